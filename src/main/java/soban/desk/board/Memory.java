package soban.desk.board;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What this desk itself remembers of an order: what it saw happen, and what it showed to whom. No
/// copy of the order could tell it.
///
/// @param receivedAt since when it waits
/// @param cancelledAt when the cancel went through
/// @param touched it need not ring any more
/// @param begunBeforeCancel work on it had begun when the cancel came
/// @param rangAt when this desk first showed it to somebody
/// @param silencedAt when somebody touched it here
record Memory(
        Instant receivedAt,
        @Nullable Instant cancelledAt,
        boolean touched,
        boolean begunBeforeCancel,
        @Nullable Instant rangAt,
        @Nullable Instant silencedAt) {

    static Memory from(Instant received, @Nullable Instant cancelled) {
        return new Memory(received, cancelled, false, false, null, null);
    }

    /// Whoever moved it on has seen it. A cancel is news, so it is untouched again, unless this
    /// board never showed it; the cancel's later steps are not.
    ///
    /// @param begunHere work on it has begun in the eyes of the person at this desk
    /// @param shown it was on this board until now
    Memory moved(Standing from, Standing to, Instant time, boolean begunHere, boolean shown) {
        if (from.status() == to.status()) {
            return this;
        }
        return switch (to.status()) {
            case AWAITING_PAYMENT, RECEIVED, ACCEPTED -> this;
            case PREPARING, READY, ON_THE_WAY, HANDED_OVER, DELIVERED, COMPLETED, EXPIRED -> seen();
            case CANCELLED, REJECTED ->
                    new Memory(receivedAt, time, !shown, begunHere, rangAt, silencedAt);
        };
    }

    Memory seen() {
        return new Memory(receivedAt, cancelledAt, true, begunBeforeCancel, rangAt, silencedAt);
    }

    Memory rang(Instant at) {
        return new Memory(receivedAt, cancelledAt, touched, begunBeforeCancel, at, silencedAt);
    }

    Memory silenced(Instant at) {
        return new Memory(receivedAt, cancelledAt, true, begunBeforeCancel, rangAt, at);
    }
}
