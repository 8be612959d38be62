package soban.desk.terminal;

import org.jspecify.annotations.Nullable;

import soban.desk.Figures;
import soban.desk.OwnerBoard;
import soban.domain.money.Money;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A shop's day in numbers, as lines.
final class DayText {
    private final Words words;

    DayText(Words words) {
        this.words = words;
    }

    List<String> of(OwnerBoard board) {
        var today = board.today();
        var settlement = today.settlement();
        var lines = new ArrayList<String>();
        lines.add(line("orders", String.valueOf(today.orders())));
        lines.add(line("turnover", money(today.turnover(), board)));
        lines.add(
                line(
                        "undone",
                        "%d cancelled, %d rejected (%d %%)"
                                .formatted(
                                        today.cancelled(),
                                        today.rejected(),
                                        today.percentUndone())));
        lines.add(line("preparation", length(today.preparation())));
        lines.add(line("delivery", length(today.delivery())));
        lines.add("");
        lines.add(
                line(
                        "paid",
                        money(settlement.paid(), board)
                                + ", of that in cash "
                                + money(settlement.cash(), board)));
        lines.add(line("refunded", money(settlement.refunded(), board)));
        lines.add(line("net", money(settlement.net(), board)));
        lines.add(line("still owed", money(settlement.owed(), board)));
        lines.add(line("unpaid", money(settlement.unpaid(), board)));
        if (!today.byHour().isEmpty()) {
            lines.add("");
            today.byHour().forEach(hour -> lines.add(hour(hour, board)));
            lines.add("");
            today.bestSellers()
                    .forEach(
                            seller ->
                                    lines.add(
                                            line(
                                                    Columns.clean(seller.name()),
                                                    "%d sold, %s"
                                                            .formatted(
                                                                    seller.quantity(),
                                                                    money(
                                                                            seller.turnover(),
                                                                            board)))));
        }
        return lines;
    }

    private String hour(Figures.Hour hour, OwnerBoard board) {
        return line(
                "%02d:00".formatted(hour.hour()),
                "%d orders, %s".formatted(hour.orders(), money(hour.turnover(), board)));
    }

    private static String line(String name, String value) {
        return Columns.left(name, 14) + value;
    }

    private String money(Money amount, OwnerBoard board) {
        return words.money(amount, board.shop().currency());
    }

    private static String length(@Nullable Duration length) {
        return length == null
                ? "–"
                : "%d:%02d min".formatted(length.toMinutes(), length.toSecondsPart());
    }
}
