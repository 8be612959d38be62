package soban.domain.order;

import static soban.domain.order.Cafe.ACCEPTED;
import static soban.domain.order.Cafe.ATTEMPTED;
import static soban.domain.order.Cafe.DECLINED;
import static soban.domain.order.Cafe.FINISHED;
import static soban.domain.order.Cafe.FIRST;
import static soban.domain.order.Cafe.ORDER;
import static soban.domain.order.Cafe.OTHER_CARD;
import static soban.domain.order.Cafe.PLACED;
import static soban.domain.order.Cafe.PRICE;
import static soban.domain.order.Cafe.RECEIVED;
import static soban.domain.order.Cafe.SECOND;
import static soban.domain.order.Cafe.STARTED;
import static soban.domain.order.Cafe.TAKEN;
import static soban.domain.order.Cafe.attempted;
import static soban.domain.order.Cafe.noonPlus;
import static soban.domain.order.Cafe.taken;

import soban.domain.order.OrderEvent.CancelRequested;
import soban.domain.order.OrderEvent.OrderCancelled;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.PaymentAskedAgain;
import soban.domain.order.OrderEvent.PaymentNotTried;
import soban.domain.order.OrderEvent.PaymentRefunded;
import soban.domain.order.OrderEvent.PaymentUnclear;
import soban.domain.order.OrderEvent.RefundAskedAgain;
import soban.domain.order.OrderEvent.RefundFailed;
import soban.domain.order.OrderEvent.RefundStarted;
import soban.domain.order.OrderEvent.RefundUnclear;
import soban.domain.order.OrderEvent.SellerNotified;
import soban.domain.order.OrderEvent.TicketWithdrawn;

import java.util.List;
import java.util.stream.Stream;

/// Every way in which an order can stand, with a history that leads there. `FIRST_LATE` situations
/// have a first attempt that was declined and charged all the same, and is being refunded.
enum Situation {
    NO_ORDER(),
    PLACED_UNPAID(PLACED),
    PAYING(PLACED, ATTEMPTED),
    UNCLEAR(PAYING, new PaymentUnclear(ORDER, FIRST, 1, noonPlus(12), "timeout")),
    ASKED_AGAIN(UNCLEAR, new PaymentAskedAgain(ORDER, FIRST, 1, PRICE, Cafe.CARD)),
    NOT_TRIED(PAYING, new PaymentNotTried(ORDER, FIRST, "breaker open")),
    DECLINED_ONCE(PAYING, DECLINED),
    SECOND_OPEN(DECLINED_ONCE, attempted(SECOND, OTHER_CARD)),
    FIRST_LATE_SECOND_OPEN(SECOND_OPEN, TAKEN, Events.REFUND),
    FIRST_LATE_ACCEPTED(FIRST_LATE_SECOND_OPEN, taken(SECOND), RECEIVED, ACCEPTED),
    PAYING_CANCELLING(PAYING, Events.CANCEL),
    PAID_CANCELLING(PAYING_CANCELLING, TAKEN, Events.REFUND),
    RECEIVED_ONLY(PAYING, TAKEN, RECEIVED),
    WAITING(RECEIVED_ONLY, ACCEPTED),
    REFUNDING(
            WAITING,
            Events.CANCEL,
            new SellerNotified(ORDER),
            new TicketWithdrawn(ORDER),
            Events.REFUND),
    REFUND_UNCLEAR(REFUNDING, new RefundUnclear(ORDER, FIRST, 1, noonPlus(33), "timeout")),
    REFUND_ASKED_AGAIN(REFUND_UNCLEAR, new RefundAskedAgain(ORDER, FIRST, 1, PRICE)),
    COOKING(WAITING, STARTED),
    DONE(COOKING, FINISHED),
    GONE(DONE, new OrderHandedOver(ORDER, noonPlus(300))),
    CANCELLED_UNPAID(DECLINED_ONCE, Events.CANCEL, new OrderCancelled(ORDER)),
    CANCELLED_LATE_CHARGE(CANCELLED_UNPAID, TAKEN, Events.REFUND),
    CANCELLED_REFUNDED(
            REFUNDING, new PaymentRefunded(ORDER, FIRST, PRICE), new OrderCancelled(ORDER)),
    CANCELLED_REFUND_FAILED(
            REFUNDING, new RefundFailed(ORDER, FIRST, "closed account"), new OrderCancelled(ORDER)),
    EXPIRED_UNPAID(DECLINED_ONCE, new OrderExpired(ORDER)),
    EXPIRED_LATE_CHARGE(EXPIRED_UNPAID, TAKEN, Events.REFUND);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    final List<OrderEvent> history;

    Situation(OrderEvent... history) {
        this.history = List.of(history);
    }

    Situation(Situation before, OrderEvent... more) {
        this.history = Stream.concat(before.history.stream(), Stream.of(more)).toList();
    }

    OrderStory story() {
        return OrderStory.given(Cafe.open()).and(history);
    }

    private static final class Events {
        static final CancelRequested CANCEL = new CancelRequested(ORDER, "");
        static final RefundStarted REFUND = new RefundStarted(ORDER, FIRST, PRICE);
    }
}
