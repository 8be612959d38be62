package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.order.DeliveryEvent.OrderDelivered;
import soban.domain.order.OrderEvent.OrderCompleted;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.OrderNotCollected;
import soban.domain.order.ReviewEvent.OrderServed;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Shop;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.time.Instant;

/// The end of an order's way: hand-over, receipt, completion.
final class Serving {
    private Serving() {}

    /// In a shop without preparation this closes the gate for cancels.
    static Decision handOver(Draft draft, Moment moment) {
        Order order = draft.order();
        if (!order.shownToShop()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (order.content().fulfilment() == Fulfilment.DELIVERY) {
            return Decision.refuse(RefusalCode.WRONG_STEP, Fulfilment.DELIVERY.name());
        }
        if (Gate.undone(order)) {
            return Gate.late(draft, moment, OrderStatus.READY);
        }
        if (order.status().served()) {
            return Decision.accept();
        }
        if (order.status() != OrderStatus.READY) {
            return Gate.wrongStep(order);
        }
        if (order.payments().charged().isEmpty()) {
            return Decision.refuse(RefusalCode.ORDER_NOT_PAID);
        }
        if (Gate.blocked(order, moment)) {
            return Decision.refuse(RefusalCode.CANCEL_PENDING);
        }
        Cancelling.giveWay(draft, "begun");
        Instant at = order.progress().notBefore(moment.pressedAt());
        draft.add(new OrderHandedOver(order.id(), at, completeAt(draft, moment)));
        served(draft);
        if (order.content().isFromCounter()) {
            draft.add(new OrderCompleted(order.id(), at));
        }
        return draft.accepted();
    }

    /// What follows once the goods are with the customer.
    static void served(Draft draft) {
        Order order = draft.order();
        if (order.content().customer() != null) {
            draft.add(
                    new OrderServed(
                            order.id(),
                            order.content().customer(),
                            draft.shop().settings().grades()));
        }
    }

    /// The customer has it, and says so even if the rider does not.
    static Decision confirm(Draft draft, OrderCommand.ConfirmReceipt confirm, Moment moment) {
        Order order = draft.order();
        if (!order.content().isOf(confirm.customer())) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (order.cancellation().undoing()) {
            return Gate.refused(order);
        }
        Instant at = order.progress().notBefore(moment.pressedAt());
        return switch (order.status()) {
            case COMPLETED -> Decision.accept();
            case HANDED_OVER, DELIVERED -> draft.add(new OrderCompleted(order.id(), at)).accepted();
            case ON_THE_WAY -> received(draft, at, moment);
            case AWAITING_PAYMENT, RECEIVED, ACCEPTED, PREPARING, READY ->
                    Decision.refuse(RefusalCode.WRONG_STEP, order.status().name());
            case CANCELLED, REJECTED, EXPIRED ->
                    Decision.refuse(RefusalCode.ORDER_CLOSED, order.status().name());
        };
    }

    private static Decision received(Draft draft, Instant at, Moment moment) {
        Order order = draft.order();
        draft.add(
                new OrderDelivered(
                        order.id(),
                        order.delivery().rider(),
                        Role.CUSTOMER,
                        at,
                        completeAt(draft, moment)));
        served(draft);
        return draft.add(new OrderCompleted(order.id(), at)).accepted();
    }

    /// Due only while the goods are with a customer who has not said so.
    static Decision complete(Draft draft, Moment moment) {
        Order order = draft.order();
        if (reached(order.progress().completeAt(), moment)) {
            draft.add(new OrderCompleted(order.id(), moment.now()));
        }
        return draft.accepted();
    }

    /// Due only while the order is ready and was not listed yet.
    static Decision listUncollected(Draft draft, Moment moment) {
        Order order = draft.order();
        if (reached(order.progress().listAt(), moment) && !Gate.undone(order)) {
            draft.add(new OrderNotCollected(order.id()));
        }
        return draft.accepted();
    }

    /// When an order that is ready now is missed, if nobody comes for it: when the shop closes.
    static @Nullable Instant listAt(Shop shop, Moment moment) {
        return shop.settings().hours().nextClosing(moment.now()).orElse(null);
    }

    private static Instant completeAt(Draft draft, Moment moment) {
        return moment.now().plus(draft.shop().settings().windows().completion());
    }

    private static boolean reached(@Nullable Instant due, Moment moment) {
        return due != null && !moment.now().isBefore(due);
    }
}
