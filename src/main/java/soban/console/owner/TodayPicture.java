package soban.console.owner;

import org.jspecify.annotations.Nullable;

import soban.console.screen.Phrasebook;
import soban.desk.Figures;
import soban.desk.OwnerBoard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The day in numbers, as its page shows it.
///
/// @param check whether the money adds up, in words
/// @param sound whether it does
record TodayPicture(
        List<Tile> tiles,
        List<Bar> hours,
        List<Seller> sellers,
        List<Line> settlement,
        String check,
        boolean sound) {

    record Tile(String name, String value) {}

    /// One hour of the day.
    ///
    /// @param share how high it is, of the highest
    record Bar(String hour, int orders, double share, String words) {}

    record Seller(int place, String name, String quantity, String turnover) {}

    record Line(String name, String amount, boolean total) {}

    static TodayPicture of(OwnerBoard board, Phrasebook book) {
        Figures day = board.today();
        var words = new OrderWords(book, board.shop());
        boolean sound = isSound(board);
        return new TodayPicture(
                tiles(day, words, book),
                bars(day, words, book),
                sellers(day, words, book),
                settlement(day, words, book),
                book.text(sound ? "today.check.good" : "today.check.bad"),
                sound);
    }

    private static List<Tile> tiles(Figures day, OrderWords words, Phrasebook book) {
        return List.of(
                new Tile(book.text("today.orders"), String.valueOf(day.orders())),
                new Tile(book.text("today.turnover"), words.money(day.turnover())),
                new Tile(book.text("today.preparation"), length(day.preparation(), book)),
                new Tile(book.text("today.delivery"), length(day.delivery(), book)),
                new Tile(
                        book.text("today.undone", day.cancelled(), day.rejected()),
                        book.text("today.undone.value", day.percentUndone())));
    }

    private static String length(@Nullable Duration average, Phrasebook book) {
        return average == null ? book.text("today.none") : book.phrases().taken(average);
    }

    private static List<Bar> bars(Figures day, OrderWords words, Phrasebook book) {
        if (day.byHour().isEmpty()) {
            return List.of();
        }
        int first = day.byHour().stream().mapToInt(Figures.Hour::hour).min().orElse(0);
        int last = day.byHour().stream().mapToInt(Figures.Hour::hour).max().orElse(0);
        int most = day.byHour().stream().mapToInt(Figures.Hour::orders).max().orElse(1);
        return IntStream.rangeClosed(first, last)
                .mapToObj(hour -> bar(hour, day, most, words, book))
                .toList();
    }

    private static Bar bar(int hour, Figures day, int most, OrderWords words, Phrasebook book) {
        var found = day.byHour().stream().filter(each -> each.hour() == hour).findFirst();
        int orders = found.map(Figures.Hour::orders).orElse(0);
        String turnover = found.map(each -> words.money(each.turnover())).orElse("");
        return new Bar(
                String.valueOf(hour),
                orders,
                orders / (double) Math.max(1, most),
                book.text("today.bar", hour, orders, turnover));
    }

    private static List<Seller> sellers(Figures day, OrderWords words, Phrasebook book) {
        var sellers = new ArrayList<Seller>();
        for (Figures.Seller each : day.bestSellers()) {
            sellers.add(
                    new Seller(
                            sellers.size() + 1,
                            each.name(),
                            book.text("today.sold", each.quantity()),
                            words.money(each.turnover())));
        }
        return sellers;
    }

    private static List<Line> settlement(Figures day, OrderWords words, Phrasebook book) {
        var money = day.settlement();
        return List.of(
                new Line(book.text("settled.paid"), words.money(money.paid()), false),
                new Line(book.text("settled.cash"), words.money(money.cash()), false),
                new Line(book.text("settled.refunded"), words.money(money.refunded()), false),
                new Line(book.text("settled.net"), words.money(money.net()), true),
                new Line(book.text("settled.owed"), words.money(money.owed()), false),
                new Line(book.text("settled.unpaid"), words.money(money.unpaid()), false));
    }

    /// What came in beside what went back, order by order, as the payment events tell it: no order
    /// gives back more than it took, and cash is part of what was paid.
    private static boolean isSound(OwnerBoard board) {
        var money = board.today().settlement();
        boolean each =
                board.orders().stream()
                        .map(card -> card.affairs().purse())
                        .allMatch(purse -> purse.left().amount() >= 0);
        return each
                && money.cash().amount() <= money.paid().amount()
                && money.paid().amount() >= 0
                && money.refunded().amount() >= 0;
    }
}
