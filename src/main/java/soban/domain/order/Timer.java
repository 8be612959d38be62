package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.delivery.Delivery;
import soban.domain.delivery.DeliveryStatus;
import soban.domain.message.MessageOutcome;
import soban.domain.message.OrderMessage;
import soban.domain.order.CancelCommand.HoldCancel;
import soban.domain.order.CancelCommand.RaiseHeldCancel;
import soban.domain.order.DeliveryCommand.LapseAppointment;
import soban.domain.order.DeliveryCommand.RaiseDelivery;
import soban.domain.order.DeliveryCommand.RenewOffer;
import soban.domain.order.MessageCommand.SendMessageAgain;
import soban.domain.order.MessageCommand.SettleMessage;
import soban.domain.order.OrderCommand.CompleteOrder;
import soban.domain.order.OrderCommand.ExpireOrder;
import soban.domain.order.OrderCommand.ListUncollected;
import soban.domain.order.OrderCommand.RejectUnanswered;
import soban.domain.order.PaymentCommand.AskGatewayAgain;
import soban.domain.order.PaymentCommand.SettlePayment;
import soban.domain.order.PaymentCommand.SettleRefund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Something that an order will want when a time comes. Timers are read off the order, never stored
/// beside it, so they can't disagree with it. The id is made from what is due and when, so that
/// firing twice asks the same question once. A time that would come to nothing as the order stands
/// is no timer: what has fired once stays fired until it is no longer wanted.
public record Timer(String id, Instant due, OrderCommand command) {
    private static final GatewayAnswer NO_ANSWER = new GatewayAnswer.Unclear("no-answer");
    private static final MessageOutcome NO_WORD = new MessageOutcome.Unclear("no-answer");

    public static List<Timer> of(Order order) {
        var timers = new ArrayList<Timer>();
        addMoney(timers, order);
        for (OrderMessage message : order.messages()) {
            if (message.unsettled()) {
                var again = new SendMessageAgain(order.id(), message.id(), message.tries());
                add(timers, message.sendAgainAt(), "send-" + message.id(), again);
            }
        }
        if (!order.cancellation().undoing()) {
            addWay(timers, order);
            addDelivery(timers, order);
        }
        return timers;
    }

    private static void addMoney(List<Timer> timers, Order order) {
        Payments payments = order.payments();
        if (order.status() == OrderStatus.AWAITING_PAYMENT && !payments.owes()) {
            add(timers, payments.payUntil(), "expire", new ExpireOrder(order.id()));
        }
        for (Attempt attempt : payments.attempts()) {
            if (attempt.unsettled()) {
                var ask = new AskGatewayAgain(order.id(), attempt.id(), attempt.tries());
                add(timers, attempt.askAgainAt(), "ask-" + attempt.id(), ask);
            }
        }
        for (Refund refund : payments.refunds()) {
            if (refund.unsettled()) {
                var ask = new AskGatewayAgain(order.id(), refund.id(), refund.tries());
                add(timers, refund.askAgainAt(), "ask-" + refund.id(), ask);
            }
        }
    }

    private static void addWay(List<Timer> timers, Order order) {
        OrderId id = order.id();
        Progress progress = order.progress();
        add(timers, progress.answerBy(), "reject", new RejectUnanswered(id));
        add(timers, progress.listAt(), "list", new ListUncollected(id));
        add(timers, progress.completeAt(), "complete", new CompleteOrder(id));
        if (order.cancellation().undecided()) {
            add(timers, order.cancellation().answerBy(), "hold", new HoldCancel(id));
            add(timers, order.cancellation().raiseAt(), "raise-cancel", new RaiseHeldCancel(id));
        }
    }

    private static void addDelivery(List<Timer> timers, Order order) {
        Delivery delivery = order.delivery();
        if (delivery.status() == DeliveryStatus.OFFERED) {
            add(timers, delivery.renewAt(), "renew", new RenewOffer(order.id()));
        }
        if (delivery.isOpen()) {
            add(timers, delivery.raiseAt(), "raise-delivery", new RaiseDelivery(order.id()));
        }
        if (delivery.appointment() != null && !order.status().ended()) {
            Instant until = delivery.appointment().until();
            add(timers, until, "lapse-appointment", new LapseAppointment(order.id()));
        }
    }

    private static void add(
            List<Timer> timers, @Nullable Instant due, String what, OrderCommand command) {
        if (due != null) {
            String id = command.order() + "/" + what + "/" + due.toEpochMilli();
            timers.add(new Timer(id, due, command));
        }
    }

    /// Questions that were put to the gateway or to a message provider and have no date for
    /// another: whoever was to bring the answer may be gone. To count them as unclear is harmless
    /// when the answer does come.
    public static List<OrderCommand> unanswered(Order order) {
        var attempts =
                order.payments().attempts().stream()
                        .filter(Attempt::isAsked)
                        .map(a -> new SettlePayment(order.id(), a.id(), a.tries(), NO_ANSWER));
        var refunds =
                order.payments().refunds().stream()
                        .filter(r -> r.unsettled() && r.askAgainAt() == null)
                        .map(r -> new SettleRefund(order.id(), r.id(), r.tries(), NO_ANSWER));
        var messages =
                order.messages().stream()
                        .filter(m -> m.unsettled() && m.sendAgainAt() == null)
                        .map(m -> new SettleMessage(order.id(), m.id(), m.tries(), NO_WORD));
        return Stream.<OrderCommand>concat(attempts, Stream.concat(refunds, messages)).toList();
    }
}
