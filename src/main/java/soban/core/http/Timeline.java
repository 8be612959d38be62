package soban.core.http;

import soban.domain.order.CancelEvent;
import soban.domain.order.DeliveryEvent;
import soban.domain.order.MessageEvent;
import soban.domain.order.OrderEvent;
import soban.domain.order.PaymentEvent;
import soban.domain.order.ReviewEvent;
import soban.domain.order.StockEvent;

import java.util.Optional;

/// Which events a customer is told of, and with which word beside their name. What goes on between
/// the desks, the riders and the gateway stays inside.
final class Timeline {
    private static final Optional<String> INSIDE = Optional.empty();
    private static final Optional<String> PLAIN = Optional.of("");

    private Timeline() {}

    /// The word, which may be empty; nothing for what stays inside.
    static Optional<String> told(OrderEvent event) {
        return switch (event) {
            case OrderEvent.Step step -> step(step);
            case PaymentEvent payment -> payment(payment);
            case StockEvent stock -> INSIDE;
            case CancelEvent cancel -> cancel(cancel);
            case DeliveryEvent delivery -> delivery(delivery);
            case MessageEvent message -> message(message);
            case ReviewEvent review -> review(review);
        };
    }

    private static Optional<String> step(OrderEvent.Step event) {
        return switch (event) {
            case OrderEvent.OrderAccepted accepted -> Optional.of(accepted.promisedAt().toString());
            case OrderEvent.PromiseLengthened longer -> Optional.of(longer.promisedAt().toString());
            case OrderEvent.StepUndone undone -> Optional.of(undone.from() + " → " + undone.to());
            case OrderEvent.OrderPlaced _,
                    OrderEvent.OrderReceived _,
                    OrderEvent.PreparationStarted _,
                    OrderEvent.PreparationFinished _,
                    OrderEvent.OrderMadeReady _,
                    OrderEvent.OrderHandedOver _,
                    OrderEvent.OrderCompleted _,
                    OrderEvent.OrderExpired _ ->
                    PLAIN;
            case OrderEvent.StationFinished _,
                    OrderEvent.StationUndone _,
                    OrderEvent.OrderNotCollected _,
                    OrderEvent.OrderSeen _ ->
                    INSIDE;
        };
    }

    private static Optional<String> payment(PaymentEvent event) {
        return switch (event) {
            case PaymentEvent.PaymentDeclined declined -> Optional.of(declined.reason());
            case PaymentEvent.RefundFailed failed -> Optional.of(failed.reason());
            case PaymentEvent.PaymentTaken taken -> amount(taken.amount().amount());
            case PaymentEvent.CashTaken taken -> amount(taken.amount().amount());
            case PaymentEvent.RefundStarted started -> amount(started.amount().amount());
            case PaymentEvent.PaymentRefunded refunded -> amount(refunded.amount().amount());
            case PaymentEvent.CashRefunded refunded -> amount(refunded.amount().amount());
            case PaymentEvent.PaymentAttempted _,
                    PaymentEvent.PaymentUnclear _,
                    PaymentEvent.PaymentRaised _,
                    PaymentEvent.PaymentNotTried _,
                    PaymentEvent.RefundUnclear _,
                    PaymentEvent.RefundRecorded _ ->
                    PLAIN;
            case PaymentEvent.PaymentAskedAgain _, PaymentEvent.RefundAskedAgain _ -> INSIDE;
        };
    }

    private static Optional<String> amount(long amount) {
        return Optional.of(String.valueOf(amount));
    }

    private static Optional<String> cancel(CancelEvent event) {
        return switch (event) {
            case CancelEvent.CancelRequested requested -> Optional.of(requested.reason());
            case CancelEvent.CancelRefused refused -> Optional.of(refused.reason());
            case CancelEvent.UndoingBegun begun -> Optional.of(begun.reason());
            case CancelEvent.CancelHeld _,
                    CancelEvent.SellerNotified _,
                    CancelEvent.TicketWithdrawn _,
                    CancelEvent.OrderCancelled _,
                    CancelEvent.OrderRejected _ ->
                    PLAIN;
            case CancelEvent.CancelAsked _,
                    CancelEvent.CancelAcknowledged _,
                    CancelEvent.SellerReached _,
                    CancelEvent.HeldCancelRaised _,
                    CancelEvent.SellerToldOfDelivery _,
                    CancelEvent.WorkLost _ ->
                    INSIDE;
        };
    }

    private static Optional<String> delivery(DeliveryEvent event) {
        return switch (event) {
            case DeliveryEvent.DeliveryClaimed claimed -> Optional.of(claimed.riderName());
            case DeliveryEvent.DeliveryFailed failed -> Optional.of(failed.reason());
            case DeliveryEvent.DeliveryOffered _,
                    DeliveryEvent.ClaimEnded _,
                    DeliveryEvent.DeliveryTakenOver _,
                    DeliveryEvent.OrderPickedUp _,
                    DeliveryEvent.OrderDelivered _,
                    DeliveryEvent.DeliveryCancelled _ ->
                    PLAIN;
            case DeliveryEvent.OfferRenewed _,
                    DeliveryEvent.OfferWithdrawn _,
                    DeliveryEvent.RiderAppointed _,
                    DeliveryEvent.AppointmentLapsed _,
                    DeliveryEvent.RiderRefused _,
                    DeliveryEvent.RiderToldReady _,
                    DeliveryEvent.RiderToldCancelOver _,
                    DeliveryEvent.DeliveryRaised _ ->
                    INSIDE;
        };
    }

    private static Optional<String> message(MessageEvent event) {
        return switch (event) {
            case MessageEvent.MessageIntended intended ->
                    switch (intended.kind().recipient()) {
                        case CUSTOMER -> Optional.of(intended.kind().name());
                        case SELLER -> INSIDE;
                    };
            case MessageEvent.MessageSent _,
                    MessageEvent.MessageShed _,
                    MessageEvent.MessageFailed _,
                    MessageEvent.MessageUnclear _,
                    MessageEvent.MessageSentAgain _ ->
                    INSIDE;
        };
    }

    private static Optional<String> review(ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.ReviewWritten written -> Optional.of("★".repeat(written.stars()));
            case ReviewEvent.ReviewAnswered _ -> PLAIN;
            case ReviewEvent.OrderServed _ -> INSIDE;
        };
    }
}
