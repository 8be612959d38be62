package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.money.Money;

import java.time.Instant;

/// One attempt to be paid. Its id is the key under which the gateway is asked, as often as it
/// takes; `tries` counts the unclear answers, and `askAgainAt` is set while another question is
/// due.
public record Attempt(
        String id,
        Money amount,
        PaymentRequest request,
        State state,
        String reference,
        int tries,
        @Nullable Instant askAgainAt) {
    static final String CASH = "cash";

    public enum State {
        OPEN,
        NOT_TRIED,
        DECLINED,
        PAID
    }

    static Attempt opened(String id, Money amount, PaymentRequest request) {
        return new Attempt(id, amount, request, State.OPEN, "", 0, null);
    }

    static Attempt cash(String id, Money amount) {
        return new Attempt(id, amount, new PaymentRequest(CASH, ""), State.PAID, "", 0, null);
    }

    public boolean isCash() {
        return request.method().equals(CASH);
    }

    /// The gateway still owes an answer.
    public boolean unsettled() {
        return state == State.OPEN;
    }

    Attempt with(State next) {
        return new Attempt(id, amount, request, next, reference, 0, null);
    }

    Attempt paid(String paidReference) {
        return new Attempt(id, amount, request, State.PAID, paidReference, 0, null);
    }

    Attempt unclear(int tryNumber, Instant again) {
        return new Attempt(id, amount, request, State.OPEN, reference, tryNumber, again);
    }

    Attempt askedAgain() {
        return new Attempt(id, amount, request, state, reference, tries, null);
    }

    /// For those who need not pay with it.
    Attempt withoutToken() {
        return new Attempt(id, amount, request.withoutToken(), state, reference, tries, askAgainAt);
    }
}
