package soban.domain.order;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Where the order stands, since when, what was promised to the customer, and what falls due if
/// nothing happens.
///
/// @param received the shop got the order: since then it exists for its desks
/// @param promisedAt what the customer was promised
/// @param answerBy when it is rejected unless somebody has accepted it
/// @param listAt when it is listed as not collected
/// @param listed it was listed so
/// @param completeAt when it completes by itself
public record Progress(
        OrderStatus status,
        Instant since,
        boolean received,
        @Nullable Instant promisedAt,
        @Nullable Instant answerBy,
        @Nullable Instant listAt,
        boolean listed,
        @Nullable Instant completeAt) {
    static Progress placed(Instant at) {
        return new Progress(OrderStatus.AWAITING_PAYMENT, at, false, null, null, null, false, null);
    }

    Progress received(@Nullable Instant answer, Instant at) {
        return new Progress(OrderStatus.RECEIVED, at, true, promisedAt, answer, null, false, null);
    }

    Progress promised(Instant promise) {
        return new Progress(status, since, received, promise, answerBy, listAt, listed, completeAt);
    }

    Progress to(OrderStatus next, Instant at) {
        return new Progress(next, at, received, promisedAt, null, null, false, null);
    }

    Progress ready(Instant at, @Nullable Instant listing) {
        return new Progress(
                OrderStatus.READY, at, received, promisedAt, null, listing, false, null);
    }

    Progress served(OrderStatus next, Instant at, Instant completion) {
        return new Progress(next, at, received, promisedAt, null, null, false, completion);
    }

    /// A step is never dated before the one that it follows.
    Instant notBefore(Instant at) {
        return at.isBefore(since) ? since : at;
    }

    Progress listedNow() {
        return new Progress(status, since, received, promisedAt, answerBy, null, true, completeAt);
    }
}
