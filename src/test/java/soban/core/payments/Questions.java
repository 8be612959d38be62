package soban.core.payments;

import soban.domain.money.Money;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentEvent.PaymentAskedAgain;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.order.PaymentEvent.RefundStarted;
import soban.domain.order.PaymentRequest;
import soban.domain.unit.Event;

import java.time.Instant;

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
}
