package soban.console.print;

import org.jspecify.annotations.Nullable;

import soban.console.screen.Phrasebook;
import soban.domain.order.OrderLine;
import soban.domain.shop.Fulfilment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The final words of a ticket on paper, from top to bottom.
///
/// @param over says that the order is over, empty while it is not
/// @param times name and time, in turn
public record SlipWords(
        String shop,
        String number,
        String type,
        String over,
        List<Line> lines,
        String elsewhere,
        String note,
        String cardText,
        List<Time> times) {
    public SlipWords {
        lines = List.copyOf(lines);
        times = List.copyOf(times);
    }

    /// What is made.
    ///
    /// @param options empty when it has none
    /// @param note empty when it has none
    public record Line(String quantity, String name, String options, String note) {}

    public record Time(String name, String time) {}

    public static SlipWords of(Slip slip, String shop, Phrasebook book, Instant now) {
        return new SlipWords(
                shop,
                "#" + slip.number(),
                book.text(
                        slip.fulfilment() == Fulfilment.PICKUP ? "print.pickup" : "print.delivery"),
                slip.isOver() ? book.text("print.over") : "",
                slip.lines().stream().map(SlipWords::line).toList(),
                slip.elsewhere() > 0 ? book.text("print.elsewhere", slip.elsewhere()) : "",
                slip.note(),
                slip.cardText(),
                times(slip, book, now));
    }

    /// What is printed to try a printer out.
    public static SlipWords test(String shop, Phrasebook book, Instant now) {
        return new SlipWords(
                shop,
                "#0",
                book.text("print.test"),
                "",
                List.of(
                        new Line(
                                "2",
                                book.text("print.test.name"),
                                book.text("print.test.options"),
                                book.text("print.test.note"))),
                "",
                book.text("print.test.words"),
                "",
                List.of(new Time(book.text("print.printed"), book.phrases().time(now))));
    }

    private static Line line(OrderLine line) {
        return new Line(
                Integer.toString(line.quantity()),
                line.name(),
                String.join(" · ", line.options()),
                line.note().isBlank() ? "" : "“" + line.note() + "”");
    }

    private static List<Time> times(Slip slip, Phrasebook book, Instant now) {
        var times = new ArrayList<Time>();
        add(times, book.text("print.received"), slip.waitsSince(), book, now);
        add(times, book.text("print.promised"), slip.promisedAt(), book, now);
        add(times, book.text("print.wanted"), slip.wantedAt(), book, now);
        add(times, book.text("print.printed"), now, book, now);
        return times;
    }

    private static void add(
            List<Time> times, String name, @Nullable Instant at, Phrasebook book, Instant now) {
        if (at != null) {
            times.add(new Time(name, book.phrases().timeAndDay(at, now)));
        }
    }
}
