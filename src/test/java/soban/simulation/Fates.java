package soban.simulation;

import soban.domain.customer.Channel;
import soban.domain.order.CancelEvent;
import soban.domain.order.DeliveryEvent;
import soban.domain.order.MessageEvent;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentEvent;
import soban.wire.EventRecord;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Where each order stands, read off the log in the plainest way, and what is still owed.
final class Fates implements Rule {
    private final Map<OrderId, OrderStatus> statuses =
            new TreeMap<>(Comparator.comparing(OrderId::value));
    private final Set<String> open = new HashSet<>();
    private final Map<String, OrderId> failed = new TreeMap<>();

    @Override
    public void see(EventRecord record) {
        if (record.event() instanceof OrderEvent event) {
            status(event);
            owed(event);
        }
    }

    void forget() {
        statuses.clear();
        open.clear();
        failed.clear();
    }

    private void status(OrderEvent event) {
        switch (event) {
            case OrderEvent.OrderPlaced _ -> put(event, OrderStatus.AWAITING_PAYMENT);
            case OrderEvent.OrderReceived _ -> put(event, OrderStatus.RECEIVED);
            case OrderEvent.OrderAccepted _ -> put(event, OrderStatus.ACCEPTED);
            case OrderEvent.PreparationStarted _ -> put(event, OrderStatus.PREPARING);
            case OrderEvent.PreparationFinished _, OrderEvent.OrderMadeReady _ ->
                    put(event, OrderStatus.READY);
            case OrderEvent.StepUndone undone -> put(event, undone.to());
            case OrderEvent.OrderHandedOver _ -> put(event, OrderStatus.HANDED_OVER);
            case DeliveryEvent.OrderPickedUp _ -> put(event, OrderStatus.ON_THE_WAY);
            case DeliveryEvent.OrderDelivered _ -> put(event, OrderStatus.DELIVERED);
            case OrderEvent.OrderCompleted _ -> put(event, OrderStatus.COMPLETED);
            case CancelEvent.OrderCancelled _ -> put(event, OrderStatus.CANCELLED);
            case CancelEvent.OrderRejected _ -> put(event, OrderStatus.REJECTED);
            case OrderEvent.OrderExpired _ -> put(event, OrderStatus.EXPIRED);
            default -> {}
        }
    }

    private void put(OrderEvent event, OrderStatus status) {
        statuses.put(event.order(), status);
    }

    private void owed(OrderEvent event) {
        switch (event) {
            case PaymentEvent.PaymentAttempted a -> open.add(a.attempt());
            case PaymentEvent.PaymentTaken a -> open.remove(a.attempt());
            case PaymentEvent.PaymentDeclined a -> open.remove(a.attempt());
            case PaymentEvent.PaymentNotTried a -> open.remove(a.attempt());
            case PaymentEvent.RefundStarted r -> open.add(r.refund());
            case PaymentEvent.RefundFailed r -> failed.put(r.refund(), r.order());
            case PaymentEvent.PaymentRefunded r -> open.remove(r.refund());
            case PaymentEvent.RefundRecorded r -> {
                open.remove(r.refund());
                failed.remove(r.refund());
            }
            case CancelEvent.CancelRequested c -> open.add("cancel of " + c.order());
            case CancelEvent.CancelRefused c -> open.remove("cancel of " + c.order());
            case CancelEvent.UndoingBegun c -> open.add("cancel of " + c.order());
            case CancelEvent.OrderCancelled c -> open.remove("cancel of " + c.order());
            case CancelEvent.OrderRejected c -> open.remove("cancel of " + c.order());
            case MessageEvent.MessageIntended m when m.channel() != Channel.NONE ->
                    open.add(m.message());
            case MessageEvent.MessageSent m -> open.remove(m.message());
            case MessageEvent.MessageShed m -> open.remove(m.message());
            case MessageEvent.MessageFailed m -> open.remove(m.message());
            default -> {}
        }
    }

    OrderStatus of(OrderId order) {
        return statuses.getOrDefault(order, OrderStatus.AWAITING_PAYMENT);
    }

    Map<OrderId, OrderStatus> all() {
        return statuses;
    }

    /// Refunds that wait for a person.
    Map<String, OrderId> failedRefunds() {
        return failed;
    }

    /// What is still to come: an answer from outside, a cancel's decision, a message.
    Set<String> open() {
        return open;
    }
}
