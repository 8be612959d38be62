package soban.console.owner;

import soban.console.frame.Deed;
import soban.console.screen.Heat;
import soban.console.screen.Phrasebook;
import soban.desk.OrderCard;
import soban.desk.board.ShopCard;
import soban.domain.order.CancelStatus;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// An order as its card in a column shows it.
///
/// @param kind `pickup`, `rider` or `own`: the colour of its edge
/// @param alarm what somebody must see about it now; empty for nothing
public record OrderFace(
        OrderId order,
        String number,
        String kind,
        String type,
        String age,
        Heat heat,
        String items,
        String note,
        String alarm,
        String foot,
        String total,
        boolean rings,
        boolean picked,
        List<Deed> deeds) {

    static OrderFace of(
            OrderCard card,
            ShopCard shop,
            Phrasebook book,
            Instant now,
            boolean rings,
            boolean picked) {
        var words = new OrderWords(book, shop);
        boolean waits = isBeforeReady(card.status());
        Instant since = waits ? card.receivedAt() : card.statusSince();
        return new OrderFace(
                card.order(),
                OrderWords.number(card),
                OrderWords.kind(card),
                words.type(card),
                words.age(since, now),
                waits ? Heat.of(Duration.between(since, now)) : Heat.CALM,
                OrderWords.items(card),
                card.content().note().text(),
                alarm(card, book),
                card.pending()
                        ? book.text("order.pending", foot(card, words, book))
                        : foot(card, words, book),
                words.money(card.total()),
                rings,
                picked,
                new OrderDeeds(book, shop, now).onCard(card));
    }

    private static boolean isBeforeReady(OrderStatus status) {
        return switch (status) {
            case AWAITING_PAYMENT, RECEIVED, ACCEPTED, PREPARING -> true;
            case READY,
                    ON_THE_WAY,
                    HANDED_OVER,
                    DELIVERED,
                    COMPLETED,
                    CANCELLED,
                    REJECTED,
                    EXPIRED ->
                    false;
        };
    }

    private static String alarm(OrderCard card, Phrasebook book) {
        var cancellation = card.affairs().cancellation();
        if (cancellation.undecided()) {
            return cancellation.status() == CancelStatus.HELD
                    ? book.text("alarm.held")
                    : book.text("alarm.asked");
        }
        if (card.affairs().delivery().raised()) {
            return book.text("alarm.delivery");
        }
        if (card.affairs().purse().isRefundFailed()) {
            return book.text("alarm.refund");
        }
        return card.affairs().uncollected() ? book.text("alarm.uncollected") : "";
    }

    private static String foot(OrderCard card, OrderWords words, Phrasebook book) {
        var delivery = card.affairs().delivery();
        String rider = card.trail().riderName();
        return switch (card.status()) {
            case AWAITING_PAYMENT -> book.text("order.unpaid");
            case PREPARING ->
                    card.stationsDone().isEmpty()
                            ? words.promise(card)
                            : book.text(
                                    "station.done",
                                    String.join(", ", card.stationsDone()),
                                    words.promise(card));
            case READY ->
                    switch (delivery.status()) {
                        case OFFERED -> book.text("order.seeking-rider");
                        case CLAIMED -> book.text("order.rider-comes", rider);
                        default -> words.promise(card);
                    };
            case ON_THE_WAY ->
                    rider.isEmpty() ? words.promise(card) : book.text("order.rider", rider);
            default -> words.promise(card);
        };
    }
}
