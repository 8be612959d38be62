package soban.core.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static soban.core.orders.Commands.NOON;
import static soban.core.orders.Commands.UNIT;

import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import soban.domain.order.Order;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderStatus;
import soban.domain.unit.Answer;
import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.RefusalCode;
import soban.wire.EventRecord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an owner believes who finds a log that a power cut has shortened, each part of it by as
/// much as it happened.
class TakeoverTest {
    private final MemoryLog log = new MemoryLog();
    private final List<Turn.Told> told = new ArrayList<>();

    @BeforeEach
    void enrol() {
        log.add(Commands.enrol());
        log.add(Commands.hello());
        log.add(Commands.place("aaaaaa", 1));
        log.add(Commands.paid("aaaaaa"));
        turn();
    }

    @Test
    void a_state_that_belongs_to_its_events_is_left_as_it_is() {
        log.batches.clear();
        takeOver();
        assertThat(log.batches).isEmpty();
    }

    @Test
    void out_of_the_events_alone_comes_the_same_state() {
        log.add(Commands.kitchen(1, new StartPreparing(Commands.order("aaaaaa"))));
        turn();
        var before = new HashMap<>(log.live);
        log.live.clear();
        takeOver();
        assertThat(without(log.live, LiveKind.ANSWER)).isEqualTo(without(before, LiveKind.ANSWER));
        assertThat(log.live.keySet()).isEqualTo(before.keySet());
    }

    @Test
    void events_that_the_state_does_not_know_of_have_happened() {
        var before = new HashMap<>(log.live);
        log.add(Commands.kitchen(1, new StartPreparing(Commands.order("aaaaaa"))));
        turn();
        log.live.clear();
        log.live.putAll(before);
        takeOver();
        assertThat(order().status()).isEqualTo(OrderStatus.PREPARING);
        turn();
        assertThat(events(PreparationStarted.class)).hasSize(1);
    }

    @Test
    void what_only_the_state_knows_of_did_not_happen_and_its_commands_are_decided_again() {
        int before = log.events.size();
        log.add(Commands.kitchen(1, new StartPreparing(Commands.order("aaaaaa"))));
        turn();
        cut(log.events, before);
        OrderLoop loop = takeOver();
        assertThat(order().status()).isEqualTo(OrderStatus.ACCEPTED);
        loop.step();
        assertThat(order().status()).isEqualTo(OrderStatus.PREPARING);
        assertThat(events(PreparationStarted.class)).hasSize(1);
    }

    @Test
    void what_is_lost_with_its_command_is_gone() {
        int before = log.events.size();
        log.add(Commands.place("bbbbbb", 1));
        turn();
        cut(log.events, before);
        cut(log.commands, 4);
        takeOver().step();
        assertThat(log.live).doesNotContainKey(LiveKey.order(UNIT, Commands.order("bbbbbb")));
        assertThat(events(OrderPlaced.class)).hasSize(1);
    }

    @Test
    void a_state_of_which_the_last_part_is_missing_is_not_believed() {
        var order = LiveKey.order(UNIT, Commands.order("aaaaaa"));
        Object whole = log.live.remove(order);
        log.whole = false;
        takeOver();
        assertThat(log.live.get(order)).isEqualTo(whole);
        assertThat(log.whole).isTrue();
    }

    @Test
    void a_repair_that_is_broken_off_is_made_again() {
        log.live.clear();
        log.plan.addAll(List.of(PartitionLog.Outcome.COMMITTED, PartitionLog.Outcome.DOUBTFUL));
        assertThatThrownBy(this::takeOver).isInstanceOf(KafkaException.class);
        assertThat(log.whole).isFalse();
        takeOver();
        assertThat(order().status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(log.whole).isTrue();
    }

    @Test
    void numbers_that_were_lost_are_not_given_again() {
        long last = log.events.getLast().sequence();
        String id = log.events.getLast().id();
        log.era = 2;
        log.add(Commands.kitchen(1, new StartPreparing(Commands.order("aaaaaa"))));
        turn();
        EventRecord next = log.events.get((int) last);
        assertThat(next.sequence()).isEqualTo(2_000_000_001);
        assertThat(next.previous()).isEqualTo(id);
        assertThat(next.feeds().values())
                .allSatisfy(mark -> assertThat(mark.number()).isEqualTo(2_000_000_001));
        assertThat(log.events.get((int) last + 1).sequence()).isEqualTo(2_000_000_002);
    }

    @Test
    void a_device_whose_numbers_are_recalled_is_not_decided_again() {
        var start = Commands.kitchen(1, new StartPreparing(Commands.order("aaaaaa")));
        log.add(start);
        turn();
        log.live.clear();
        log.add(start);
        log.add(Commands.kitchen(2, new FinishPreparing(Commands.order("aaaaaa"))));
        turn();
        assertThat(events(PreparationStarted.class)).hasSize(1);
        assertThat(events(CommandAnswered.class))
                .extracting(CommandAnswered::answer)
                .containsExactly(Answer.accepted(), Answer.accepted(), Answer.accepted());
    }

    @Test
    void a_device_of_which_something_is_lost_closes_the_gap() {
        int before = log.events.size();
        log.add(Commands.kitchen(1, new StartPreparing(Commands.order("aaaaaa"))));
        turn();
        cut(log.events, before);
        cut(log.commands, 4);
        var next = new FinishPreparing(Commands.order("aaaaaa"));
        log.add(Commands.kitchen(2, 1, "k-2", next));
        turn();
        assertThat(events(CommandAnswered.class).getLast().answer()).isEqualTo(Answer.resend(1));
        log.add(Commands.kitchen(2, 0, "k-2", next));
        turn();
        assertThat(events(CommandAnswered.class).getLast().answer().outcome())
                .isEqualTo(Answer.Outcome.REFUSED);
        assertThat(events(CommandAnswered.class).getLast().answer().refusal().code())
                .isNotEqualTo(RefusalCode.DECIDED_SEE_BOARD);
    }

    @Test
    void a_run_of_a_device_whose_hello_is_lost_is_asked_for_it_and_not_taken_for_a_copy() {
        log.add(
                Commands.kitchen(
                        1, 0, "k-1", "run-2", new StartPreparing(Commands.order("aaaaaa"))));
        turn();
        assertThat(events(CommandAnswered.class).getLast().answer()).isEqualTo(Answer.resend(1));
        log.add(Commands.hello("pad1", "run-2"));
        log.add(
                Commands.kitchen(
                        1, 0, "k-1", "run-1", new StartPreparing(Commands.order("aaaaaa"))));
        turn();
        assertThat(events(CommandAnswered.class).getLast().answer().refusal().code())
                .isEqualTo(RefusalCode.DEVICE_SUPERSEDED);
    }

    @Test
    void a_customer_who_asks_again_gets_the_answer_that_is_recalled() {
        log.live.clear();
        log.add(Commands.place("aaaaaa", 1, "node/1"));
        turn();
        assertThat(told.getLast().answer()).isEqualTo(Answer.accepted());
        assertThat(events(OrderPlaced.class)).hasSize(1);
    }

    private void turn() {
        OrderLoop loop = takeOver();
        loop.step();
        loop.step();
    }

    private OrderLoop takeOver() {
        return OrderLoop.takeOver(log, 0, Duration.ofDays(1), () -> NOON, told::addAll);
    }

    private static void cut(List<?> records, int length) {
        records.subList(length, records.size()).clear();
    }

    private static Map<LiveKey, Object> without(Map<LiveKey, Object> live, LiveKind kind) {
        var left = new HashMap<>(live);
        left.keySet().removeIf(key -> key.kind() == kind);
        return left;
    }

    private Order order() {
        return (Order) log.live.get(LiveKey.order(UNIT, Commands.order("aaaaaa")));
    }

    private <E> List<E> events(Class<E> type) {
        return log.events.stream()
                .map(EventRecord::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
