package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.order.OrderEvent.OrderAccepted;
import soban.domain.order.OrderEvent.OrderMadeReady;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderEvent.PromiseLengthened;
import soban.domain.shop.Acceptance;
import soban.domain.shop.OfferTime;
import soban.domain.shop.Settings;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.time.Instant;

/// The shop's answer to an order: accept, reject, promise more time. Who does not answer in time
/// has rejected.
final class Answering {
    private static final int LONGEST_REASON = 300;
    private static final int MOST_MINUTES = 600;

    private Answering() {}

    /// The shop gets the order; where it accepts by itself, or took it at its counter, it is
    /// accepted too.
    static void received(Draft draft, Moment moment) {
        Order order = draft.order();
        Settings settings = draft.shop().settings();
        boolean atOnce =
                settings.acceptance() == Acceptance.AUTOMATIC || order.content().isFromCounter();
        Instant answerBy = atOnce ? null : moment.now().plus(settings.windows().answer());
        draft.add(new OrderReceived(order.id(), order.content(), answerBy));
        Offering.at(OfferTime.PAID, draft, moment);
        if (atOnce) {
            accepted(draft, Promising.usually(draft.shop(), order.content(), moment), moment);
        }
    }

    /// Accepting closes no gate, so it never stands against a cancel: one that was pressed before
    /// the cancel was known is granted beside it, for a start that was pressed after it.
    static Decision accept(Draft draft, OrderCommand.AcceptOrder accept, Moment moment) {
        Order order = draft.order();
        if (!order.shownToShop()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (outOfRange(accept.minutes())) {
            return Decision.refuse(RefusalCode.TIME_OUT_OF_RANGE, "" + accept.minutes());
        }
        if (Gate.undone(order)) {
            return Gate.refused(order);
        }
        if (order.status() != OrderStatus.RECEIVED) {
            return Decision.accept();
        }
        if (Gate.blocked(order, moment)) {
            return Decision.refuse(RefusalCode.CANCEL_PENDING);
        }
        Instant promised =
                accept.minutes() == null
                        ? Promising.usually(draft.shop(), order.content(), moment)
                        : moment.pressedAt().plus(Duration.ofMinutes(accept.minutes()));
        accepted(draft, promised, moment);
        return draft.accepted();
    }

    private static boolean outOfRange(@Nullable Integer minutes) {
        return minutes != null && (minutes < 1 || minutes > MOST_MINUTES);
    }

    private static void accepted(Draft draft, Instant promised, Moment moment) {
        OrderId id = draft.order().id();
        draft.add(new OrderAccepted(id, promised));
        Offering.at(OfferTime.ACCEPTED, draft, moment);
        if (!draft.shop().settings().prepares()) {
            Instant listAt = Serving.listAt(draft.shop(), moment);
            draft.add(new OrderMadeReady(id, moment.now(), listAt));
            Riding.tellReady(draft);
            Offering.at(OfferTime.READY, draft, moment);
        }
    }

    static Decision reject(Draft draft, OrderCommand.RejectOrder reject, Moment moment) {
        Order order = draft.order();
        if (!order.shownToShop()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (reject.reason().length() > LONGEST_REASON) {
            return Decision.refuse(RefusalCode.TEXT_TOO_LONG, "reason");
        }
        if (Gate.undone(order)) {
            return order.cancellation().closing() == Closing.REJECTED
                    ? Decision.accept()
                    : Gate.refused(order);
        }
        if (order.status() != OrderStatus.RECEIVED) {
            return Gate.wrongStep(order);
        }
        undo(draft, reject.reason(), moment);
        return draft.accepted();
    }

    /// Whatever the answer was, nothing is due any more once it was given.
    static Decision unanswered(Draft draft, Moment moment) {
        Order order = draft.order();
        Instant answerBy = order.progress().answerBy();
        if (answerBy != null && !moment.now().isBefore(answerBy)) {
            undo(draft, Occasion.UNANSWERED, moment);
        }
        return draft.accepted();
    }

    /// Who rejects what its customer wants cancelled grants the cancel.
    private static void undo(Draft draft, String reason, Moment moment) {
        Cancellation cancellation = draft.order().cancellation();
        if (cancellation.undecided()) {
            Undoing.begin(draft, Closing.CANCELLED, cancellation.reason(), moment);
        } else {
            Undoing.begin(draft, Closing.REJECTED, reason, moment);
        }
    }

    static Decision lengthen(Draft draft, OrderCommand.LengthenPromise longer) {
        Order order = draft.order();
        if (!order.shownToShop()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (outOfRange(longer.minutes())) {
            return Decision.refuse(RefusalCode.TIME_OUT_OF_RANGE, "" + longer.minutes());
        }
        if (Gate.undone(order)) {
            return Gate.refused(order);
        }
        if (order.status() != OrderStatus.ACCEPTED && order.status() != OrderStatus.PREPARING) {
            return Gate.wrongStep(order);
        }
        Instant promised = order.progress().promisedAt();
        if (promised == null) {
            throw new CorruptHistory(order.id() + " was accepted without a promise");
        }
        Instant later = promised.plus(Duration.ofMinutes(longer.minutes()));
        return draft.add(new PromiseLengthened(order.id(), later)).accepted();
    }
}
