package soban.core.payments;

import soban.core.follow.Step;
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
    static final Money PRICE = new Money(4500);
    static final PaymentRequest CARD = new PaymentRequest("card", "tok-ok");
    static final PaymentAttempted FIRST = new PaymentAttempted(ORDER, ATTEMPT, PRICE, CARD);
    static final PaymentAskedAgain AGAIN = again(NOON);
    static final RefundStarted REFUND =
            new RefundStarted(ORDER, ATTEMPT + ".r1", ATTEMPT, PRICE, "cancelled");

    private Questions() {}

    static PaymentAskedAgain again(Instant since) {
        return new PaymentAskedAgain(ORDER, ATTEMPT, 2, PRICE, CARD, since);
    }

    static Question.Charge charge(Event event) {
        return (Question.Charge) of(event);
    }

    static Question.Refund refund(Event event) {
        return (Question.Refund) of(event);
    }

    private static Question of(Event event) {
        return Question.of(Step.fresh(event).event()).orElseThrow();
    }
}
