package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

/// A card's number that a customer writes somewhere does not come in: it is refused with the field
/// and with what to do, and stands neither in the answer nor in any topic.
class CardsAtTheDoorTest extends OpenShop {
    private static final List<String> CARDS =
            List.of("4111111111111111", "5555 5555 5555 4444", "３７８２－８２２４６３－１０００５");

    private static final String KEY = "with-a-card";

    /// By the field that is to be named.
    private static final Map<String, String> ORDERS =
            Map.ofEntries(
                    Map.entry("/note", latte(", \"note\": \"카드 CARD 12/27\"")),
                    Map.entry("/cardText", latte(", \"cardText\": \"CARD\"")),
                    Map.entry("/recipient/name", latte(recipient("CARD", "010-1234-5678"))),
                    Map.entry("/address/line", latte(address("CARD", ""))),
                    Map.entry("/address/detail", latte(address("12", "CARD"))),
                    Map.entry("/payment/token", latte(paying("CARD"))),
                    Map.entry("/payment/method", latte(", \"payment\": " + method())),
                    Map.entry(
                            "/lines/1/note",
                            lines("{\"product\":\"latte\",\"quantity\":1,\"note\":\"CARD\"}")),
                    Map.entry("/lines/1/product", lines("{\"product\":\"CARD\",\"quantity\":1}")),
                    Map.entry(
                            "/lines/1/options/0",
                            lines(
                                    "{\"product\":\"latte\",\"options\":[\"CARD\"],\"quantity\":1}")));

    private static String recipient(String name, String phone) {
        return ", \"recipient\": {\"name\": \"%s\", \"phone\": \"%s\"}".formatted(name, phone);
    }

    private static String address(String line, String detail) {
        return ", \"address\": {\"district\":\"seongsu\",\"line\":\"%s\",\"detail\":\"%s\"}"
                .formatted(line, detail);
    }

    private static String method() {
        return "{\"method\": \"CARD\", \"token\": \"tok-ok\"}";
    }

    private static String lines(String second) {
        return "{\"lines\": [{\"product\": \"latte\", \"quantity\": 1}, %s], \"fulfilment\": \"PICKUP\"}"
                .formatted(second);
    }

    private static void refused(Caller.Reply reply, String at, String card) {
        assertThat(reply.status()).as(at).isEqualTo(422);
        assertThat(reply.text("code")).isEqualTo("malformed");
        assertThat(reply.text("at")).isEqualTo(at);
        assertThat(reply.text("detail")).contains("card's number").contains("payment link");
        assertThat(reply.whole().body()).doesNotContain(card);
        assertThat(reply.whole().headers().map().toString()).doesNotContain(card);
    }

    @Test
    void no_text_of_an_order_takes_one_and_nothing_is_written() {
        for (String card : CARDS) {
            ORDERS.forEach((at, body) -> refused(order(KEY, body.replace("CARD", card)), at, card));
        }
        nothingIsWritten();
    }

    @Test
    void nor_does_a_payment_a_review_a_cancel_or_a_registration() {
        String path = order("k", latte("")).header("Location");
        for (String card : CARDS) {
            refused(post(path + "/payment", payment(card)), "/token", card);
            String review = "{\"stars\": 5, \"text\": \"%s 로 결제했어요\"}".formatted(card);
            refused(post(path + "/review", review), "/text", card);
            String reason = "{\"reason\": \"%s\"}".formatted(card);
            refused(post(path + "/cancellation", reason), "/reason", card);
            refused(nobody.post("/customers", registration(card, "demo")), "/name", card);
            refused(nobody.post("/customers", registration("미나", card)), "/area", card);
        }
        assertThat(customer.get(path).text("payment")).isEqualTo("PENDING");
        assertThat(whatHappened(path)).doesNotContain("payment-attempted");
        nothingIsWritten();
    }

    private Caller.Reply post(String path, String body) {
        return customer.post(path, body, "Idempotency-Key", KEY);
    }

    /// No command has the key, and none the number.
    private static void nothingIsWritten() {
        rig.nowhereStands(KEY);
        CARDS.forEach(rig::nowhereStands);
    }

    private static String registration(String name, String area) {
        return "{\"name\":\"%s\",\"phone\":\"010-1234-5678\",\"channel\":\"NONE\",\"area\":\"%s\"}"
                .formatted(name, area);
    }

    @Test
    void one_in_place_of_a_field_or_of_a_phone_is_not_repeated() {
        String card = "4111111111111111";
        var field = order("f", latte(", \"" + card + "\": 1"));
        assertThat(field.status()).isEqualTo(422);
        assertThat(field.whole().body()).doesNotContain(card);
        var phone = order("p", latte(recipient("미나", card)));
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.text("at")).isEqualTo("/recipient/phone");
        assertThat(phone.whole().body()).doesNotContain(card);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010-1234-5678 로 전화 주세요",
                "+49 1512 3456789",
                "주문 cafe-7k2m9q4t1x8d 와 같이 주세요",
                "2026-05-01 12:30 까지",
                "바코드 4006381300063",
                "4111111111111112"
            })
    void what_only_looks_like_one_may_be_written(String note) {
        var placed = order("fine" + note.hashCode(), latte(", \"note\": \"" + note + "\""));
        assertThat(placed.status()).as(placed.whole().body()).isEqualTo(201);
    }

    @Test
    void a_gateways_token_may_hold_a_long_number() {
        var placed = order("t", latte(paying("T6011111111111117")));
        assertThat(placed.status()).as(placed.whole().body()).isNotEqualTo(422);
    }
}
