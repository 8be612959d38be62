package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import soban.domain.delivery.DeliveryStatus;
import soban.domain.delivery.RiderStep;
import soban.domain.message.MessageOutcome;
import soban.domain.order.DeliveryEvent.RiderRefused;
import soban.domain.order.MessageEvent.MessageIntended;
import soban.domain.unit.Decision;
import soban.domain.unit.Event;
import soban.testing.Any;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every command in every situation, as one table. It has a hole as soon as a command, a status, a
/// sub-state or an event is added, and says so.
class OrderTableTest {
    private static final Map<String, Map<Situation, String>> TABLE = OrderTable.read();

    private static final Set<String> ADDS_UP = Set.of("LengthenPromise", "RefundOrder");

    @TestFactory
    Stream<DynamicTest> each_command_in_each_situation() {
        return TABLE.entrySet().stream()
                .map(
                        row ->
                                DynamicTest.dynamicTest(
                                        row.getKey(), () -> check(row.getKey(), row.getValue())));
    }

    private static void check(String row, Map<Situation, String> expected) {
        var actual = new EnumMap<Situation, String>(Situation.class);
        for (Situation situation : Situation.values()) {
            actual.put(situation, outcome(TableRow.of(row).in(situation)));
        }
        assertThat(differing(actual, expected))
                .as("%s: what came of it", row)
                .isEqualTo(differing(expected, actual));
    }

    /// A repetition under the same id does not get here. What two desks ask, or one under another
    /// id, must not happen twice either; but for what adds up, and for what is only told.
    @TestFactory
    Stream<DynamicTest> what_is_asked_for_twice_happens_once() {
        return TABLE.keySet().stream()
                .filter(row -> !ADDS_UP.contains(TableRow.of(row).name()))
                .map(row -> DynamicTest.dynamicTest(row, () -> askedTwice(row)));
    }

    private static void askedTwice(String row) {
        for (Situation situation : Situation.values()) {
            var first = TableRow.of(row).in(situation);
            String again = outcome(first.again());
            assertThat(again)
                    .as("%s again, %s", row, situation)
                    .matches("nothing|refused .*|(WorkLost ?)?(RiderRefused/.*)?");
        }
    }

    private static Map<Situation, String> differing(
            Map<Situation, String> these, Map<Situation, String> those) {
        var different = new EnumMap<Situation, String>(these);
        different.entrySet().removeIf(e -> e.getValue().equals(those.get(e.getKey())));
        return different;
    }

    private static String outcome(OrderStory.Outcome came) {
        return switch (came.decision()) {
            case Decision.Refused(var refusal) -> "refused " + refusal.code().code();
            case Decision.Accepted(var events) -> {
                came.story();
                String kinds =
                        events.stream()
                                .filter(event -> !(event instanceof MessageIntended))
                                .map(OrderTableTest::kind)
                                .collect(Collectors.joining(" "));
                yield kinds.isEmpty() ? "nothing" : kinds;
            }
        };
    }

    private static String kind(Event event) {
        String kind = event.getClass().getSimpleName();
        return event instanceof RiderRefused refused ? kind + "/" + refused.code().code() : kind;
    }

    @Test
    void every_command_is_in_the_table() {
        var named = TABLE.keySet().stream().map(row -> TableRow.of(row).name());
        assertThat(named.distinct()).containsExactlyInAnyOrderElementsOf(names(OrderCommand.class));
    }

    @Test
    void every_answer_from_outside_is_in_the_table() {
        for (String answer : names(GatewayAnswer.class)) {
            assertThat(TABLE).containsKeys("SettlePayment " + answer, "SettleRefund " + answer);
        }
        for (String outcome : names(MessageOutcome.class)) {
            assertThat(TABLE).containsKey("SettleMessage " + outcome);
        }
        for (RiderStep step : RiderStep.values()) {
            assertThat(TABLE).containsKey("TakeRiderStep " + step);
        }
    }

    @Test
    void every_event_comes_of_a_command_in_the_table() {
        var expected = OrderTable.words(TABLE);
        var others = names(OrderEvent.class).stream().filter(name -> !expected.contains(name));
        assertThat(others)
                .as("messages apart, and what takes several stations: StationsTest")
                .containsExactly("StationUndone", "MessageIntended");
    }

    @Test
    void every_status_and_sub_state_is_reached_by_a_situation() {
        assertThat(reached(Order::status)).contains(OrderStatus.values());
        assertThat(reached(Order::payment)).contains(PaymentStatus.values());
        assertThat(reached(o -> o.cancellation().status())).contains(CancelStatus.values());
        assertThat(reached(o -> o.delivery().status())).contains(DeliveryStatus.values());
        assertThat(reached(o -> o.stock().state())).contains(StockHold.State.values());
        assertThat(reachedByAny(o -> o.payments().attempts().stream().map(Attempt::state)))
                .contains(Attempt.State.values());
        assertThat(reachedByAny(o -> o.payments().refunds().stream().map(Refund::state)))
                .contains(Refund.State.values());
    }

    private static <T> List<T> reached(Function<Order, T> what) {
        return reachedByAny(what.andThen(Stream::of));
    }

    private static <T> List<T> reachedByAny(Function<Order, Stream<T>> what) {
        return Stream.of(Situation.values())
                .filter(situation -> situation != Situation.NO_ORDER)
                .flatMap(situation -> what.apply(situation.story().theOrder()))
                .toList();
    }

    private static List<String> names(Class<?> sealed) {
        return Any.kindsOf(sealed).stream().map(Class::getSimpleName).toList();
    }
}
