package soban.desk.board;

import org.jspecify.annotations.Nullable;

import soban.domain.delivery.Delivery;
import soban.domain.message.OrderMessage;
import soban.domain.order.CancelEvent;
import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.CancelEvent.OrderRejected;
import soban.domain.order.CancelStatus;
import soban.domain.order.Cancellation;
import soban.domain.order.DeliveryEvent;
import soban.domain.order.DeliveryEvent.OrderDelivered;
import soban.domain.order.DeliveryEvent.OrderPickedUp;
import soban.domain.order.MessageEvent;
import soban.domain.order.Order;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderAccepted;
import soban.domain.order.OrderEvent.OrderCompleted;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.OrderMadeReady;
import soban.domain.order.OrderEvent.OrderNotCollected;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderEvent.OrderSeen;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderEvent.PromiseLengthened;
import soban.domain.order.OrderEvent.StationFinished;
import soban.domain.order.OrderEvent.StationUndone;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentEvent;
import soban.domain.order.Review;
import soban.domain.order.ReviewEvent;
import soban.domain.order.ReviewEvent.OrderServed;
import soban.domain.order.ReviewEvent.ReviewAnswered;
import soban.domain.order.ReviewEvent.ReviewWritten;
import soban.domain.order.Sighting;
import soban.domain.order.StockEvent;
import soban.domain.shop.Carrier;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What of an order concerns its owner alone, beside where it stands: read from the events or from
/// a copy of the order, it is the same.
///
/// @param answerBy when it is rejected unless somebody accepts it
/// @param uncollected the shop has closed, and nobody came for it
/// @param seen which devices showed it to somebody
/// @param messages what was said about it since the shop has it
public record Affairs(
        @Nullable Instant answerBy,
        boolean uncollected,
        Purse purse,
        Cancellation cancellation,
        Delivery delivery,
        List<Sighting> seen,
        List<OrderMessage> messages,
        @Nullable Review review) {
    private static final Cancellation UNTOUCHED =
            new Cancellation(CancelStatus.NONE, "", null, null, List.of(), false, null, null);

    public Affairs {
        seen = List.copyOf(seen);
        messages = List.copyOf(messages);
    }

    /// Taken at the counter, where nothing is paid before somebody says so.
    static Affairs placed(OrderPlaced event) {
        return received(new OrderReceived(event.order(), event.content(), null));
    }

    Affairs answeredBy(@Nullable Instant answer) {
        return steps(answer, false);
    }

    static Affairs received(OrderReceived event) {
        return new Affairs(
                event.answerBy(),
                false,
                Purse.received(event.content()),
                UNTOUCHED,
                Delivery.none(Carrier.RIDERS),
                List.of(),
                List.of(),
                null);
    }

    static Affairs of(Order copy) {
        return new Affairs(
                copy.progress().answerBy(),
                copy.progress().listed(),
                Purse.of(copy.payments()),
                copy.cancellation(),
                copy.delivery(),
                copy.seen(),
                Letters.of(copy),
                copy.review());
    }

    /// Something is still to be done about it, even after its end.
    boolean isUnsettled() {
        boolean unanswered = review != null && review.answeredAt() == null;
        return cancellation.undoing() || purse.isOpen() || unanswered;
    }

    /// @param before where the order stood until then
    Affairs after(OrderEvent event, OrderStatus before) {
        return switch (event) {
            case OrderEvent.Step step -> step(step);
            case PaymentEvent change -> with(purse.after(change));
            case CancelEvent change -> {
                boolean ended = change instanceof OrderCancelled || change instanceof OrderRejected;
                yield (ended ? moved() : this).with(Undoings.after(cancellation, change));
            }
            case DeliveryEvent change -> {
                boolean moves = change instanceof OrderPickedUp || change instanceof OrderDelivered;
                yield (moves ? moved() : this).with(Deliveries.after(delivery, change, before));
            }
            case MessageEvent change -> withMessages(Letters.after(messages, change));
            case ReviewEvent change -> review(change);
            case StockEvent _ -> this;
        };
    }

    private Affairs step(OrderEvent.Step event) {
        return switch (event) {
            case OrderSeen(var order, var sighting) -> seen(sighting);
            case OrderNotCollected _ -> steps(answerBy, true);
            case OrderPlaced _, OrderReceived _, PromiseLengthened _ -> this;
            case OrderAccepted _,
                    PreparationStarted _,
                    StationFinished _,
                    StationUndone _,
                    PreparationFinished _,
                    OrderMadeReady _,
                    OrderHandedOver _,
                    OrderCompleted _,
                    StepUndone _,
                    OrderExpired _ ->
                    moved();
        };
    }

    private Affairs review(ReviewEvent event) {
        return switch (event) {
            case ReviewWritten(var order, var stars, var text, var at) ->
                    with(new Review(stars, text, at, "", null));
            case ReviewAnswered(var order, var text, var at) ->
                    review == null
                            ? this
                            : with(
                                    new Review(
                                            review.stars(), review.text(), review.at(), text, at));
            case OrderServed _ -> this;
        };
    }

    /// What was due at the step before is due no more.
    private Affairs moved() {
        return steps(null, false);
    }

    private Affairs steps(@Nullable Instant answer, boolean missed) {
        return new Affairs(answer, missed, purse, cancellation, delivery, seen, messages, review);
    }

    private Affairs with(Purse next) {
        return new Affairs(
                answerBy, uncollected, next, cancellation, delivery, seen, messages, review);
    }

    private Affairs with(Cancellation next) {
        return new Affairs(answerBy, uncollected, purse, next, delivery, seen, messages, review);
    }

    private Affairs with(Delivery next) {
        return new Affairs(
                answerBy, uncollected, purse, cancellation, next, seen, messages, review);
    }

    private Affairs seen(Sighting sighting) {
        var next =
                Stream.concat(
                                seen.stream().filter(s -> !s.device().equals(sighting.device())),
                                Stream.of(sighting))
                        .toList();
        return new Affairs(
                answerBy, uncollected, purse, cancellation, delivery, next, messages, review);
    }

    private Affairs withMessages(List<OrderMessage> next) {
        return new Affairs(
                answerBy, uncollected, purse, cancellation, delivery, seen, next, review);
    }

    private Affairs with(Review next) {
        return new Affairs(
                answerBy, uncollected, purse, cancellation, delivery, seen, messages, next);
    }
}
