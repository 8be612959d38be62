package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.shop.Shop;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

/// Decides every command on an order. Each area of the life has its own class; what all share
/// stands here: an order of an unknown shop, or an unknown order, is refused before anything else
/// is looked at, and whatever happens is told to those whom it concerns.
public final class OrderDecider {
    private OrderDecider() {}

    public static Decision decide(
            @Nullable Shop shop, @Nullable Order order, OrderCommand command, Moment moment) {
        if (shop == null) {
            return Decision.refuse(RefusalCode.SHOP_UNKNOWN);
        }
        if (order == null) {
            return switch (command) {
                case PlaceOrder place ->
                        Notifying.withMessages(shop, null, Placing.place(shop, place, moment));
                case PlaceAtCounter place ->
                        Notifying.withMessages(shop, null, Placing.atCounter(shop, place, moment));
                default -> Decision.refuse(RefusalCode.ORDER_UNKNOWN);
            };
        }
        return Notifying.withMessages(
                shop, order, decided(new Draft(shop, order), command, moment));
    }

    private static Decision decided(Draft draft, OrderCommand command, Moment moment) {
        return switch (command) {
            case OrderCommand.Stepping step -> step(draft, step, moment);
            case PaymentCommand payment -> payment(draft, payment, moment);
            case CancelCommand cancel -> cancel(draft, cancel, moment);
            case DeliveryCommand delivery -> delivery(draft, delivery, moment);
            case MessageCommand.SettleMessage settle -> Messaging.settle(draft, settle, moment);
            case MessageCommand.SendMessageAgain again -> Messaging.again(draft, again);
            case ReviewCommand.WriteReview write -> Reviewing.write(draft, write, moment);
            case ReviewCommand.AnswerReview answer -> Reviewing.answer(draft, answer, moment);
        };
    }

    private static Decision step(Draft draft, OrderCommand.Stepping command, Moment moment) {
        return switch (command) {
            case PlaceOrder place -> Decision.accept();
            case PlaceAtCounter place -> Decision.accept();
            case OrderCommand.AcceptOrder accept -> Answering.accept(draft, accept, moment);
            case OrderCommand.RejectOrder reject -> Answering.reject(draft, reject, moment);
            case OrderCommand.RejectUnanswered reject -> Answering.unanswered(draft, moment);
            case OrderCommand.LengthenPromise longer -> Answering.lengthen(draft, longer);
            case OrderCommand.StartPreparing start -> Preparing.start(draft, moment);
            case OrderCommand.FinishPreparing finish -> Preparing.finish(draft, moment);
            case OrderCommand.FinishStation finish ->
                    Preparing.finishStation(draft, finish.station(), moment);
            case OrderCommand.UndoStation undo -> Undo.station(draft, undo.station(), moment);
            case OrderCommand.HandOver handOver -> Serving.handOver(draft, moment);
            case OrderCommand.UndoStep undo -> Undo.step(draft, undo.from(), moment);
            case OrderCommand.ListUncollected list -> Serving.listUncollected(draft, moment);
            case OrderCommand.ConfirmReceipt confirm -> Serving.confirm(draft, confirm, moment);
            case OrderCommand.CompleteOrder complete -> Serving.complete(draft, moment);
            case OrderCommand.ExpireOrder expire -> Paying.expire(draft, moment);
            case OrderCommand.ReportSeen seen -> Seeing.report(draft, seen, moment);
        };
    }

    private static Decision payment(Draft draft, PaymentCommand command, Moment moment) {
        return switch (command) {
            case PaymentCommand.PayOrder pay -> Paying.pay(draft, pay, moment);
            case PaymentCommand.SettlePayment settle -> Charging.settle(draft, settle, moment);
            case PaymentCommand.SettleRefund settle -> Refunding.settle(draft, settle, moment);
            case PaymentCommand.AskGatewayAgain ask -> Asking.again(draft, ask, moment);
            case PaymentCommand.RecordCharge record -> Charging.byHand(draft, record, moment);
            case PaymentCommand.TakeCash take -> Paying.cash(draft, moment);
            case PaymentCommand.RefundOrder refund -> Refunding.byOwner(draft, refund);
            case PaymentCommand.RecordManualRefund record -> Refunding.byHand(draft, record);
        };
    }

    private static Decision cancel(Draft draft, CancelCommand command, Moment moment) {
        return switch (command) {
            case CancelCommand.RequestCancel cancel -> Cancelling.request(draft, cancel, moment);
            case CancelCommand.AnswerCancel answer ->
                    CancelAnswers.byDesk(draft, answer.begun(), moment);
            case CancelCommand.AnswerCancelByRider answer ->
                    CancelAnswers.byRider(draft, answer, moment);
            case CancelCommand.DecideCancel decide -> Cancelling.decide(draft, decide, moment);
            case CancelCommand.HoldCancel hold -> Cancelling.hold(draft, moment);
            case CancelCommand.RaiseHeldCancel raise -> Cancelling.raise(draft, moment);
            case CancelCommand.CancelByShop cancel -> Cancelling.byShop(draft, cancel, moment);
        };
    }

    private static Decision delivery(Draft draft, DeliveryCommand command, Moment moment) {
        return switch (command) {
            case DeliveryCommand.TakeRiderStep step -> Riding.step(draft, step, moment);
            case DeliveryCommand.RenewOffer renew -> Offering.renew(draft, moment);
            case DeliveryCommand.RaiseDelivery raise -> Offering.raise(draft, moment);
            case DeliveryCommand.OfferAgain again -> Offering.again(draft, moment);
            case DeliveryCommand.ReassignDelivery to -> Appointing.appoint(draft, to, moment);
            case DeliveryCommand.GiveToAppointed to -> Appointing.give(draft, to, moment);
            case DeliveryCommand.LapseAppointment lapse -> Appointing.lapse(draft, moment);
            case DeliveryCommand.DeliverOurselves self -> OwnDelivery.takeOver(draft, moment);
            case DeliveryCommand.StartOwnDelivery start -> OwnDelivery.start(draft, moment);
            case DeliveryCommand.FinishOwnDelivery finish -> OwnDelivery.finish(draft, moment);
            case DeliveryCommand.FailDelivery fail -> Failing.fail(draft, fail, moment);
        };
    }
}
