package soban.core.orders;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.core.orders.Commands.NOON;

import org.junit.jupiter.api.Test;

import soban.domain.order.LineRequest;
import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.PaymentCommand.PayOrder;
import soban.domain.order.PaymentRequest;
import soban.domain.unit.Answer;
import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;
import soban.wire.EventRecord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A desk that is not ours may write what it likes to its topic. Whatever came past the door with a
/// card's number is refused by the unit, and the refusal is all that is recorded of it.
class CardInCommandTest {
    private static final String CARD = "4111 1111 1111 1111";

    private final MemoryLog log = new MemoryLog();
    private final List<Turn.Told> told = new ArrayList<>();

    CardInCommandTest() {
        log.add(Commands.enrol());
        log.add(Commands.hello());
    }

    private static PlaceAtCounter counter(String note, String line, String token) {
        return new PlaceAtCounter(
                Commands.order("counter"),
                List.of(new LineRequest("americano", List.of(), 1, line)),
                note,
                token.isEmpty(),
                null,
                null,
                token.isEmpty() ? null : new PaymentRequest("card", token));
    }

    private void run() {
        OrderLoop.takeOver(log, 0, Duration.ZERO, () -> NOON, told::addAll).step();
    }

    private <E> List<E> events(Class<E> type) {
        return log.events.stream()
                .map(EventRecord::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void it_is_refused_answered_and_recorded_without_the_number_and_the_next_goes_on() {
        log.add(Commands.kitchen(1, counter("카드 " + CARD, "", "")));
        log.add(Commands.kitchen(2, counter("", CARD, "")));
        log.add(Commands.kitchen(3, counter("", "", "4111111111111111")));
        log.add(Commands.kitchen(4, counter("얼음 적게", "", "")));
        run();
        assertThat(events(CommandAnswered.class))
                .extracting(CommandAnswered::answer)
                .containsExactly(
                        Answer.refused(new Refusal(RefusalCode.CARD_NUMBER, null, "note")),
                        Answer.refused(new Refusal(RefusalCode.CARD_NUMBER, 0, "note")),
                        Answer.refused(new Refusal(RefusalCode.CARD_NUMBER, null, "payment token")),
                        Answer.accepted());
        assertThat(events(OrderPlaced.class)).hasSize(1);
        assertThat(log.events.toString() + log.live + log.letters)
                .doesNotContain(CARD)
                .doesNotContain("4111111111111111");
    }

    @Test
    void repeated_under_its_number_it_is_answered_the_same() {
        var command = Commands.kitchen(1, counter(CARD, "", ""));
        log.add(command);
        log.add(command);
        run();
        assertThat(events(CommandAnswered.class))
                .hasSize(2)
                .allMatch(answered -> answered.answer().refusal() != null)
                .allMatch(a -> a.answer().refusal().code() == RefusalCode.CARD_NUMBER);
    }

    /// The same id for something else is put aside for the operator: without what stood in it.
    @Test
    void what_is_put_aside_for_another_reason_is_put_aside_without_it() {
        var paid = new PaymentRequest("card", CARD);
        var pay = new PayOrder(Commands.order("aaaaaa"), Commands.CUSTOMER, paid);
        log.add(Commands.pay("aaaaaa"));
        log.add(Commands.customer("pay-aaaaaa", null, pay));
        run();
        assertThat(log.letters).hasSize(1);
        assertThat(log.letters.getFirst().content().reason()).isEqualTo("id-reused");
        assertThat(log.letters.getFirst().content().body()).isNotEmpty().doesNotContain("1111");
    }
}
