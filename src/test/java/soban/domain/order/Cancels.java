package soban.domain.order;

import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.MINA;

import soban.domain.order.CancelCommand.AnswerCancel;
import soban.domain.order.CancelCommand.RequestCancel;
import soban.domain.order.CancelEvent.CancelAsked;
import soban.domain.order.CancelEvent.CancelRequested;
import soban.domain.order.CancelEvent.SellerNotified;
import soban.domain.order.CancelEvent.TicketWithdrawn;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.OrderEvent.OrderSeen;
import soban.domain.order.OrderStory.Outcome;
import soban.domain.order.PaymentCommand.SettleRefund;
import soban.domain.order.PaymentEvent.PaymentRefunded;
import soban.domain.order.PaymentEvent.RefundStarted;
import soban.domain.unit.Actor;
import soban.domain.unit.Event;

import java.time.Instant;
import java.util.List;

/// What the stories of a cancel have in common: Mina asks at thirty seconds past noon, having read
/// somewhere that it is too late for her, and desks are asked that showed her order ten seconds
/// before.
record Cancels(OrderId id) {
    static final String WHY = "too late for me";
    static final Instant ASKED = noonPlus(30);
    static final Instant ANSWER_BY = noonPlus(35);

    RequestCancel cancel() {
        return new RequestCancel(id, MINA, WHY);
    }

    CancelRequested requested() {
        return new CancelRequested(id, WHY, ASKED);
    }

    CancelAsked asked(String... devices) {
        return new CancelAsked(id, List.of(devices), false, ASKED, ANSWER_BY);
    }

    CancelAsked sellerAsked(String... devices) {
        return new CancelAsked(id, List.of(devices), true, ASKED, ANSWER_BY);
    }

    AnswerCancel acknowledged() {
        return new AnswerCancel(id, false);
    }

    AnswerCancel begun() {
        return new AnswerCancel(id, true);
    }

    OrderSeen seen(Actor at) {
        return new OrderSeen(
                id, new Sighting(at.device(), at.role(), noonPlus(20), null, at.person()));
    }

    UndoingBegun undoing(Instant at) {
        return new UndoingBegun(id, Closing.CANCELLED, WHY, at);
    }

    SellerNotified notified() {
        return new SellerNotified(id);
    }

    TicketWithdrawn withdrawn() {
        return new TicketWithdrawn(id);
    }

    RefundStarted refund(String reason) {
        return new RefundStarted(id, id + ".1.r1", id + ".1", Orders.PRICE, reason);
    }

    PaymentRefunded refunded() {
        return new PaymentRefunded(id, id + ".1.r1", Orders.PRICE);
    }

    SettleRefund settled(GatewayAnswer answer) {
        return new SettleRefund(id, id + ".1.r1", 0, answer);
    }

    /// What follows in a shop with a kitchen as soon as nothing stands in the way.
    Event[] granted(Instant at) {
        return new Event[] {undoing(at), notified(), withdrawn(), refund(WHY)};
    }

    /// The same where nothing is prepared.
    Event[] grantedWithoutTicket(Instant at) {
        return new Event[] {undoing(at), notified(), refund(WHY)};
    }

    static Event[] first(Event event, Event... then) {
        var all = new Event[then.length + 1];
        all[0] = event;
        System.arraycopy(then, 0, all, 1, then.length);
        return all;
    }

    Outcome ask(OrderStory story) {
        return story.when(cancel(), ASKED, Shops.CUSTOMER);
    }
}
