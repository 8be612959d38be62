package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.money.Money;

import java.time.Instant;

/// One attempt to be paid. Its id is the key under which the gateway is asked, as often as it
/// takes; `tries` counts the unclear answers to the question that is open now (the charge, later
/// the refund), and `askAgainAt` is set while one is due.
public record Attempt(
        String id,
        Money amount,
        PaymentRequest request,
        State state,
        String reference,
        int tries,
        @Nullable Instant askAgainAt) {
    public enum State {
        OPEN,
        NOT_TRIED,
        DECLINED,
        PAID,
        REFUNDING,
        REFUNDED,
        REFUND_FAILED
    }

    static Attempt opened(String id, Money amount, PaymentRequest request) {
        return new Attempt(id, amount, request, State.OPEN, "", 0, null);
    }

    /// The gateway still owes an answer, be it for the charge or for the refund.
    public boolean unsettled() {
        return state == State.OPEN || state == State.REFUNDING;
    }

    /// It was charged once, whatever became of the money since.
    boolean movedMoney() {
        return switch (state) {
            case PAID, REFUNDING, REFUNDED, REFUND_FAILED -> true;
            case OPEN, NOT_TRIED, DECLINED -> false;
        };
    }

    PaymentStatus payment() {
        return switch (state) {
            case OPEN -> tries > 0 ? PaymentStatus.UNKNOWN : PaymentStatus.PENDING;
            case NOT_TRIED -> PaymentStatus.PENDING;
            case DECLINED -> PaymentStatus.DECLINED;
            case PAID -> PaymentStatus.PAID;
            case REFUNDING -> PaymentStatus.REFUNDING;
            case REFUNDED -> PaymentStatus.REFUNDED;
            case REFUND_FAILED -> PaymentStatus.REFUND_FAILED;
        };
    }

    Attempt with(State next) {
        return new Attempt(id, amount, request, next, reference, 0, null);
    }

    Attempt paid(String paidReference) {
        return new Attempt(id, amount, request, State.PAID, paidReference, 0, null);
    }

    Attempt unclear(int tryNumber, Instant again) {
        return new Attempt(id, amount, request, state, reference, tryNumber, again);
    }

    Attempt askedAgain() {
        return new Attempt(id, amount, request, state, reference, tries, null);
    }
}
