package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.money.Money;

import java.time.Instant;

/// Money of one attempt on its way back, in whole or in part. The id is the key under which the
/// gateway is asked.
public record Refund(
        String id,
        String attempt,
        Money amount,
        State state,
        int tries,
        @Nullable Instant askAgainAt) {
    public enum State {
        OPEN,
        DONE,
        /// The gateway refuses for good: it waits for a person.
        FAILED,
        /// A person gave the money back by other means.
        BY_HAND
    }

    static Refund opened(String id, String attempt, Money amount) {
        return new Refund(id, attempt, amount, State.OPEN, 0, null);
    }

    public boolean unsettled() {
        return state == State.OPEN;
    }

    Refund with(State next) {
        return new Refund(id, attempt, amount, next, 0, null);
    }

    Refund unclear(int tryNumber, Instant again) {
        return new Refund(id, attempt, amount, state, tryNumber, again);
    }

    Refund askedAgain() {
        return new Refund(id, attempt, amount, state, tries, null);
    }
}
