package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.unit.Event;

import java.time.Instant;

/// What happened to one order: here its way through the shop, beside it money, stock, cancels,
/// delivery, messages and reviews. Steps that were pressed at a desk carry the time of the press.
public sealed interface OrderEvent extends Event
        permits OrderEvent.Step,
                PaymentEvent,
                StockEvent,
                CancelEvent,
                DeliveryEvent,
                MessageEvent,
                ReviewEvent {
    OrderId order();

    /// A step on the order's own way.
    sealed interface Step extends OrderEvent {}

    record OrderPlaced(OrderId order, OrderContent content, Instant payUntil) implements Step {}

    /// The shop gets the order: here it begins to exist for its desks.
    ///
    /// @param answerBy when it is rejected unless somebody accepts it
    record OrderReceived(OrderId order, OrderContent content, @Nullable Instant answerBy)
            implements Step {}

    record OrderAccepted(OrderId order, Instant promisedAt) implements Step {}

    record PromiseLengthened(OrderId order, Instant promisedAt) implements Step {}

    record PreparationStarted(OrderId order, Instant at) implements Step {}

    /// One station has made its lines.
    record StationFinished(OrderId order, String station, Instant at) implements Step {}

    /// Its lines are to be made again.
    record StationUndone(OrderId order, String station, Instant at) implements Step {}

    /// Made: from `listAt` on it is listed as not collected.
    record PreparationFinished(OrderId order, Instant at, @Nullable Instant listAt)
            implements Step {}

    /// Ready without anything to prepare.
    record OrderMadeReady(OrderId order, Instant at, @Nullable Instant listAt) implements Step {}

    /// With the customer: at `completeAt` it completes by itself.
    record OrderHandedOver(OrderId order, Instant at, Instant completeAt) implements Step {}

    record OrderCompleted(OrderId order, Instant at) implements Step {}

    record StepUndone(OrderId order, OrderStatus from, OrderStatus to, Instant at)
            implements Step {}

    record OrderExpired(OrderId order) implements Step {}

    /// The shop has closed, and nobody came for it.
    record OrderNotCollected(OrderId order) implements Step {}

    /// A device showed it: when it rang, and when and by whom it was silenced.
    record OrderSeen(OrderId order, Sighting sighting) implements Step {}
}
