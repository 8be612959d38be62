package soban.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.domain.order.LineRequest;
import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentRequest;
import soban.domain.unit.Command;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;
import soban.testing.Any;
import soban.wire.Catalog;
import soban.wire.Json;
import soban.wire.Unreadable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// No text of any command that a person can send may hold a card's number. A command or a field
/// that is new can't be forgotten: each is tried with one.
class CardBanTest {
    private static final String CARD = "4111 1111 1111 1111";
    private static final Pattern TEXT = Pattern.compile("\"(the-[A-Za-z]+)\"");

    /// What the core knows of the customer beside the recipient, and names that machines gave.
    private static final Set<String> NOT_TYPED =
            Set.of(
                    "PlaceOrder.the-name",
                    "PlaceOrder.the-phone",
                    "Hello.the-incarnation",
                    "RequestSnapshot.the-request",
                    "RequestHead.the-request",
                    "ForgetOrderers.the-orders",
                    "TurnedAway.the-reason",
                    "RetireDevice.the-device",
                    "RemoveProduct.the-product",
                    "Invite.the-hash");

    @Test
    void every_text_of_every_command_that_a_person_sends_is_looked_at() throws Unreadable {
        var let = new ArrayList<String>();
        for (Class<?> type : Catalog.COMMANDS.classes()) {
            var command = (Command) Any.one(type);
            if (isByPerson(command)) {
                assertThat(CardBan.objection(command)).as(type.getSimpleName()).isEmpty();
                let.addAll(letThrough(command));
            }
        }
        assertThat(let).containsExactlyInAnyOrderElementsOf(NOT_TYPED);
    }

    /// What a gateway or a provider has said must find its way, or the order would wait for ever.
    @Test
    void what_the_core_says_to_itself_is_never_stopped() throws Unreadable {
        for (Class<?> type : Catalog.COMMANDS.classes()) {
            var command = (Command) Any.one(type);
            if (!isByPerson(command)) {
                int texts = (int) TEXT.matcher(Json.write(command)).results().count();
                assertThat(letThrough(command)).as(type.getSimpleName()).hasSize(texts);
            }
        }
    }

    private static boolean isByPerson(Command command) {
        return Set.of(Role.values()).stream()
                .anyMatch(role -> role != Role.SYSTEM && Authority.allows(role, command));
    }

    /// A card is put into one text after the other.
    private static List<String> letThrough(Command command) throws Unreadable {
        var let = new ArrayList<String>();
        String json = Json.write(command);
        var found = TEXT.matcher(json);
        while (found.find()) {
            String changed =
                    json.substring(0, found.start(1)) + CARD + json.substring(found.end(1));
            Command written = Json.read(changed, command.getClass());
            if (CardBan.objection(written).isEmpty()) {
                let.add(command.getClass().getSimpleName() + "." + found.group(1));
            }
        }
        return let;
    }

    @Test
    void the_refusal_names_the_field_and_its_line_and_not_what_stands_there() {
        var order = new OrderId("cafe-7k2m9q4t1x8d");
        var plain = new LineRequest("latte", List.of(), 1, "");
        var written = new LineRequest("latte", List.of(), 1, "카드 " + CARD);
        var command = new PlaceAtCounter(order, List.of(plain, written), "", true);
        assertThat(CardBan.objection(command))
                .contains(new Refusal(RefusalCode.CARD_NUMBER, 1, "note"));
    }

    @Test
    void a_card_in_place_of_a_token_is_refused_and_a_token_is_not() {
        assertThat(CardBan.objection(paidWith("4111111111111111")))
                .contains(new Refusal(RefusalCode.CARD_NUMBER, null, "payment token"));
        assertThat(CardBan.objection(paidWith("T4111111111111111"))).isEmpty();
    }

    private static PlaceAtCounter paidWith(String token) {
        return new PlaceAtCounter(
                new OrderId("cafe-7k2m9q4t1x8d"),
                List.of(new LineRequest("latte", List.of(), 1, "")),
                "",
                false,
                null,
                null,
                new PaymentRequest("card", token));
    }
}
