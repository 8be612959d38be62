package soban.domain.order;

import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.CUSTOMER;
import static soban.domain.order.Shops.KITCHEN;
import static soban.domain.order.Shops.MINA;
import static soban.domain.order.Shops.OWNER;
import static soban.domain.order.Shops.RIDER;
import static soban.domain.order.Shops.SYSTEM;

import soban.domain.delivery.RiderStep;
import soban.domain.order.CancelCommand.RequestCancel;
import soban.domain.order.DeliveryCommand.TakeRiderStep;
import soban.domain.order.PaymentCommand.PayOrder;
import soban.domain.order.PaymentCommand.SettlePayment;
import soban.domain.order.PaymentCommand.SettleRefund;
import soban.domain.unit.Actor;

import java.util.function.Function;

/// Something that is asked for in the history of a situation, so many seconds after noon, and done.
record Act(long second, Actor actor, Function<OrderId, OrderCommand> wish) {
    OrderStory on(OrderStory story, OrderId id) {
        return story.when(wish.apply(id), noonPlus(second), actor).story();
    }

    static Act customer(long second, Function<OrderId, OrderCommand> wish) {
        return new Act(second, CUSTOMER, wish);
    }

    static Act owner(long second, Function<OrderId, OrderCommand> wish) {
        return new Act(second, OWNER, wish);
    }

    static Act kitchen(long second, Function<OrderId, OrderCommand> wish) {
        return new Act(second, KITCHEN, wish);
    }

    static Act system(long second, Function<OrderId, OrderCommand> wish) {
        return new Act(second, SYSTEM, wish);
    }

    static Act pays(long second) {
        return customer(second, id -> new PayOrder(id, MINA, Shops.CARD));
    }

    /// The gateway's answer to the first question about the first attempt.
    static Act charge(long second, GatewayAnswer answer) {
        return system(second, id -> new SettlePayment(id, id + ".1", 0, answer));
    }

    static Act paid() {
        return charge(5, new GatewayAnswer.Done("pay-1"));
    }

    /// The gateway's answer to the first question about what goes back of the first attempt.
    static Act refund(long second, GatewayAnswer answer) {
        return system(second, id -> new SettleRefund(id, id + ".1.r1", 0, answer));
    }

    static Act refunded(long second) {
        return refund(second, new GatewayAnswer.Done("back-1"));
    }

    static Act rider(long second, RiderStep step) {
        return system(second, id -> new TakeRiderStep(id, RIDER, "준호", step, noonPlus(second)));
    }

    static Act cancels(long second) {
        return customer(second, id -> new RequestCancel(id, MINA, "too late for me"));
    }
}
