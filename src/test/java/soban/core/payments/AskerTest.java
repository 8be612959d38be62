package soban.core.payments;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.core.payments.Questions.AGAIN;
import static soban.core.payments.Questions.FIRST;
import static soban.core.payments.Questions.NOON;
import static soban.core.payments.Questions.REFUND;

import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import soban.core.follow.MachineThreads;
import soban.core.follow.Step;
import soban.core.outside.OutsideTrouble;
import soban.domain.order.GatewayAnswer;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.PaymentCommand.SettlePayment;
import soban.domain.order.PaymentCommand.SettleRefund;
import soban.testing.Await;
import soban.wire.CommandRecord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

class AskerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration TOO_OLD = Duration.ofDays(10).plusMillis(1);
    private static final GatewayAnswer PAID = new GatewayAnswer.Done("r-1");

    private final List<CommandRecord> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger failuresToCome = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger looked = new AtomicInteger();
    private volatile Charging charging = charge -> PAID;
    private volatile GatewayAnswer found = new GatewayAnswer.Unclear("not found");
    private final Gateway gateway =
            new Gateway() {
                @Override
                public GatewayAnswer charge(Question.Charge charge) throws OutsideTrouble {
                    asked.incrementAndGet();
                    return charging.charge(charge);
                }

                @Override
                public GatewayAnswer refund(Question.Refund refund) {
                    asked.incrementAndGet();
                    return PAID;
                }

                @Override
                public GatewayAnswer find(Question.Charge charge) {
                    looked.incrementAndGet();
                    return found;
                }

                @Override
                public GatewayAnswer find(Question.Refund refund) {
                    looked.incrementAndGet();
                    return found;
                }
            };
    private final BreakerGuard guard = new BreakerGuard(gateway, Duration.ofHours(1));
    private final Asker asker = new Asker(guard, new MachineThreads(), this::send, () -> NOON);

    private interface Charging {
        GatewayAnswer charge(Question.Charge charge) throws OutsideTrouble;
    }

    private CompletionStage<Void> send(CommandRecord command) {
        if (failuresToCome.getAndDecrement() > 0) {
            return CompletableFuture.failedFuture(new TimeoutException("the broker is away"));
        }
        sent.add(command);
        return CompletableFuture.completedFuture(null);
    }

    @AfterEach
    void close() {
        asker.close();
    }

    private CommandRecord outcomeOf(Step step) {
        asker.take(step);
        Await.until("the event is finished", PATIENCE, step::isDone);
        return sent.getLast();
    }

    private void openTheBreaker() {
        charging = this::fail;
        for (int i = 0; i < 8; i++) {
            outcomeOf(Step.fresh(FIRST));
        }
        assertThat(guard.busy()).isTrue();
        asked.set(0);
    }

    private GatewayAnswer fail(Question.Charge charge) throws OutsideTrouble {
        throw new OutsideTrouble("http-500");
    }

    @Test
    void an_outcome_goes_home_as_a_command_of_the_orders_shop() {
        var outcome = outcomeOf(Step.fresh(FIRST));
        assertThat(outcome)
                .isEqualTo(
                        CommandRecord.system(
                                "payments",
                                Questions.ATTEMPT + "/charge/0/done",
                                "shop:cafe",
                                NOON,
                                new SettlePayment(Questions.ORDER, Questions.ATTEMPT, 0, PAID)));
        assertThat(outcomeOf(Step.fresh(REFUND)).command())
                .isEqualTo(new SettleRefund(Questions.ORDER, Questions.ATTEMPT + ".r1", 0, PAID));
        assertThat(outcomeOf(Step.fresh(AGAIN)).command())
                .isEqualTo(new SettlePayment(Questions.ORDER, Questions.ATTEMPT, 2, PAID));
    }

    @Test
    void what_asks_nothing_is_finished_at_once() {
        var step = Step.fresh(new OrderExpired(Questions.ORDER));
        asker.take(step);
        assertThat(step.isDone()).isTrue();
        assertThat(asked).hasValue(0);
    }

    @Test
    void trouble_is_unclear_and_never_a_no() {
        charging = this::fail;
        assertThat(outcomeOf(Step.fresh(FIRST)).command())
                .isEqualTo(
                        new SettlePayment(
                                Questions.ORDER,
                                Questions.ATTEMPT,
                                0,
                                new GatewayAnswer.Unclear("http-500")));
    }

    @Test
    void declines_leave_the_breaker_closed() {
        charging = charge -> new GatewayAnswer.Declined("card_declined");
        for (int i = 0; i < 50; i++) {
            outcomeOf(Step.fresh(FIRST));
        }
        assertThat(guard.busy()).isFalse();
        assertThat(asked).hasValue(50);
    }

    @Test
    void an_open_breaker_says_not_sent_only_of_a_first_question_that_nobody_can_have_sent() {
        openTheBreaker();
        var notSent = new GatewayAnswer.NotSent("gateway-busy");
        var unclear = new GatewayAnswer.Unclear("gateway-busy");
        assertThat(outcomeOf(Step.fresh(FIRST)).command()).isEqualTo(settle(0, notSent));
        assertThat(outcomeOf(Step.seenBefore(FIRST)).command()).isEqualTo(settle(0, unclear));
        assertThat(outcomeOf(Step.fresh(AGAIN)).command()).isEqualTo(settle(2, unclear));
        assertThat(outcomeOf(Step.fresh(REFUND)).command())
                .isEqualTo(
                        new SettleRefund(Questions.ORDER, Questions.ATTEMPT + ".r1", 0, unclear));
        assertThat(asked).hasValue(0);
    }

    private static SettlePayment settle(int tryNumber, GatewayAnswer answer) {
        return new SettlePayment(Questions.ORDER, Questions.ATTEMPT, tryNumber, answer);
    }

    @Test
    void an_open_breaker_closes_by_itself_when_the_gateway_answers_again() {
        var shortly = new BreakerGuard(gateway, Duration.ofMillis(50));
        try (var other = new Asker(shortly, new MachineThreads(), this::send, () -> NOON)) {
            charging = this::fail;
            for (int i = 0; i < 8; i++) {
                other.take(Step.fresh(FIRST));
            }
            Await.until("it has failed often", PATIENCE, () -> asked.get() == 8);
            charging = charge -> PAID;
            Await.until("it is tried again", PATIENCE, () -> isPaidBy(other));
            for (int i = 0; i < 20; i++) {
                Await.until("it stays so", PATIENCE, () -> isPaidBy(other));
            }
            Await.until("it is closed", PATIENCE, () -> !shortly.busy());
        }
    }

    private boolean isPaidBy(Asker other) {
        var step = Step.fresh(FIRST);
        other.take(step);
        Await.until("the event is finished", PATIENCE, step::isDone);
        return sent.getLast().command().equals(settle(0, PAID));
    }

    @Test
    void an_event_is_finished_only_when_the_log_has_its_outcome() {
        failuresToCome.set(2);
        outcomeOf(Step.fresh(FIRST));
        assertThat(failuresToCome).hasNegativeValue();
        assertThat(sent).hasSize(1);
        assertThat(asked).hasValue(1);
    }

    @Test
    void one_slow_call_holds_up_no_other() {
        var release = new CountDownLatch(1);
        charging = charge -> waiting(charge.tryNumber() == 0 ? release : new CountDownLatch(0));
        var slow = Step.fresh(FIRST);
        asker.take(slow);
        outcomeOf(Step.fresh(AGAIN));
        assertThat(slow.isDone()).isFalse();
        release.countDown();
        Await.until("the slow one is finished too", PATIENCE, slow::isDone);
    }

    private static GatewayAnswer waiting(CountDownLatch release) throws OutsideTrouble {
        try {
            release.await();
            return PAID;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new OutsideTrouble("interrupted");
        }
    }

    @Test
    void a_bounded_number_is_asked_at_once() {
        var release = new CountDownLatch(1);
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        charging =
                charge -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    GatewayAnswer answer = waiting(release);
                    underWay.decrementAndGet();
                    return answer;
                };
        var steps = new ArrayList<Step>();
        for (int i = 0; i < 200; i++) {
            steps.add(Step.fresh(FIRST));
            asker.take(steps.getLast());
        }
        Await.until("as many as may are asked", PATIENCE, () -> asked.get() >= 64);
        release.countDown();
        Await.until("all finish", PATIENCE, () -> steps.stream().allMatch(Step::isDone));
        assertThat(asked).hasValue(200);
        assertThat(most).hasValue(64);
    }

    @Test
    void what_the_end_interrupts_stays_unfinished_and_says_nothing() {
        charging = charge -> waiting(new CountDownLatch(1));
        var step = Step.fresh(FIRST);
        asker.take(step);
        Await.until("it is asked", PATIENCE, () -> asked.get() == 1);
        asker.close();
        assertThat(step.isDone()).isFalse();
        assertThat(sent).isEmpty();
    }

    @Test
    void a_partition_that_went_elsewhere_is_not_reported_for_ever() {
        failuresToCome.set(Integer.MAX_VALUE);
        var step = Step.fresh(FIRST);
        asker.take(step);
        step.lose();
        Await.until("it is asked", PATIENCE, () -> asked.get() == 1);
        asker.close();
        assertThat(step.isDone()).isFalse();
    }

    @Test
    void what_is_older_than_the_gateways_memory_is_only_looked_for() {
        var old = new Step(FIRST, NOON.minus(TOO_OLD), false);
        assertThat(outcomeOf(old).command())
                .isEqualTo(settle(0, new GatewayAnswer.Unclear("not found")));
        found = PAID;
        var again = Step.fresh(Questions.again(NOON.minus(TOO_OLD)));
        assertThat(outcomeOf(again).command()).isEqualTo(settle(2, PAID));
        var refund = new Step(REFUND, NOON.minus(TOO_OLD), false);
        assertThat(outcomeOf(refund).command())
                .isEqualTo(new SettleRefund(Questions.ORDER, Questions.ATTEMPT + ".r1", 0, PAID));
        assertThat(looked).hasValue(3);
        assertThat(asked).hasValue(0);
    }

    @Test
    void what_the_gateway_still_remembers_is_asked_for() {
        var again = Step.fresh(Questions.again(NOON.minus(TOO_OLD).plusMillis(1)));
        assertThat(outcomeOf(again).command()).isEqualTo(settle(2, PAID));
        assertThat(asked).hasValue(1);
        assertThat(looked).hasValue(0);
    }
}
