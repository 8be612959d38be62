package soban.wire;

import soban.domain.customer.CustomerCommand;
import soban.domain.customer.CustomerEvent;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderEvent;
import soban.domain.shop.ShopCommand;
import soban.domain.shop.ShopEvent;
import soban.domain.unit.Command;
import soban.domain.unit.DeskEvent;
import soban.domain.unit.Event;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The name of every kind of command and event on the wire, with its version. Names are for ever: a
/// class may be renamed, its name here may not.
public final class Catalog<T> {
    public static final Catalog<Command> COMMANDS =
            new Catalog<Command>()
                    .with("soban.shop.enrol.v1", ShopCommand.EnrolShop.class)
                    .with("soban.shop.sell-out.v1", ShopCommand.SellOut.class)
                    .with("soban.shop.put-back.v1", ShopCommand.PutBack.class)
                    .with("soban.customer.register.v1", CustomerCommand.RegisterCustomer.class)
                    .with("soban.order.place.v1", OrderCommand.PlaceOrder.class)
                    .with("soban.order.pay.v1", OrderCommand.PayOrder.class)
                    .with("soban.order.settle-payment.v1", OrderCommand.SettlePayment.class)
                    .with("soban.order.settle-refund.v1", OrderCommand.SettleRefund.class)
                    .with("soban.order.ask-gateway-again.v1", OrderCommand.AskGatewayAgain.class)
                    .with("soban.order.expire.v1", OrderCommand.ExpireOrder.class)
                    .with("soban.order.request-cancel.v1", OrderCommand.RequestCancel.class)
                    .with("soban.order.start-preparing.v1", OrderCommand.StartPreparing.class)
                    .with("soban.order.finish-preparing.v1", OrderCommand.FinishPreparing.class)
                    .with("soban.order.hand-over.v1", OrderCommand.HandOver.class)
                    .with("soban.order.undo-step.v1", OrderCommand.UndoStep.class);

    public static final Catalog<Event> EVENTS =
            new Catalog<Event>()
                    .with("soban.shop.enrolled.v1", ShopEvent.ShopEnrolled.class)
                    .with("soban.shop.product-sold-out.v1", ShopEvent.ProductSoldOut.class)
                    .with("soban.shop.product-back-on-sale.v1", ShopEvent.ProductBackOnSale.class)
                    .with("soban.customer.registered.v1", CustomerEvent.CustomerRegistered.class)
                    .with("soban.desk.command-answered.v1", DeskEvent.CommandAnswered.class)
                    .with("soban.order.placed.v1", OrderEvent.OrderPlaced.class)
                    .with("soban.order.payment-attempted.v1", OrderEvent.PaymentAttempted.class)
                    .with("soban.order.payment-unclear.v1", OrderEvent.PaymentUnclear.class)
                    .with("soban.order.payment-asked-again.v1", OrderEvent.PaymentAskedAgain.class)
                    .with("soban.order.payment-not-tried.v1", OrderEvent.PaymentNotTried.class)
                    .with("soban.order.payment-declined.v1", OrderEvent.PaymentDeclined.class)
                    .with("soban.order.payment-taken.v1", OrderEvent.PaymentTaken.class)
                    .with("soban.order.received.v1", OrderEvent.OrderReceived.class)
                    .with("soban.order.accepted.v1", OrderEvent.OrderAccepted.class)
                    .with("soban.order.preparation-started.v1", OrderEvent.PreparationStarted.class)
                    .with(
                            "soban.order.preparation-finished.v1",
                            OrderEvent.PreparationFinished.class)
                    .with("soban.order.handed-over.v1", OrderEvent.OrderHandedOver.class)
                    .with("soban.order.step-undone.v1", OrderEvent.StepUndone.class)
                    .with("soban.order.cancel-requested.v1", OrderEvent.CancelRequested.class)
                    .with("soban.order.seller-notified.v1", OrderEvent.SellerNotified.class)
                    .with("soban.order.ticket-withdrawn.v1", OrderEvent.TicketWithdrawn.class)
                    .with("soban.order.refund-started.v1", OrderEvent.RefundStarted.class)
                    .with("soban.order.refund-unclear.v1", OrderEvent.RefundUnclear.class)
                    .with("soban.order.refund-asked-again.v1", OrderEvent.RefundAskedAgain.class)
                    .with("soban.order.payment-refunded.v1", OrderEvent.PaymentRefunded.class)
                    .with("soban.order.refund-failed.v1", OrderEvent.RefundFailed.class)
                    .with("soban.order.cancelled.v1", OrderEvent.OrderCancelled.class)
                    .with("soban.order.expired.v1", OrderEvent.OrderExpired.class);

    private final Map<String, Class<? extends T>> byName = new HashMap<>();
    private final Map<Class<?>, String> byClass = new HashMap<>();

    private Catalog() {}

    private Catalog<T> with(String name, Class<? extends T> type) {
        if (byName.put(name, type) != null || byClass.put(type, name) != null) {
            throw new IllegalStateException("named twice: " + name);
        }
        return this;
    }

    public String nameOf(T value) {
        String name = byClass.get(value.getClass());
        if (name == null) {
            throw new IllegalArgumentException("not in the catalog: " + value.getClass());
        }
        return name;
    }

    public T read(String name, String body) throws Unreadable {
        Class<? extends T> type = byName.get(name);
        if (type == null) {
            throw new Unreadable("unknown type " + name);
        }
        return Json.read(body, type);
    }

    public Set<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    public Set<Class<?>> classes() {
        return Set.copyOf(byClass.keySet());
    }
}
