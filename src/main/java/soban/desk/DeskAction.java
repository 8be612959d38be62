package soban.desk;

import org.jspecify.annotations.Nullable;

import soban.domain.delivery.RiderId;
import soban.domain.money.Money;
import soban.domain.order.LineRequest;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentRequest;
import soban.domain.order.Recipient;
import soban.domain.place.Address;
import soban.domain.place.GeoPoint;
import soban.domain.shop.Product;
import soban.domain.shop.Settings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Everything that a person can do at a desk. Which of it a desk may do follows from its role: the
/// core decides that by `Authority`, and no desk offers more.
public sealed interface DeskAction {
    /// The action's name for people, on command lines and in notices: `hand-over`.
    default String name() {
        return nameOf(getClass());
    }

    static String nameOf(Class<? extends DeskAction> action) {
        return action.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /// It makes sense only while the core can be asked: what others may take meanwhile can't be
    /// promised to somebody here.
    default boolean needsTheCore() {
        return switch (this) {
            case Claim _ -> true;
            case TakeOrder taken -> !taken.paid();
            default -> false;
        };
    }

    /// What concerns one order.
    sealed interface OnOrder extends DeskAction {
        OrderId order();
    }

    /// With the minutes until the promised time, or else what the shop promises usually.
    record Accept(OrderId order, @Nullable Integer minutes) implements OnOrder {}

    record Reject(OrderId order, String reason) implements OnOrder {}

    /// So many minutes more than was promised.
    record Lengthen(OrderId order, int minutes) implements OnOrder {}

    record Start(OrderId order) implements OnOrder {}

    /// All that is still to be made; with a station, that station's lines alone.
    record Finish(OrderId order, @Nullable String station) implements OnOrder {
        public Finish(OrderId order) {
            this(order, null);
        }
    }

    record HandOver(OrderId order) implements OnOrder {}

    record Undo(OrderId order) implements OnOrder {}

    /// The shop undoes an order that has not ended, and gives all of its money back.
    record Cancel(OrderId order, String reason) implements OnOrder {}

    /// A customer's cancel that waits for a desk which does not answer.
    record DecideCancel(OrderId order, boolean grant) implements OnOrder {}

    /// Money back for what was served, in whole or in part: in cash if it was paid so.
    record Refund(OrderId order, Money amount, String reason) implements OnOrder {}

    /// A refund that the gateway refused was given back by other means.
    record RecordRefund(OrderId order, String refund, String note) implements OnOrder {}

    /// The gateway did not say what became of a payment, and its own book does.
    record RecordCharge(OrderId order, String attempt, boolean charged) implements OnOrder {}

    /// A counter order is paid in cash when it is collected.
    record TakeCash(OrderId order) implements OnOrder {}

    record OfferAgain(OrderId order) implements OnOrder {}

    record Reassign(OrderId order, RiderId rider) implements OnOrder {}

    /// What riders were to carry the shop carries itself.
    record DeliverOurselves(OrderId order) implements OnOrder {}

    /// The shop's own delivery leaves.
    record StartDelivery(OrderId order) implements OnOrder {}

    /// The shop's own delivery is with the customer.
    record FinishDelivery(OrderId order) implements OnOrder {}

    /// It can't be delivered; with `refund` the customer gets their money back.
    record FailDelivery(OrderId order, boolean refund, String reason) implements OnOrder {}

    record AnswerReview(OrderId order, String text) implements OnOrder {}

    /// For somebody who stands at the counter or is on the telephone: paid in cash now, by card, or
    /// else on collection. Whoever presses makes the id, so that the order can be found again.
    ///
    /// @param paid in cash
    /// @param address where it goes; absent for what is collected
    /// @param recipient to whom, where it goes somewhere
    /// @param card what the card terminal gave for the gateway; absent without a card
    record TakeOrder(
            OrderId order,
            List<LineRequest> lines,
            String note,
            boolean paid,
            @Nullable Address address,
            @Nullable Recipient recipient,
            @Nullable PaymentRequest card)
            implements OnOrder {
        public TakeOrder {
            lines = List.copyOf(lines);
        }

        /// Collected, and paid without a card.
        public TakeOrder(OrderId order, List<LineRequest> lines, String note, boolean paid) {
            this(order, lines, note, paid, null, null, null);
        }
    }

    /// The person has seen this order: it stops ringing, and a cancelled one leaves the board.
    record Touch(OrderId order) implements OnOrder {}

    /// Nobody can order it until then; without a time, until it is put back.
    record SellOut(String product, @Nullable Instant until) implements DeskAction {
        public SellOut(String product) {
            this(product, null);
        }
    }

    record PutBack(String product) implements DeskAction {}

    /// A product that is new, or changed in all but its stock.
    record PutProduct(Product product) implements DeskAction {}

    record RemoveProduct(String product) implements DeskAction {}

    /// So many are there; without a number they are not counted any more.
    record CountStock(String product, @Nullable Integer units) implements DeskAction {}

    record AddStock(String product, int units) implements DeskAction {}

    record Pause(Instant until) implements DeskAction {}

    record Resume() implements DeskAction {}

    /// More time than usual is promised until then.
    record Busy(Duration extra, Instant until) implements DeskAction {}

    record EndBusy() implements DeskAction {}

    record ChangeSettings(Settings settings) implements DeskAction {}

    /// A device that was lost: nobody waits for its answer any more.
    record Retire(String device) implements DeskAction {}

    record GoOnDuty() implements DeskAction {}

    record GoOffDuty() implements DeskAction {}

    record MoveTo(GeoPoint position) implements DeskAction {}

    record Claim(OrderId order) implements OnOrder {}

    record GiveBack(OrderId order) implements OnOrder {}

    record PickUp(OrderId order) implements OnOrder {}

    record Deliver(OrderId order) implements OnOrder {}

    /// From here on this person stands at the desk. One that had signed off is there again.
    record IAm(String person) implements DeskAction {}

    /// The desk is closed for good, or for the day: nobody waits for it any more. It goes out
    /// behind everything that was pressed before.
    record SignOff() implements DeskAction {}

    /// The person has read this notice.
    record Dismiss(long notice) implements DeskAction {}
}
