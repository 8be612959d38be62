package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

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
import static soban.domain.message.MessageKind.SIGN_IN_CODE;
import static soban.domain.message.MessageKind.STEP_UNDONE;

import org.junit.jupiter.api.Test;

import soban.domain.message.MessageKind;
import soban.domain.order.CancelEvent.CancelAsked;
import soban.domain.order.CancelEvent.OrderRejected;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.testing.Any;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rule 17: every change of status tells somebody, or it is written here that it does not.
class OccasionTest {
    private static final Order ORDER = Any.one(Order.class);

    private static final Map<Class<?>, List<MessageKind>> TELLING =
            Map.ofEntries(
                    Map.entry(OrderEvent.OrderReceived.class, List.of(ORDER_PAID)),
                    Map.entry(OrderEvent.OrderAccepted.class, List.of(ORDER_ACCEPTED)),
                    Map.entry(OrderEvent.PromiseLengthened.class, List.of(PROMISE_LENGTHENED)),
                    Map.entry(OrderEvent.PreparationStarted.class, List.of(PREPARATION_STARTED)),
                    Map.entry(OrderEvent.PreparationFinished.class, List.of(ORDER_READY)),
                    Map.entry(OrderEvent.OrderMadeReady.class, List.of(ORDER_READY)),
                    Map.entry(OrderEvent.StepUndone.class, List.of(STEP_UNDONE)),
                    Map.entry(
                            OrderEvent.OrderHandedOver.class,
                            List.of(HANDED_OVER, REVIEW_REQUESTED)),
                    Map.entry(OrderEvent.OrderCompleted.class, List.of(ORDER_COMPLETED)),
                    Map.entry(OrderEvent.OrderExpired.class, List.of(ORDER_EXPIRED)),
                    Map.entry(PaymentEvent.PaymentNotTried.class, List.of(PAY_LATER)),
                    Map.entry(PaymentEvent.PaymentDeclined.class, List.of(PAYMENT_DECLINED)),
                    Map.entry(PaymentEvent.PaymentRefunded.class, List.of(REFUNDED)),
                    Map.entry(PaymentEvent.CashRefunded.class, List.of(REFUNDED)),
                    Map.entry(PaymentEvent.RefundRecorded.class, List.of(REFUNDED)),
                    Map.entry(
                            PaymentEvent.RefundFailed.class,
                            List.of(REFUND_FAILED, SELLER_REFUND_FAILED)),
                    Map.entry(CancelEvent.CancelAsked.class, List.of(SELLER_CANCEL_REQUESTED)),
                    Map.entry(
                            CancelEvent.CancelHeld.class,
                            List.of(CANCEL_ON_HOLD, SELLER_CANCEL_ON_HOLD)),
                    Map.entry(
                            CancelEvent.HeldCancelRaised.class,
                            List.of(CANCEL_STILL_ON_HOLD, SELLER_CANCEL_ON_HOLD)),
                    Map.entry(CancelEvent.CancelRefused.class, List.of(CANCEL_REFUSED)),
                    Map.entry(CancelEvent.OrderCancelled.class, List.of(ORDER_CANCELLED)),
                    Map.entry(CancelEvent.OrderRejected.class, List.of(ORDER_REJECTED)),
                    Map.entry(DeliveryEvent.DeliveryClaimed.class, List.of(RIDER_FOUND)),
                    Map.entry(DeliveryEvent.OrderPickedUp.class, List.of(ON_THE_WAY)),
                    Map.entry(
                            DeliveryEvent.OrderDelivered.class,
                            List.of(DELIVERED, REVIEW_REQUESTED)),
                    Map.entry(DeliveryEvent.DeliveryFailed.class, List.of(DELIVERY_FAILED)),
                    Map.entry(DeliveryEvent.DeliveryRaised.class, List.of(SELLER_DELIVERY_STUCK)),
                    Map.entry(
                            DeliveryEvent.AppointmentLapsed.class, List.of(SELLER_DELIVERY_STUCK)),
                    Map.entry(PaymentEvent.PaymentRaised.class, List.of(SELLER_PAYMENT_UNKNOWN)));

    private static final List<Class<?>> SILENT =
            List.of(
                    OrderEvent.OrderPlaced.class,
                    OrderEvent.StationFinished.class,
                    OrderEvent.StationUndone.class,
                    OrderEvent.OrderNotCollected.class,
                    OrderEvent.OrderSeen.class,
                    PaymentEvent.PaymentAttempted.class,
                    PaymentEvent.PaymentUnclear.class,
                    PaymentEvent.PaymentAskedAgain.class,
                    PaymentEvent.PaymentTaken.class,
                    PaymentEvent.CashTaken.class,
                    PaymentEvent.RefundStarted.class,
                    PaymentEvent.RefundUnclear.class,
                    PaymentEvent.RefundAskedAgain.class,
                    StockEvent.StockReserved.class,
                    StockEvent.StockTaken.class,
                    StockEvent.StockReleased.class,
                    StockEvent.StockRestored.class,
                    CancelEvent.CancelRequested.class,
                    CancelEvent.CancelAcknowledged.class,
                    CancelEvent.SellerReached.class,
                    CancelEvent.UndoingBegun.class,
                    CancelEvent.SellerNotified.class,
                    CancelEvent.TicketWithdrawn.class,
                    CancelEvent.SellerToldOfDelivery.class,
                    CancelEvent.WorkLost.class,
                    DeliveryEvent.DeliveryOffered.class,
                    DeliveryEvent.OfferRenewed.class,
                    DeliveryEvent.OfferWithdrawn.class,
                    DeliveryEvent.RiderAppointed.class,
                    DeliveryEvent.RiderRefused.class,
                    DeliveryEvent.RiderToldReady.class,
                    DeliveryEvent.RiderToldCancelOver.class,
                    DeliveryEvent.ClaimEnded.class,
                    DeliveryEvent.DeliveryTakenOver.class,
                    DeliveryEvent.DeliveryCancelled.class,
                    MessageEvent.MessageIntended.class,
                    MessageEvent.MessageSent.class,
                    MessageEvent.MessageShed.class,
                    MessageEvent.MessageFailed.class,
                    MessageEvent.MessageUnclear.class,
                    MessageEvent.MessageSentAgain.class,
                    ReviewEvent.OrderServed.class,
                    ReviewEvent.ReviewWritten.class,
                    ReviewEvent.ReviewAnswered.class);

    @Test
    void every_change_of_an_order_tells_what_this_table_says() {
        var expected = new HashMap<Class<?>, List<MessageKind>>(TELLING);
        SILENT.forEach(kind -> expected.put(kind, List.of()));
        var told = new HashMap<Class<?>, List<MessageKind>>();
        for (Class<?> kind : Any.kindsOf(OrderEvent.class)) {
            told.put(kind, kinds(ORDER, (OrderEvent) Any.one(kind)));
        }
        assertThat(told).containsExactlyInAnyOrderEntriesOf(expected);
    }

    /// A code to sign in with is asked for, without an order.
    @Test
    void there_is_no_kind_of_message_without_an_occasion() {
        var kinds = EnumSet.of(SELLER_ORDER_UNANSWERED, SIGN_IN_CODE);
        TELLING.values().forEach(kinds::addAll);
        assertThat(kinds).containsExactly(MessageKind.values());
    }

    @Test
    void the_seller_is_told_of_a_cancel_only_where_the_seller_must_know_first() {
        var asked = new CancelAsked(ORDER.id(), List.of(), false, Instant.EPOCH, Instant.EPOCH);
        assertThat(kinds(ORDER, asked)).isEmpty();
    }

    @Test
    void an_order_that_expires_is_no_news_to_who_never_tried_to_pay() {
        var untried = ORDER.with(ORDER.payments().withoutMoney());
        assertThat(kinds(untried, new OrderExpired(ORDER.id()))).isEmpty();
    }

    @Test
    void the_seller_is_told_of_an_order_that_was_rejected_because_nobody_answered() {
        var cancellation =
                ORDER.cancellation().granted(Closing.REJECTED, "unanswered", Instant.EPOCH);
        assertThat(kinds(ORDER.with(cancellation), new OrderRejected(ORDER.id())))
                .containsExactly(ORDER_REJECTED, SELLER_ORDER_UNANSWERED);
    }

    private static List<MessageKind> kinds(Order after, OrderEvent event) {
        return Occasion.of(after, event).stream().map(Occasion::kind).toList();
    }
}
