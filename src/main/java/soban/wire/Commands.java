package soban.wire;

import soban.domain.customer.CustomerCommand;
import soban.domain.customer.SignInCommand;
import soban.domain.order.CancelCommand;
import soban.domain.order.DeliveryCommand;
import soban.domain.order.MessageCommand;
import soban.domain.order.OrderCommand;
import soban.domain.order.PaymentCommand;
import soban.domain.order.ReviewCommand;
import soban.domain.rider.RiderCommand;
import soban.domain.shop.ShopCommand;
import soban.domain.unit.Command;
import soban.domain.unit.DeviceCommand;
import soban.domain.unit.InvitationCommand;

/// The name of every kind of command on the wire, with its version.
final class Commands {
    private Commands() {}

    static Catalog<Command> all() {
        return new Catalog<Command>()
                .with("soban.shop.enrol.v1", ShopCommand.EnrolShop.class)
                .with("soban.shop.change-settings.v1", ShopCommand.ChangeSettings.class)
                .with("soban.shop.put-product.v1", ShopCommand.PutProduct.class)
                .with("soban.shop.remove-product.v1", ShopCommand.RemoveProduct.class)
                .with("soban.shop.sell-out.v1", ShopCommand.SellOut.class)
                .with("soban.shop.put-back.v1", ShopCommand.PutBack.class)
                .with("soban.shop.count-stock.v1", ShopCommand.CountStock.class)
                .with("soban.shop.add-stock.v1", ShopCommand.AddStock.class)
                .with("soban.shop.pause.v1", ShopCommand.PauseShop.class)
                .with("soban.shop.set-busy.v1", ShopCommand.SetBusy.class)
                .with("soban.shop.forget-orderers.v1", ShopCommand.ForgetOrderers.class)
                .with("soban.customer.register.v1", CustomerCommand.RegisterCustomer.class)
                .with("soban.customer.change.v1", CustomerCommand.ChangeCustomer.class)
                .with("soban.customer.count-served.v1", CustomerCommand.CountServed.class)
                .with("soban.customer.forget.v1", CustomerCommand.ForgetCustomer.class)
                .with("soban.customer.ask-for-code.v1", SignInCommand.AskForCode.class)
                .with("soban.customer.settle-code.v1", SignInCommand.SettleCode.class)
                .with("soban.customer.try-code.v1", SignInCommand.TryCode.class)
                .with("soban.rider.enrol.v1", RiderCommand.EnrolRider.class)
                .with("soban.rider.go-on-duty.v1", RiderCommand.GoOnDuty.class)
                .with("soban.rider.go-off-duty.v1", RiderCommand.GoOffDuty.class)
                .with("soban.rider.move-to.v1", RiderCommand.MoveTo.class)
                .with("soban.rider.ask-step.v1", RiderCommand.AskStep.class)
                .with(
                        "soban.rider.answer-cancel-as-rider.v1",
                        RiderCommand.AnswerCancelAsRider.class)
                .with("soban.rider.confirm-appointment.v1", RiderCommand.ConfirmAppointment.class)
                .with("soban.rider.take-news.v1", RiderCommand.TakeNews.class)
                .with("soban.device.invite.v1", InvitationCommand.Invite.class)
                .with("soban.device.take-invitation.v1", InvitationCommand.TakeInvitation.class)
                .with("soban.device.hello.v1", DeviceCommand.Hello.class)
                .with("soban.device.sign-off.v1", DeviceCommand.SignOff.class)
                .with("soban.device.retire.v1", DeviceCommand.RetireDevice.class)
                .with("soban.device.request-snapshot.v1", DeviceCommand.RequestSnapshot.class)
                .with("soban.device.request-head.v1", DeviceCommand.RequestHead.class)
                .with("soban.device.turned-away.v1", DeviceCommand.TurnedAway.class)
                .with("soban.order.place.v1", OrderCommand.PlaceOrder.class)
                .with("soban.order.place-at-counter.v1", OrderCommand.PlaceAtCounter.class)
                .with("soban.order.accept.v1", OrderCommand.AcceptOrder.class)
                .with("soban.order.reject.v1", OrderCommand.RejectOrder.class)
                .with("soban.order.reject-unanswered.v1", OrderCommand.RejectUnanswered.class)
                .with("soban.order.lengthen-promise.v1", OrderCommand.LengthenPromise.class)
                .with("soban.order.start-preparing.v1", OrderCommand.StartPreparing.class)
                .with("soban.order.finish-preparing.v1", OrderCommand.FinishPreparing.class)
                .with("soban.order.finish-station.v1", OrderCommand.FinishStation.class)
                .with("soban.order.undo-station.v1", OrderCommand.UndoStation.class)
                .with("soban.order.hand-over.v1", OrderCommand.HandOver.class)
                .with("soban.order.undo-step.v1", OrderCommand.UndoStep.class)
                .with("soban.order.list-uncollected.v1", OrderCommand.ListUncollected.class)
                .with("soban.order.confirm-receipt.v1", OrderCommand.ConfirmReceipt.class)
                .with("soban.order.complete.v1", OrderCommand.CompleteOrder.class)
                .with("soban.order.expire.v1", OrderCommand.ExpireOrder.class)
                .with("soban.order.report-seen.v1", OrderCommand.ReportSeen.class)
                .with("soban.order.pay.v1", PaymentCommand.PayOrder.class)
                .with("soban.order.settle-payment.v1", PaymentCommand.SettlePayment.class)
                .with("soban.order.settle-refund.v1", PaymentCommand.SettleRefund.class)
                .with("soban.order.ask-gateway-again.v1", PaymentCommand.AskGatewayAgain.class)
                .with("soban.order.record-charge.v1", PaymentCommand.RecordCharge.class)
                .with("soban.order.take-cash.v1", PaymentCommand.TakeCash.class)
                .with("soban.order.refund.v1", PaymentCommand.RefundOrder.class)
                .with(
                        "soban.order.record-manual-refund.v1",
                        PaymentCommand.RecordManualRefund.class)
                .with("soban.order.request-cancel.v1", CancelCommand.RequestCancel.class)
                .with("soban.order.answer-cancel.v1", CancelCommand.AnswerCancel.class)
                .with(
                        "soban.order.answer-cancel-by-rider.v1",
                        CancelCommand.AnswerCancelByRider.class)
                .with("soban.order.decide-cancel.v1", CancelCommand.DecideCancel.class)
                .with("soban.order.hold-cancel.v1", CancelCommand.HoldCancel.class)
                .with("soban.order.raise-held-cancel.v1", CancelCommand.RaiseHeldCancel.class)
                .with("soban.order.cancel-by-shop.v1", CancelCommand.CancelByShop.class)
                .with("soban.order.take-rider-step.v1", DeliveryCommand.TakeRiderStep.class)
                .with("soban.order.renew-offer.v1", DeliveryCommand.RenewOffer.class)
                .with("soban.order.raise-delivery.v1", DeliveryCommand.RaiseDelivery.class)
                .with("soban.order.offer-again.v1", DeliveryCommand.OfferAgain.class)
                .with("soban.order.reassign-delivery.v1", DeliveryCommand.ReassignDelivery.class)
                .with("soban.order.give-to-appointed.v1", DeliveryCommand.GiveToAppointed.class)
                .with("soban.order.lapse-appointment.v1", DeliveryCommand.LapseAppointment.class)
                .with("soban.order.deliver-ourselves.v1", DeliveryCommand.DeliverOurselves.class)
                .with("soban.order.start-own-delivery.v1", DeliveryCommand.StartOwnDelivery.class)
                .with("soban.order.finish-own-delivery.v1", DeliveryCommand.FinishOwnDelivery.class)
                .with("soban.order.fail-delivery.v1", DeliveryCommand.FailDelivery.class)
                .with("soban.order.settle-message.v1", MessageCommand.SettleMessage.class)
                .with("soban.order.send-message-again.v1", MessageCommand.SendMessageAgain.class)
                .with("soban.order.write-review.v1", ReviewCommand.WriteReview.class)
                .with("soban.order.answer-review.v1", ReviewCommand.AnswerReview.class);
    }
}
