package soban.desk.board;

import org.jspecify.annotations.Nullable;

import soban.domain.order.CancelEvent;
import soban.domain.order.CancelEvent.CancelAcknowledged;
import soban.domain.order.CancelEvent.CancelAsked;
import soban.domain.order.CancelEvent.CancelHeld;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.CancelRequested;
import soban.domain.order.CancelEvent.HeldCancelRaised;
import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.CancelEvent.OrderRejected;
import soban.domain.order.CancelEvent.SellerNotified;
import soban.domain.order.CancelEvent.SellerReached;
import soban.domain.order.CancelEvent.SellerToldOfDelivery;
import soban.domain.order.CancelEvent.TicketWithdrawn;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.CancelEvent.WorkLost;
import soban.domain.order.CancelStatus;
import soban.domain.order.Cancellation;

import java.time.Instant;
import java.util.List;

/// What the events of a cancel make of it, as a desk hears them: nothing is checked, because the
/// core has decided it.
final class Undoings {
    private Undoings() {}

    static Cancellation after(Cancellation now, CancelEvent event) {
        return switch (event) {
            case CancelRequested(var order, var reason, var at) ->
                    new Cancellation(
                            CancelStatus.REQUESTED, reason, null, at, List.of(), false, null, null);
            case CancelAsked(var order, var devices, var seller, var at, var answerBy) ->
                    waiting(now, now.status(), devices, seller, answerBy, null);
            case CancelAcknowledged(var order, var device) ->
                    waiting(
                            now,
                            now.status(),
                            now.awaited().stream().filter(d -> !d.equals(device)).toList(),
                            now.sellerAwaited(),
                            now.answerBy(),
                            now.raiseAt());
            case SellerReached _ ->
                    waiting(now, now.status(), now.awaited(), false, now.answerBy(), now.raiseAt());
            case CancelHeld(var order, var raiseAt) ->
                    waiting(
                            now,
                            CancelStatus.HELD,
                            now.awaited(),
                            now.sellerAwaited(),
                            null,
                            raiseAt);
            case HeldCancelRaised _ ->
                    waiting(now, now.status(), now.awaited(), now.sellerAwaited(), null, null);
            case CancelRefused _ -> ended(now, CancelStatus.REFUSED);
            case UndoingBegun(var order, var closing, var reason, var at) ->
                    new Cancellation(
                            now.status(),
                            reason,
                            closing,
                            now.undecided() && now.requestedAt() != null ? now.requestedAt() : at,
                            List.of(),
                            false,
                            null,
                            null);
            case OrderCancelled _, OrderRejected _ -> ended(now, CancelStatus.DONE);
            case SellerNotified _, TicketWithdrawn _, SellerToldOfDelivery _, WorkLost _ -> now;
        };
    }

    private static Cancellation waiting(
            Cancellation now,
            CancelStatus status,
            List<String> devices,
            boolean seller,
            @Nullable Instant answerBy,
            @Nullable Instant raiseAt) {
        return new Cancellation(
                status,
                now.reason(),
                now.closing(),
                now.requestedAt(),
                devices,
                seller,
                answerBy,
                raiseAt);
    }

    private static Cancellation ended(Cancellation now, CancelStatus end) {
        return new Cancellation(
                end, now.reason(), now.closing(), now.requestedAt(), List.of(), false, null, null);
    }
}
