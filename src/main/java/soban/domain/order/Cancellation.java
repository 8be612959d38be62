package soban.domain.order;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A wish that the order be undone, and how far it has come. A customer who was refused may ask
/// again. Whatever is undone ends DONE, also when the shop wanted it and the customer never asked:
/// as what the order ended stands in `closing`.
///
/// @param closing as what the order ends, absent while that is undecided
/// @param requestedAt since when somebody wants it: a desk that had seen less could not know
/// @param awaited devices whose answer could still refuse it
/// @param sellerAwaited the seller is not known to have been told yet, and must be first
/// @param answerBy when it is put on hold unless all have answered
/// @param raiseAt when a cancel on hold is put before owner and operator
public record Cancellation(
        CancelStatus status,
        String reason,
        @Nullable Closing closing,
        @Nullable Instant requestedAt,
        List<String> awaited,
        boolean sellerAwaited,
        @Nullable Instant answerBy,
        @Nullable Instant raiseAt) {
    static final Cancellation NONE =
            new Cancellation(CancelStatus.NONE, "", null, null, List.of(), false, null, null);

    public Cancellation {
        awaited = List.copyOf(awaited);
    }

    static Cancellation requested(String reason, Instant at) {
        return new Cancellation(
                CancelStatus.REQUESTED, reason, null, at, List.of(), false, null, null);
    }

    /// It may still be refused, by a desk that has begun or by the owner.
    public boolean undecided() {
        return closing == null && (status == CancelStatus.REQUESTED || status == CancelStatus.HELD);
    }

    /// It was granted, or the shop itself wants it: steps are being undone.
    public boolean undoing() {
        return closing != null && status != CancelStatus.DONE;
    }

    Cancellation asking(List<String> devices, boolean seller, Instant until) {
        return new Cancellation(status, reason, null, requestedAt, devices, seller, until, null);
    }

    Cancellation answered(String device) {
        var left = awaited.stream().filter(d -> !d.equals(device)).toList();
        return new Cancellation(
                status, reason, null, requestedAt, left, sellerAwaited, answerBy, raiseAt);
    }

    Cancellation sellerTold() {
        return new Cancellation(
                status, reason, null, requestedAt, awaited, false, answerBy, raiseAt);
    }

    Cancellation held(Instant raising) {
        return new Cancellation(
                CancelStatus.HELD,
                reason,
                null,
                requestedAt,
                awaited,
                sellerAwaited,
                null,
                raising);
    }

    Cancellation raised() {
        return new Cancellation(
                status, reason, closing, requestedAt, awaited, sellerAwaited, null, null);
    }

    /// What a customer asked for was known since they asked; anything else is new to everybody.
    Cancellation granted(Closing as, String why, Instant at) {
        Instant known = undecided() && requestedAt != null ? requestedAt : at;
        return new Cancellation(status, why, as, known, List.of(), false, null, null);
    }

    Cancellation ended(CancelStatus end) {
        return new Cancellation(end, reason, closing, requestedAt, List.of(), false, null, null);
    }

    /// Why is between the customer and the owner.
    Cancellation withoutReason() {
        return new Cancellation(
                status, "", closing, requestedAt, awaited, sellerAwaited, answerBy, raiseAt);
    }
}
