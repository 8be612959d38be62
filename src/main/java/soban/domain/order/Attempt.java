package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.money.Money;

import java.time.Instant;

/// One attempt to be paid. Its id is the key under which the gateway is asked, as often as it
/// takes; `tries` counts the unclear answers, and `askAgainAt` is set while another question is
/// due.
///
/// @param raised the gateway was asked in vain for so long that a person has to find out
public record Attempt(
        String id,
        Money amount,
        PaymentRequest request,
        State state,
        String reference,
        int tries,
        @Nullable Instant askAgainAt,
        boolean raised) {
    static final String CASH = "cash";

    public enum State {
        OPEN,
        NOT_TRIED,
        DECLINED,
        PAID
    }

    static Attempt opened(String id, Money amount, PaymentRequest request) {
        return new Attempt(id, amount, request, State.OPEN, "", 0, null, false);
    }

    static Attempt cash(String id, Money amount) {
        return new Attempt(
                id, amount, new PaymentRequest(CASH, ""), State.PAID, "", 0, null, false);
    }

    public boolean isCash() {
        return request.method().equals(CASH);
    }

    /// Nobody knows yet whether it was charged.
    public boolean unsettled() {
        return state == State.OPEN;
    }

    /// The gateway was asked and has not answered.
    boolean isAsked() {
        return unsettled() && askAgainAt == null && !raised;
    }

    boolean awaitsPerson() {
        return unsettled() && raised;
    }

    Attempt raisedNow() {
        return new Attempt(id, amount, request, state, reference, tries, null, true);
    }

    Attempt with(State next) {
        return new Attempt(id, amount, request, next, reference, 0, null, raised);
    }

    Attempt paid(String paidReference) {
        return new Attempt(id, amount, request, State.PAID, paidReference, 0, null, raised);
    }

    Attempt unclear(int tryNumber, Instant again) {
        return new Attempt(id, amount, request, State.OPEN, reference, tryNumber, again, raised);
    }

    Attempt askedAgain() {
        return new Attempt(id, amount, request, state, reference, tries, null, raised);
    }

    /// For those who need not pay with it.
    Attempt withoutToken() {
        return new Attempt(
                id, amount, request.withoutToken(), state, reference, tries, askAgainAt, raised);
    }
}
