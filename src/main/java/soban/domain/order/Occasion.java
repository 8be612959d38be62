package soban.domain.order;

import static soban.domain.message.MessageKind.CANCEL_ON_HOLD;
import static soban.domain.message.MessageKind.CANCEL_REFUSED;
import static soban.domain.message.MessageKind.CANCEL_STILL_ON_HOLD;
import static soban.domain.message.MessageKind.DELIVERED;
import static soban.domain.message.MessageKind.DELIVERY_FAILED;
import static soban.domain.message.MessageKind.HANDED_OVER;
import static soban.domain.message.MessageKind.ON_THE_WAY;
import static soban.domain.message.MessageKind.ORDER_ACCEPTED;
import static soban.domain.message.MessageKind.ORDER_CANCELLED;
import static soban.domain.message.MessageKind.ORDER_COMPLETED;
import static soban.domain.message.MessageKind.ORDER_EXPIRED;
import static soban.domain.message.MessageKind.ORDER_PAID;
import static soban.domain.message.MessageKind.ORDER_READY;
import static soban.domain.message.MessageKind.ORDER_REJECTED;
import static soban.domain.message.MessageKind.PAYMENT_DECLINED;
import static soban.domain.message.MessageKind.PAY_LATER;
import static soban.domain.message.MessageKind.PREPARATION_STARTED;
import static soban.domain.message.MessageKind.PROMISE_LENGTHENED;
import static soban.domain.message.MessageKind.REFUNDED;
import static soban.domain.message.MessageKind.REFUND_FAILED;
import static soban.domain.message.MessageKind.REVIEW_REQUESTED;
import static soban.domain.message.MessageKind.RIDER_FOUND;
import static soban.domain.message.MessageKind.SELLER_CANCEL_ON_HOLD;
import static soban.domain.message.MessageKind.SELLER_CANCEL_REQUESTED;
import static soban.domain.message.MessageKind.SELLER_DELIVERY_STUCK;
import static soban.domain.message.MessageKind.SELLER_ORDER_UNANSWERED;
import static soban.domain.message.MessageKind.SELLER_PAYMENT_UNKNOWN;
import static soban.domain.message.MessageKind.SELLER_REFUND_FAILED;
import static soban.domain.message.MessageKind.STEP_UNDONE;

import soban.domain.message.MessageKind;
import soban.domain.money.Money;

import java.util.List;

/// A reason to tell somebody something, with what the wording needs beside the order. Every kind of
/// event has its line in this table, so that a new one can't forget the customer.
record Occasion(MessageKind kind, String detail) {
    /// The reason with which an order is rejected that nobody has answered.
    static final String UNANSWERED = "unanswered";

    /// @param after the order as the event leaves it
    static List<Occasion> of(Order after, OrderEvent event) {
        return switch (event) {
            case OrderEvent.Step step -> ofStep(after, step);
            case PaymentEvent payment -> ofPayment(after, payment);
            case CancelEvent cancel -> ofCancel(after, cancel);
            case DeliveryEvent delivery -> ofDelivery(delivery);
            case StockEvent _, MessageEvent _, ReviewEvent _ -> List.of();
        };
    }

    private static List<Occasion> ofStep(Order after, OrderEvent.Step step) {
        return switch (step) {
            case OrderEvent.OrderReceived _ -> tell(ORDER_PAID, amount(after.total()));
            case OrderEvent.OrderAccepted e -> tell(ORDER_ACCEPTED, e.promisedAt().toString());
            case OrderEvent.PromiseLengthened e ->
                    tell(PROMISE_LENGTHENED, e.promisedAt().toString());
            case OrderEvent.PreparationStarted _ -> tell(PREPARATION_STARTED, "");
            case OrderEvent.PreparationFinished _, OrderEvent.OrderMadeReady _ ->
                    tell(ORDER_READY, "");
            case OrderEvent.StepUndone e -> tell(STEP_UNDONE, e.to().name());
            case OrderEvent.OrderHandedOver _ -> tell("", HANDED_OVER, REVIEW_REQUESTED);
            case OrderEvent.OrderCompleted _ -> tell(ORDER_COMPLETED, "");
            case OrderEvent.OrderExpired _ ->
                    after.payments().attempts().isEmpty() ? List.of() : tell(ORDER_EXPIRED, "");
            case OrderEvent.StationFinished _, OrderEvent.StationUndone _ -> List.of();
            case OrderEvent.OrderPlaced _, OrderEvent.OrderNotCollected _, OrderEvent.OrderSeen _ ->
                    List.of();
        };
    }

    private static List<Occasion> ofPayment(Order after, PaymentEvent payment) {
        return switch (payment) {
            case PaymentEvent.PaymentNotTried _ ->
                    tell(PAY_LATER, after.payments().payUntil().toString());
            case PaymentEvent.PaymentDeclined e -> tell(PAYMENT_DECLINED, e.reason());
            case PaymentEvent.PaymentRefunded e -> tell(REFUNDED, amount(e.amount()));
            case PaymentEvent.CashRefunded e -> tell(REFUNDED, amount(e.amount()));
            case PaymentEvent.RefundRecorded e -> tell(REFUNDED, amount(after, e.refund()));
            case PaymentEvent.RefundFailed e ->
                    tell(amount(e.amount()), REFUND_FAILED, SELLER_REFUND_FAILED);
            case PaymentEvent.PaymentRaised e -> tell(SELLER_PAYMENT_UNKNOWN, amount(e.amount()));
            case PaymentEvent.PaymentAttempted _,
                    PaymentEvent.PaymentUnclear _,
                    PaymentEvent.PaymentAskedAgain _,
                    PaymentEvent.PaymentTaken _,
                    PaymentEvent.CashTaken _,
                    PaymentEvent.RefundStarted _,
                    PaymentEvent.RefundUnclear _,
                    PaymentEvent.RefundAskedAgain _ ->
                    List.of();
        };
    }

    private static List<Occasion> ofCancel(Order after, CancelEvent cancel) {
        String reason = after.cancellation().reason();
        return switch (cancel) {
            case CancelEvent.CancelAsked e ->
                    e.seller() ? tell(SELLER_CANCEL_REQUESTED, reason) : List.of();
            case CancelEvent.CancelHeld _ -> tell(reason, CANCEL_ON_HOLD, SELLER_CANCEL_ON_HOLD);
            case CancelEvent.HeldCancelRaised _ ->
                    tell(reason, CANCEL_STILL_ON_HOLD, SELLER_CANCEL_ON_HOLD);
            case CancelEvent.CancelRefused e -> tell(CANCEL_REFUSED, e.reason());
            case CancelEvent.OrderCancelled _ -> tell(ORDER_CANCELLED, reason);
            case CancelEvent.OrderRejected _ ->
                    reason.equals(UNANSWERED)
                            ? tell(reason, ORDER_REJECTED, SELLER_ORDER_UNANSWERED)
                            : tell(ORDER_REJECTED, reason);
            case CancelEvent.CancelRequested _,
                    CancelEvent.CancelAcknowledged _,
                    CancelEvent.SellerReached _,
                    CancelEvent.UndoingBegun _,
                    CancelEvent.SellerNotified _,
                    CancelEvent.TicketWithdrawn _,
                    CancelEvent.SellerToldOfDelivery _,
                    CancelEvent.WorkLost _ ->
                    List.of();
        };
    }

    private static List<Occasion> ofDelivery(DeliveryEvent delivery) {
        return switch (delivery) {
            case DeliveryEvent.DeliveryClaimed e -> tell(RIDER_FOUND, e.riderName());
            case DeliveryEvent.OrderPickedUp _ -> tell(ON_THE_WAY, "");
            case DeliveryEvent.OrderDelivered _ -> tell("", DELIVERED, REVIEW_REQUESTED);
            case DeliveryEvent.DeliveryFailed e -> tell(DELIVERY_FAILED, e.reason());
            case DeliveryEvent.DeliveryRaised _, DeliveryEvent.AppointmentLapsed _ ->
                    tell(SELLER_DELIVERY_STUCK, "");
            case DeliveryEvent.DeliveryOffered _,
                    DeliveryEvent.OfferRenewed _,
                    DeliveryEvent.OfferWithdrawn _,
                    DeliveryEvent.RiderAppointed _,
                    DeliveryEvent.RiderRefused _,
                    DeliveryEvent.RiderToldReady _,
                    DeliveryEvent.RiderToldCancelOver _,
                    DeliveryEvent.ClaimEnded _,
                    DeliveryEvent.DeliveryTakenOver _,
                    DeliveryEvent.DeliveryCancelled _ ->
                    List.of();
        };
    }

    private static List<Occasion> tell(MessageKind kind, String detail) {
        return List.of(new Occasion(kind, detail));
    }

    private static List<Occasion> tell(String detail, MessageKind first, MessageKind second) {
        return List.of(new Occasion(first, detail), new Occasion(second, detail));
    }

    private static String amount(Order order, String refund) {
        return order.payments().refund(refund).map(r -> amount(r.amount())).orElse("");
    }

    private static String amount(Money money) {
        return Long.toString(money.amount());
    }
}
