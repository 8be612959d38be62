package soban.wire;

import soban.domain.customer.CustomerEvent;
import soban.domain.customer.SignInEvent;
import soban.domain.order.CancelEvent;
import soban.domain.order.DeliveryEvent;
import soban.domain.order.MessageEvent;
import soban.domain.order.OrderEvent;
import soban.domain.order.PaymentEvent;
import soban.domain.order.ReviewEvent;
import soban.domain.order.StockEvent;
import soban.domain.rider.RiderEvent;
import soban.domain.shop.ShopEvent;
import soban.domain.snapshot.FeedHead;
import soban.domain.snapshot.SnapshotPart;
import soban.domain.unit.DeskEvent;
import soban.domain.unit.DeviceEvent;
import soban.domain.unit.Event;
import soban.domain.unit.InvitationEvent;

/// The name of every kind of event on the wire, with its version.
final class Events {
    private Events() {}

    static Catalog<Event> all() {
        return new Catalog<Event>()
                .with("soban.shop.enrolled.v1", ShopEvent.ShopEnrolled.class)
                .with("soban.shop.settings-changed.v1", ShopEvent.SettingsChanged.class)
                .with("soban.shop.product-put.v1", ShopEvent.ProductPut.class)
                .with("soban.shop.product-removed.v1", ShopEvent.ProductRemoved.class)
                .with("soban.shop.product-sold-out.v1", ShopEvent.ProductSoldOut.class)
                .with("soban.shop.product-back-on-sale.v1", ShopEvent.ProductBackOnSale.class)
                .with("soban.shop.stock-counted.v1", ShopEvent.StockCounted.class)
                .with("soban.shop.paused.v1", ShopEvent.ShopPaused.class)
                .with("soban.shop.resumed.v1", ShopEvent.ShopResumed.class)
                .with("soban.shop.busy.v1", ShopEvent.ShopBusy.class)
                .with("soban.shop.no-longer-busy.v1", ShopEvent.ShopNoLongerBusy.class)
                .with("soban.shop.orderers-forgotten.v1", ShopEvent.OrderersForgotten.class)
                .with("soban.customer.registered.v1", CustomerEvent.CustomerRegistered.class)
                .with("soban.customer.changed.v1", CustomerEvent.CustomerChanged.class)
                .with("soban.customer.forgotten.v1", CustomerEvent.CustomerForgotten.class)
                .with("soban.customer.served-counted.v1", CustomerEvent.ServedCounted.class)
                .with("soban.customer.code-issued.v1", SignInEvent.CodeIssued.class)
                .with("soban.customer.code-settled.v1", SignInEvent.CodeSettled.class)
                .with("soban.customer.code-tried.v1", SignInEvent.CodeTried.class)
                .with("soban.rider.enrolled.v1", RiderEvent.RiderEnrolled.class)
                .with("soban.rider.duty-begun.v1", RiderEvent.DutyBegun.class)
                .with("soban.rider.duty-ended.v1", RiderEvent.DutyEnded.class)
                .with("soban.rider.moved.v1", RiderEvent.RiderMoved.class)
                .with("soban.rider.step-asked.v1", RiderEvent.StepAsked.class)
                .with(
                        "soban.rider.cancel-answered-by-rider.v1",
                        RiderEvent.CancelAnsweredByRider.class)
                .with("soban.rider.appointment-confirmed.v1", RiderEvent.AppointmentConfirmed.class)
                .with("soban.rider.news-taken.v1", RiderEvent.NewsTaken.class)
                .with("soban.device.invited.v1", InvitationEvent.DeviceInvited.class)
                .with("soban.device.invitation-taken.v1", InvitationEvent.InvitationTaken.class)
                .with("soban.device.registered.v1", DeviceEvent.DeviceRegistered.class)
                .with("soban.device.signed-off.v1", DeviceEvent.DeviceSignedOff.class)
                .with("soban.device.retired.v1", DeviceEvent.DeviceRetired.class)
                .with("soban.desk.command-answered.v1", DeskEvent.CommandAnswered.class)
                .with("soban.order.placed.v1", OrderEvent.OrderPlaced.class)
                .with("soban.order.received.v1", OrderEvent.OrderReceived.class)
                .with("soban.order.accepted.v1", OrderEvent.OrderAccepted.class)
                .with("soban.order.promise-lengthened.v1", OrderEvent.PromiseLengthened.class)
                .with("soban.order.preparation-started.v1", OrderEvent.PreparationStarted.class)
                .with("soban.order.preparation-finished.v1", OrderEvent.PreparationFinished.class)
                .with("soban.order.station-finished.v1", OrderEvent.StationFinished.class)
                .with("soban.order.station-undone.v1", OrderEvent.StationUndone.class)
                .with("soban.order.made-ready.v1", OrderEvent.OrderMadeReady.class)
                .with("soban.order.handed-over.v1", OrderEvent.OrderHandedOver.class)
                .with("soban.order.completed.v1", OrderEvent.OrderCompleted.class)
                .with("soban.order.step-undone.v1", OrderEvent.StepUndone.class)
                .with("soban.order.expired.v1", OrderEvent.OrderExpired.class)
                .with("soban.order.not-collected.v1", OrderEvent.OrderNotCollected.class)
                .with("soban.order.seen.v1", OrderEvent.OrderSeen.class)
                .with("soban.order.payment-attempted.v1", PaymentEvent.PaymentAttempted.class)
                .with("soban.order.payment-unclear.v1", PaymentEvent.PaymentUnclear.class)
                .with("soban.order.payment-asked-again.v1", PaymentEvent.PaymentAskedAgain.class)
                .with("soban.order.payment-raised.v1", PaymentEvent.PaymentRaised.class)
                .with("soban.order.payment-not-tried.v1", PaymentEvent.PaymentNotTried.class)
                .with("soban.order.payment-declined.v1", PaymentEvent.PaymentDeclined.class)
                .with("soban.order.payment-taken.v1", PaymentEvent.PaymentTaken.class)
                .with("soban.order.cash-taken.v1", PaymentEvent.CashTaken.class)
                .with("soban.order.refund-started.v1", PaymentEvent.RefundStarted.class)
                .with("soban.order.refund-unclear.v1", PaymentEvent.RefundUnclear.class)
                .with("soban.order.refund-asked-again.v1", PaymentEvent.RefundAskedAgain.class)
                .with("soban.order.payment-refunded.v1", PaymentEvent.PaymentRefunded.class)
                .with("soban.order.refund-failed.v1", PaymentEvent.RefundFailed.class)
                .with("soban.order.refund-recorded.v1", PaymentEvent.RefundRecorded.class)
                .with("soban.order.cash-refunded.v1", PaymentEvent.CashRefunded.class)
                .with("soban.order.stock-reserved.v1", StockEvent.StockReserved.class)
                .with("soban.order.stock-taken.v1", StockEvent.StockTaken.class)
                .with("soban.order.stock-released.v1", StockEvent.StockReleased.class)
                .with("soban.order.stock-restored.v1", StockEvent.StockRestored.class)
                .with("soban.order.cancel-requested.v1", CancelEvent.CancelRequested.class)
                .with("soban.order.cancel-asked.v1", CancelEvent.CancelAsked.class)
                .with("soban.order.cancel-acknowledged.v1", CancelEvent.CancelAcknowledged.class)
                .with("soban.order.seller-reached.v1", CancelEvent.SellerReached.class)
                .with("soban.order.cancel-held.v1", CancelEvent.CancelHeld.class)
                .with("soban.order.held-cancel-raised.v1", CancelEvent.HeldCancelRaised.class)
                .with("soban.order.cancel-refused.v1", CancelEvent.CancelRefused.class)
                .with("soban.order.undoing-begun.v1", CancelEvent.UndoingBegun.class)
                .with("soban.order.seller-notified.v1", CancelEvent.SellerNotified.class)
                .with("soban.order.ticket-withdrawn.v1", CancelEvent.TicketWithdrawn.class)
                .with(
                        "soban.order.seller-told-of-delivery.v1",
                        CancelEvent.SellerToldOfDelivery.class)
                .with("soban.order.work-lost.v1", CancelEvent.WorkLost.class)
                .with("soban.order.cancelled.v1", CancelEvent.OrderCancelled.class)
                .with("soban.order.rejected.v1", CancelEvent.OrderRejected.class)
                .with("soban.order.delivery-offered.v1", DeliveryEvent.DeliveryOffered.class)
                .with("soban.order.offer-renewed.v1", DeliveryEvent.OfferRenewed.class)
                .with("soban.order.offer-withdrawn.v1", DeliveryEvent.OfferWithdrawn.class)
                .with("soban.order.delivery-claimed.v1", DeliveryEvent.DeliveryClaimed.class)
                .with("soban.order.rider-appointed.v1", DeliveryEvent.RiderAppointed.class)
                .with("soban.order.appointment-lapsed.v1", DeliveryEvent.AppointmentLapsed.class)
                .with("soban.order.rider-refused.v1", DeliveryEvent.RiderRefused.class)
                .with("soban.order.claim-ended.v1", DeliveryEvent.ClaimEnded.class)
                .with("soban.order.delivery-taken-over.v1", DeliveryEvent.DeliveryTakenOver.class)
                .with("soban.order.picked-up.v1", DeliveryEvent.OrderPickedUp.class)
                .with("soban.order.delivered.v1", DeliveryEvent.OrderDelivered.class)
                .with("soban.order.delivery-raised.v1", DeliveryEvent.DeliveryRaised.class)
                .with("soban.order.delivery-failed.v1", DeliveryEvent.DeliveryFailed.class)
                .with("soban.order.delivery-cancelled.v1", DeliveryEvent.DeliveryCancelled.class)
                .with("soban.order.rider-told-ready.v1", DeliveryEvent.RiderToldReady.class)
                .with(
                        "soban.order.rider-told-cancel-over.v1",
                        DeliveryEvent.RiderToldCancelOver.class)
                .with("soban.order.message-intended.v1", MessageEvent.MessageIntended.class)
                .with("soban.order.message-sent.v1", MessageEvent.MessageSent.class)
                .with("soban.order.message-shed.v1", MessageEvent.MessageShed.class)
                .with("soban.order.message-failed.v1", MessageEvent.MessageFailed.class)
                .with("soban.order.message-unclear.v1", MessageEvent.MessageUnclear.class)
                .with("soban.order.message-sent-again.v1", MessageEvent.MessageSentAgain.class)
                .with("soban.order.served.v1", ReviewEvent.OrderServed.class)
                .with("soban.order.review-written.v1", ReviewEvent.ReviewWritten.class)
                .with("soban.order.review-answered.v1", ReviewEvent.ReviewAnswered.class)
                .with("soban.desk.feed-head.v1", FeedHead.class)
                .with("soban.desk.snapshot-part.v1", SnapshotPart.class);
    }
}
