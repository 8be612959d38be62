package soban.core.orders;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.core.orders.Commands.NOON;
import static soban.core.orders.Commands.UNIT;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import soban.core.orders.PartitionLog.Outcome;
import soban.domain.order.Order;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentEvent.PaymentAskedAgain;
import soban.domain.order.PaymentEvent.PaymentUnclear;
import soban.domain.unit.Answer;
import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;
import soban.wire.EventRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;

/// The loop's own promises: what it believes after a commit, an abort and a doubt, and how it knows
/// a repetition.
class OrderLoopTest {
    private final MemoryLog log = new MemoryLog();
    private final List<Turn.Told> told = new ArrayList<>();
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);

    @BeforeEach
    void enrol() {
        log.add(Commands.enrol());
        log.add(Commands.hello());
    }

    @Test
    void a_commit_makes_the_overlay_the_state_and_answers_whoever_waits() {
        log.add(Commands.place("aaaaaa", 2, "node/3"));
        assertThat(run().step()).isTrue();
        assertThat(events(OrderPlaced.class)).hasSize(1);
        assertThat(told).containsExactly(new Turn.Told("node/3", "key-aaaaaa", Answer.accepted()));
        assertThat(log.live.get(LiveKey.POSITION))
                .isEqualTo(new Position(3, 0, NOON, log.events.getLast().id()));
    }

    @Test
    void an_aborted_transaction_leaves_no_trace_and_its_commands_are_decided_again() {
        log.add(Commands.place("aaaaaa", 1));
        log.plan.add(Outcome.ABORTED);
        OrderLoop loop = run();
        assertThat(loop.step()).isTrue();
        assertThat(log.events).isEmpty();
        assertThat(loop.view().position()).isEqualTo(Position.START);
        assertThat(loop.step()).isTrue();
        assertThat(events(OrderPlaced.class)).hasSize(1);
        assertThat(log.events.getFirst().sequence()).isEqualTo(1);
        assertThat(told).isEmpty();
    }

    @Test
    void the_batch_shrinks_with_each_abort_until_a_command_stands_alone() {
        for (int i = 0; i < 600; i++) {
            log.add(Commands.place("aaaa%04d".formatted(i), 1));
        }
        log.plan.addAll(List.of(Outcome.ABORTED, Outcome.ABORTED));
        OrderLoop loop = run();
        loop.step();
        loop.step();
        loop.step();
        assertThat(log.batches.get(0)).isGreaterThan(log.batches.get(1));
        assertThat(log.batches.get(2)).as("the enrolment alone").isEqualTo(1);
    }

    @Test
    void a_command_that_can_not_be_written_is_answered_and_put_aside_and_the_rest_goes_on() {
        log.commands.removeLast();
        log.add(Commands.place("aaaaaa", 1, "node/1"));
        log.add(Commands.place("bbbbbb", 1, "node/1"));
        OrderLoop loop = run();
        log.plan.addAll(
                List.of(
                        Outcome.UNWRITABLE,
                        Outcome.UNWRITABLE,
                        Outcome.COMMITTED,
                        Outcome.UNWRITABLE,
                        Outcome.UNWRITABLE,
                        Outcome.UNWRITABLE));
        for (int i = 0; i < 8; i++) {
            loop.step();
        }
        assertThat(log.letters).hasSize(1);
        assertThat(events(OrderPlaced.class)).hasSize(1);
        assertThat(told).hasSize(2);
        assertThat(told).anyMatch(t -> refusal(t.answer()) == RefusalCode.INTERNAL);
    }

    @Test
    void a_command_on_which_the_decision_fails_is_answered_put_aside_and_passed() {
        log.live.put(LiveKey.order(Commands.UNIT, Commands.order("poison")), "no order at all");
        log.add(Commands.paid("poison"));
        log.add(Commands.kitchen(1, new StartPreparing(Commands.order("poison"))));
        log.add(Commands.place("aaaaaa", 1, "node/1"));
        assertThat(run().step()).isTrue();
        assertThat(log.letters)
                .hasSize(2)
                .allMatch(letter -> letter.content().reason().contains("ClassCastException"));
        assertThat(events(CommandAnswered.class))
                .singleElement()
                .extracting(CommandAnswered::answer)
                .isEqualTo(Answer.refused(RefusalCode.INTERNAL));
        assertThat(told).containsExactly(new Turn.Told("node/1", "key-aaaaaa", Answer.accepted()));
    }

    @Test
    void how_it_stands_can_be_asked_for() {
        log.add(Commands.place("aaaaaa", 1));
        log.add(Commands.place("bbbbbb", 1));
        OrderLoop loop = run();
        assertThat(loop.view().orders().values()).allMatch(many -> many == 0);
        assertThat(loop.view().waiting()).isEqualTo(4);
        loop.step();
        assertThat(loop.view().orders()).containsEntry(OrderStatus.AWAITING_PAYMENT, 2);
        assertThat(loop.view().waiting()).isZero();
        log.add(Commands.paid("aaaaaa"));
        loop.step();
        assertThat(loop.view().orders())
                .containsEntry(OrderStatus.AWAITING_PAYMENT, 1)
                .containsEntry(OrderStatus.ACCEPTED, 1);
        assertThat(run().view().orders())
                .as("and by whoever takes over")
                .containsEntry(OrderStatus.ACCEPTED, 1);
    }

    @Test
    void a_doubtful_outcome_ends_the_loop() {
        log.plan.add(Outcome.DOUBTFUL);
        assertThat(run().step()).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void a_loop_of_another_era_ends() {
        OrderLoop loop = run();
        loop.endUnlessOf(log.era());
        assertThat(loop.step()).isTrue();
        loop.endUnlessOf(log.era() + 1);
        assertThat(loop.step()).isFalse();
    }

    @Test
    void a_new_owner_goes_on_where_the_state_says() {
        log.add(Commands.place("aaaaaa", 1));
        log.add(Commands.paid("aaaaaa"));
        run().step();
        log.add(Commands.kitchen(1, new StartPreparing(Commands.order("aaaaaa"))));
        run().step();
        assertThat(events(OrderPlaced.class)).hasSize(1);
        assertThat(events(PreparationStarted.class)).hasSize(1);
        assertThat(sequences())
                .isEqualTo(LongStream.rangeClosed(1, sequences().size()).boxed().toList());
    }

    @Test
    void events_form_one_chain_in_the_unit_and_one_on_each_feed() {
        log.add(Commands.place("aaaaaa", 1));
        log.add(Commands.paid("aaaaaa"));
        log.add(Commands.kitchen(1, new StartPreparing(Commands.order("aaaaaa"))));
        run().step();
        String previous = "";
        for (EventRecord event : log.events) {
            assertThat(event.previous()).isEqualTo(previous);
            previous = event.id();
        }
        for (Role role : List.of(Role.OWNER, Role.KITCHEN)) {
            var marked = log.events.stream().filter(e -> e.feeds().containsKey(role)).toList();
            String before = "";
            long number = 0;
            for (EventRecord event : marked) {
                assertThat(event.feeds().get(role))
                        .isEqualTo(new EventRecord.FeedMark(++number, before));
                before = event.id();
            }
            assertThat(number).isGreaterThan(3);
        }
        assertThat(log.events.stream().filter(e -> e.event() instanceof OrderPlaced))
                .as("an unpaid order is on nobody's feed")
                .allMatch(e -> e.feeds().isEmpty());
    }

    @Test
    void the_same_id_gets_the_same_answer_and_changes_nothing() {
        log.add(Commands.place("aaaaaa", 1, "node/1"));
        log.add(Commands.place("aaaaaa", 1, "node/1"));
        run().step();
        assertThat(events(OrderPlaced.class)).hasSize(1);
        assertThat(told).hasSize(2).allMatch(t -> t.answer().equals(Answer.accepted()));
    }

    @Test
    void the_same_id_with_another_body_is_refused_and_put_aside() {
        log.add(Commands.place("aaaaaa", 1, "node/1"));
        log.add(Commands.place("aaaaaa", 2, "node/1"));
        run().step();
        assertThat(refusal(told.getLast().answer())).isEqualTo(RefusalCode.ID_REUSED);
        assertThat(log.letters).hasSize(1);
    }

    @Test
    void a_device_that_skips_a_number_is_asked_to_send_again_and_nothing_is_decided() {
        paidOrder();
        log.add(Commands.kitchen(2, new StartPreparing(Commands.order("aaaaaa"))));
        run().step();
        assertThat(answers().getLast().answer()).isEqualTo(Answer.resend(1));
        assertThat(events(PreparationStarted.class)).isEmpty();
    }

    @Test
    void a_device_that_repeats_gets_its_answer_again_and_an_older_number_sees_the_board() {
        paidOrder();
        var start = Commands.kitchen(1, new StartPreparing(Commands.order("aaaaaa")));
        log.add(start);
        log.add(start);
        for (int number = 2; number <= 70; number++) {
            log.add(Commands.kitchen(number, new FinishPreparing(Commands.order("nosuch"))));
        }
        log.add(start);
        run().step();
        assertThat(events(PreparationStarted.class)).hasSize(1);
        assertThat(answers().get(1)).isEqualTo(answers().get(0));
        assertThat(refusal(answers().getLast().answer())).isEqualTo(RefusalCode.DECIDED_SEE_BOARD);
    }

    @Test
    void a_device_that_uses_a_number_for_something_else_is_refused() {
        paidOrder();
        log.add(Commands.kitchen(1, new StartPreparing(Commands.order("aaaaaa"))));
        log.add(Commands.kitchen(1, 0, "another", new FinishPreparing(Commands.order("aaaaaa"))));
        run().step();
        assertThat(refusal(answers().getLast().answer())).isEqualTo(RefusalCode.ID_REUSED);
        assertThat(order().status()).isEqualTo(OrderStatus.PREPARING);
    }

    @Test
    void a_command_decided_after_its_deadline_is_refused_and_may_be_asked_again() {
        var late = Commands.until(Commands.place("aaaaaa", 1, "node/1"), Duration.ofSeconds(10));
        log.add(late);
        clock.set(NOON.plusSeconds(11));
        OrderLoop loop = run();
        loop.step();
        assertThat(refusal(told.getLast().answer())).isEqualTo(RefusalCode.DEADLINE_PASSED);
        log.add(Commands.until(Commands.place("aaaaaa", 1, "node/1"), Duration.ofMinutes(1)));
        loop.step();
        assertThat(events(OrderPlaced.class)).hasSize(1);
    }

    @Test
    void a_press_that_comes_too_late_is_answered_so_and_holds_up_nothing_behind_it() {
        paidOrder();
        var start = new StartPreparing(Commands.order("aaaaaa"));
        log.add(Commands.until(Commands.kitchen(1, start), Duration.ofSeconds(10)));
        log.add(Commands.kitchen(2, start));
        clock.set(NOON.plusSeconds(11));
        run().step();
        var answers = answers();
        assertThat(refusal(answers.get(answers.size() - 2).answer()))
                .isEqualTo(RefusalCode.DEADLINE_PASSED);
        assertThat(answers.getLast().answer()).isEqualTo(Answer.accepted());
        assertThat(order().status()).isEqualTo(OrderStatus.PREPARING);
    }

    @Test
    void who_may_not_ask_is_refused() {
        paidOrder();
        var forged = Commands.kitchen(1, Commands.place("bbbbbb", 1).command());
        log.add(forged);
        run().step();
        assertThat(refusal(answers().getLast().answer())).isEqualTo(RefusalCode.NOT_ALLOWED);
        assertThat(events(OrderPlaced.class)).hasSize(1);
    }

    @Test
    void a_parked_unit_decides_nothing_and_the_others_go_on() {
        run().step();
        var loop =
                OrderLoop.takeOver(
                        new ParkingLog(log, UNIT), 0, Duration.ZERO, clock::get, told::addAll);
        log.add(Commands.place("aaaaaa", 1, "node/1"));
        loop.step();
        assertThat(refusal(told.getLast().answer())).isEqualTo(RefusalCode.UNIT_PARKED);
    }

    @Test
    void an_unpaid_order_expires_by_a_command_of_the_log_and_only_after_the_grace() {
        log.add(Commands.placeLines("aaaaaa", 1));
        OrderLoop first = run();
        first.step();
        clock.set(NOON.plus(Duration.ofMinutes(11)));
        var second = OrderLoop.takeOver(log, 0, Duration.ofMinutes(1), clock::get, told::addAll);
        second.step();
        assertThat(log.commands).hasSize(3);
        clock.set(NOON.plus(Duration.ofMinutes(13)));
        second.step();
        second.step();
        second.step();
        assertThat(events(OrderExpired.class)).hasSize(1);
        assertThat(log.commands).as("fired once").hasSize(4);
    }

    @Test
    void a_question_to_the_gateway_whose_answer_was_lost_is_asked_again_after_a_takeover() {
        log.add(Commands.place("aaaaaa", 1));
        run().step();
        OrderLoop next = run();
        for (int i = 0; i < 3; i++) {
            next.step();
        }
        assertThat(events(PaymentUnclear.class)).hasSize(1);
        clock.set(NOON.plusSeconds(10));
        for (int i = 0; i < 3; i++) {
            next.step();
        }
        assertThat(events(PaymentAskedAgain.class)).hasSize(1);
        assertThat(log.commands).as("nothing is asked for twice").hasSize(5);
    }

    @Test
    void a_clock_that_was_set_back_refuses_nobody_and_time_goes_on() {
        clock.set(NOON.plus(Duration.ofHours(9)));
        run().step();
        clock.set(NOON);
        log.add(Commands.until(Commands.place("aaaaaa", 1, "node/1"), Duration.ofSeconds(10)));
        OrderLoop loop = run();
        loop.step();
        assertThat(told.getLast().answer()).isEqualTo(Answer.accepted());
        Instant before = loop.view().position().time();
        clock.set(NOON.plusSeconds(60));
        log.add(Commands.place("bbbbbb", 1));
        loop.step();
        assertThat(loop.view().position().time()).isEqualTo(before.plusSeconds(60));
    }

    @Test
    void what_ended_long_ago_is_forgotten_but_the_numbers_of_a_device_never() {
        paidOrder();
        log.add(Commands.kitchen(1, new StartPreparing(Commands.order("aaaaaa"))));
        log.add(Commands.kitchen(2, new FinishPreparing(Commands.order("aaaaaa"))));
        log.add(Commands.kitchen(3, new HandOver(Commands.order("aaaaaa"))));
        run().step();
        clock.set(NOON.plus(Duration.ofDays(1)));
        OrderLoop completing = run();
        completing.step();
        completing.step();
        assertThat(order().status()).isEqualTo(OrderStatus.COMPLETED);
        clock.set(NOON.plus(Duration.ofDays(32)));
        run().step();
        assertThat(log.live).doesNotContainKey(LiveKey.order(UNIT, Commands.order("aaaaaa")));
        assertThat(log.live.keySet().stream().filter(k -> k.kind() == LiveKind.ORIGIN)).hasSize(1);
    }

    private void paidOrder() {
        log.add(Commands.place("aaaaaa", 1));
        log.add(Commands.paid("aaaaaa"));
    }

    private OrderLoop run() {
        return OrderLoop.takeOver(log, 0, Duration.ZERO, clock::get, told::addAll);
    }

    private Order order() {
        return (Order) log.live.get(LiveKey.order(UNIT, Commands.order("aaaaaa")));
    }

    private List<Long> sequences() {
        return log.events.stream().map(EventRecord::sequence).toList();
    }

    private <E> List<E> events(Class<E> type) {
        return log.events.stream()
                .map(EventRecord::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private List<CommandAnswered> answers() {
        return events(CommandAnswered.class);
    }

    private static RefusalCode refusal(Answer answer) {
        return answer.refusal() == null ? null : answer.refusal().code();
    }
}
