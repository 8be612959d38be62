package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.order.OrderCommand.AskGatewayAgain;
import soban.domain.order.OrderCommand.ExpireOrder;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.PayOrder;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.order.OrderCommand.RequestCancel;
import soban.domain.order.OrderCommand.SettlePayment;
import soban.domain.order.OrderCommand.SettleRefund;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderCommand.UndoStep;
import soban.domain.shop.Shop;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

/// Decides every command on an order. Each area of the life has its own class; what all share
/// stands here: an order of an unknown shop, or an unknown order, is refused before anything else
/// is looked at.
public final class OrderDecider {
    private OrderDecider() {}

    public static Decision decide(
            @Nullable Shop shop, @Nullable Order order, OrderCommand command, Moment moment) {
        if (shop == null) {
            return Decision.refuse(RefusalCode.SHOP_UNKNOWN);
        }
        if (command instanceof PlaceOrder place) {
            return order == null ? Placing.place(shop, place, moment.now()) : Decision.accept();
        }
        if (order == null) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        return switch (command) {
            case PlaceOrder place -> Decision.accept();
            case PayOrder pay -> Paying.pay(order, pay, moment.now());
            case SettlePayment settle -> Paying.settle(shop, order, settle, moment.now());
            case SettleRefund settle -> Refunding.settle(order, settle, moment.now());
            case AskGatewayAgain ask -> Paying.askAgain(order, ask, moment.now());
            case ExpireOrder expire -> Paying.expire(order, moment.now());
            case RequestCancel cancel -> Cancelling.request(order, cancel);
            case StartPreparing start -> Preparing.start(order, moment);
            case FinishPreparing finish -> Preparing.finish(order, moment);
            case HandOver handOver -> Preparing.handOver(order, moment);
            case UndoStep undo -> Preparing.undo(shop, order, undo.from(), moment);
        };
    }
}
