package soban.core.payments;

import soban.core.follow.Followed;
import soban.domain.money.Money;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentEvent.PaymentAskedAgain;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.order.PaymentEvent.RefundStarted;
import soban.domain.order.PaymentRequest;
import soban.domain.unit.Actor;
import soban.domain.unit.Event;
import soban.wire.EventRecord;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/// Samples: one order's questions, and events on their way.
final class Questions {
    static final Instant NOON = Instant.parse("2026-05-04T03:00:00Z");
    static final OrderId ORDER = new OrderId("cafe-7k2m9q4t1x8d");
    static final String ATTEMPT = ORDER + ".1";
    static final PaymentRequest CARD = new PaymentRequest("card", "tok-ok");
    static final PaymentAttempted FIRST =
            new PaymentAttempted(ORDER, ATTEMPT, new Money(4500), CARD);
    static final PaymentAskedAgain AGAIN =
            new PaymentAskedAgain(ORDER, ATTEMPT, 2, new Money(4500), CARD);
    static final RefundStarted REFUND =
            new RefundStarted(ORDER, ATTEMPT + ".r1", ATTEMPT, new Money(4500), "cancelled");

    private Questions() {}

    static Question of(Event event) {
        return Question.of(event).orElseThrow();
    }

    /// An event as a worker gets it.
    static final class Step implements Followed {
        private final EventRecord event;
        private final boolean fresh;
        private final AtomicBoolean done = new AtomicBoolean();
        private volatile boolean lost;

        Step(Event event, Instant time, boolean fresh) {
            this.event =
                    new EventRecord(
                            "e1",
                            "shop:cafe",
                            1,
                            "",
                            Actor.system("orders"),
                            "c1",
                            time,
                            Map.of(),
                            event);
            this.fresh = fresh;
        }

        static Step fresh(Event event) {
            return new Step(event, NOON, true);
        }

        static Step seenBefore(Event event) {
            return new Step(event, NOON, false);
        }

        void lose() {
            lost = true;
        }

        boolean isDone() {
            return done.get();
        }

        @Override
        public EventRecord event() {
            return event;
        }

        @Override
        public boolean fresh() {
            return fresh;
        }

        @Override
        public boolean lost() {
            return lost;
        }

        @Override
        public void done() {
            done.set(true);
        }
    }
}
