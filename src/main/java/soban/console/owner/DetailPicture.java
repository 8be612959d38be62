package soban.console.owner;

import soban.console.frame.Deed;
import soban.console.screen.Phrasebook;
import soban.desk.OrderCard;
import soban.desk.OwnerBoard;
import soban.domain.order.Bill;
import soban.domain.order.OrderContent;
import soban.domain.order.OrderId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One order with everything that is known of it.
///
/// @param about where it stands, until when it is promised, how it was paid
/// @param whereTo who gets it where; empty for what is fetched
record DetailPicture(
        OrderId order,
        String title,
        String name,
        String about,
        String whereTo,
        String note,
        List<Row> bill,
        List<Deed> deeds,
        List<TimelineEntry> story) {

    /// A line of the bill; the last is the total.
    record Row(String what, String amount, boolean total) {}

    static DetailPicture of(
            OrderCard card, OwnerBoard board, OrdersModel model, Phrasebook book, Instant now) {
        var shop = board.shop();
        var words = new OrderWords(book, shop);
        var deeds =
                new OrderDeeds(book, shop, now).all(card, model.undoable().contains(card.order()));
        var timeline = new TimelineWords(book, shop);
        return new DetailPicture(
                card.order(),
                OrderWords.number(card) + " " + words.type(card),
                card.order().value(),
                about(card, words),
                whereTo(card.content(), book),
                card.content().note().text(),
                bill(card, words, book),
                deeds,
                timeline.of(model.story()));
    }

    private static String about(OrderCard card, OrderWords words) {
        return Stream.of(words.status(card.status()), words.promise(card), words.payment(card))
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }

    private static String whereTo(OrderContent content, Phrasebook book) {
        var address = content.address();
        var contact = content.contact();
        return Stream.of(
                        address == null ? "" : book.person(" ", address.line(), address.detail()),
                        book.person(" · ", contact.name(), contact.phone()))
                .distinct()
                .filter(part -> !part.isBlank())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }

    private static List<Row> bill(OrderCard card, OrderWords words, Phrasebook book) {
        Bill bill = card.content().bill();
        var rows = new ArrayList<Row>();
        var lines = card.content().lines();
        for (int i = 0; i < lines.size(); i++) {
            String price = bill == null ? "" : words.money(bill.lines().get(i));
            var line = lines.get(i);
            String note = line.note().isBlank() ? "" : " — " + line.note();
            rows.add(new Row(OrderWords.name(line) + " × " + line.quantity() + note, price, false));
        }
        if (bill != null) {
            if (bill.delivery().amount() > 0) {
                rows.add(new Row(book.text("bill.delivery"), words.money(bill.delivery()), false));
            }
            rows.add(new Row(book.text("bill.total"), words.money(bill.total()), true));
        }
        return rows;
    }
}
