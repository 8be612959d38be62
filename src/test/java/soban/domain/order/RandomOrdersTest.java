package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Cafe.MINA;
import static soban.domain.order.Cafe.ORDER;

import org.junit.jupiter.api.Test;

import soban.domain.order.OrderCommand.AskGatewayAgain;
import soban.domain.order.OrderCommand.ExpireOrder;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.PayOrder;
import soban.domain.order.OrderCommand.RequestCancel;
import soban.domain.order.OrderCommand.SettlePayment;
import soban.domain.order.OrderCommand.SettleRefund;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderCommand.UndoStep;
import soban.domain.order.OrderEvent.PaymentRefunded;
import soban.domain.order.OrderEvent.PaymentTaken;
import soban.domain.order.OrderEvent.RefundStarted;
import soban.domain.unit.Decision;
import soban.domain.unit.Event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Whatever is asked of an order, in whatever order: the money adds up, and it comes to an end. A
/// gateway that lies, repeats and answers late is part of it. A failure names its seed.
class RandomOrdersTest {
    private static final int ORDERS = 2_000;
    private static final int COMMANDS = 60;

    @Test
    void no_sequence_of_commands_loses_or_doubles_money() {
        var ends = new HashSet<OrderStatus>();
        for (int seed = 0; seed < ORDERS; seed++) {
            var life = new Life(seed);
            for (int i = 0; i < COMMANDS; i++) {
                life.ask(life.anything());
            }
            life.settleEverything();
            ends.add(life.story.order().status());
        }
        assertThat(ends)
                .as("all ends and all rests were reached")
                .contains(OrderStatus.ACCEPTED, OrderStatus.PREPARING, OrderStatus.READY)
                .contains(OrderStatus.HANDED_OVER, OrderStatus.CANCELLED, OrderStatus.EXPIRED);
    }

    /// One order, what was done to it, and what must hold after each step.
    private static final class Life {
        private final int seed;
        private final Random random;
        private final List<Object> told = new ArrayList<>();
        private final Set<String> fired = new HashSet<>();
        private int reopened;
        private OrderStory story = OrderStory.given(Cafe.placed());
        private Instant now = Cafe.NOON;
        private long taken;
        private long refunding;
        private long refunded;

        Life(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        OrderCommand anything() {
            now = now.plusSeconds(random.nextInt(60));
            var attempt = ORDER + "." + (1 + random.nextInt(3));
            return switch (random.nextInt(14)) {
                case 0 -> Cafe.order(Cafe.americano(1, "regular", "hot"));
                case 1, 2 -> new PayOrder(ORDER, MINA, Cafe.CARD);
                case 3, 4, 5 -> new SettlePayment(ORDER, attempt, random.nextInt(3), answer());
                case 6, 7 -> new SettleRefund(ORDER, attempt, random.nextInt(3), answer());
                case 8 -> new AskGatewayAgain(ORDER, attempt, random.nextInt(3));
                case 9 -> new ExpireOrder(ORDER);
                case 10 ->
                        random.nextInt(4) == 0
                                ? new RequestCancel(ORDER, MINA, "")
                                : new StartPreparing(ORDER);
                case 11 -> new FinishPreparing(ORDER);
                case 12 ->
                        random.nextInt(3) == 0
                                ? new HandOver(ORDER)
                                : new UndoStep(
                                        ORDER,
                                        random.nextBoolean()
                                                ? OrderStatus.READY
                                                : OrderStatus.PREPARING);
                default -> dueTimer();
            };
        }

        private OrderCommand dueTimer() {
            return Timer.of(story.order()).stream()
                    .filter(timer -> !timer.due().isAfter(now) && fired.add(timer.id()))
                    .findFirst()
                    .map(Timer::command)
                    .orElse(new StartPreparing(ORDER));
        }

        private GatewayAnswer answer() {
            return switch (random.nextInt(5)) {
                case 0 -> new GatewayAnswer.Declined("no funds");
                case 1 -> new GatewayAnswer.Unclear("timeout");
                case 2 -> new GatewayAnswer.NotSent("breaker open");
                default -> new GatewayAnswer.Done("pay");
            };
        }

        void ask(OrderCommand command) {
            told.add(command);
            var before = story.order();
            var moment =
                    Moment.pressed(
                            now.minusSeconds(random.nextInt(90)), before.progress().since(), now);
            if (story.when(command, moment).decision() instanceof Decision.Accepted(var events)) {
                told.addAll(events);
                events.forEach(this::count);
                story = story.and(events);
                check(before, story.order(), events);
            }
        }

        private void count(Event event) {
            switch (event) {
                case PaymentTaken e -> taken += e.amount().amount();
                case RefundStarted e -> refunding += e.amount().amount();
                case PaymentRefunded e -> refunded += e.amount().amount();
                default -> {}
            }
        }

        private void check(Order before, Order order, List<Event> events) {
            boolean notTriedBefore =
                    attemptsIn(order, Attempt.State.NOT_TRIED)
                            < attemptsIn(before, Attempt.State.NOT_TRIED);
            reopened += notTriedBefore ? 1 : 0;
            must(attemptsIn(order, Attempt.State.OPEN) <= 1 + reopened, "two attempts are open");
            must(attemptsIn(order, Attempt.State.PAID) <= 1, "two charges are kept");
            must(refunded <= refunding && refunding <= taken, "more is given back than was taken");
            must(!before.status().ended() || order.status() == before.status(), "an end was left");
            must(
                    !before.finished() || order.finished() || taken > 0 || reopened > 0,
                    "a closed order owes again");
            must(!order.finished() || Timer.of(order).isEmpty(), "a closed order wants something");
            must(
                    order.shownToShop()
                            || events.stream().allMatch(e -> Audience.roles(order, e).isEmpty()),
                    "an unpaid order is shown");
            boolean kept = attemptsIn(order, Attempt.State.PAID) == 1;
            must(
                    kept == served(order),
                    "the goods are not paid, or the money is kept without goods");
            must(
                    order.status() != OrderStatus.EXPIRED
                            || order.status() == before.status()
                            || !order.owes(),
                    "expired over an open question");
            must(
                    order.status() != OrderStatus.CANCELLED
                            || order.status() == before.status()
                            || !order.owes(),
                    "cancelled over an open question");
        }

        private static boolean served(Order order) {
            return switch (order.status()) {
                case RECEIVED, ACCEPTED, PREPARING, READY, HANDED_OVER -> !order.cancelling();
                case AWAITING_PAYMENT, CANCELLED, EXPIRED -> false;
            };
        }

        /// The gateway answers every question for good, and every timer fires, each once under its
        /// id.
        void settleEverything() {
            now = now.plus(Duration.ofHours(1));
            for (int i = 0; i < 20; i++) {
                for (Attempt attempt : story.order().attempts()) {
                    if (attempt.unsettled() && attempt.askAgainAt() == null) {
                        ask(finalAnswer(attempt));
                    }
                }
                Timer.of(story.order()).stream()
                        .filter(timer -> fired.add(timer.id()))
                        .forEach(timer -> ask(timer.command()));
            }
            var order = story.order();
            must(!order.owes(), "a question stays open");
            must(order.finished() || served(order), "it never ends");
            must(
                    taken - refunded - failed(order) == (served(order) ? Cafe.PRICE.amount() : 0),
                    "the money does not add up");
        }

        private OrderCommand finalAnswer(Attempt attempt) {
            GatewayAnswer last =
                    random.nextBoolean()
                            ? new GatewayAnswer.Done("pay")
                            : new GatewayAnswer.Declined("no");
            return attempt.state() == Attempt.State.OPEN
                    ? new SettlePayment(ORDER, attempt.id(), attempt.tries(), last)
                    : new SettleRefund(ORDER, attempt.id(), attempt.tries(), last);
        }

        private static long failed(Order order) {
            return attemptsIn(order, Attempt.State.REFUND_FAILED) * Cafe.PRICE.amount();
        }

        private static long attemptsIn(Order order, Attempt.State state) {
            return order.attempts().stream().filter(a -> a.state() == state).count();
        }

        private void must(boolean holds, String otherwise) {
            if (!holds) {
                throw new AssertionError("seed " + seed + ": " + otherwise + "\n" + told);
            }
        }
    }
}
