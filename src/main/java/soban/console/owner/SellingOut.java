package soban.console.owner;

import soban.console.frame.Deed;
import soban.console.frame.Question;
import soban.console.screen.Phrasebook;
import soban.desk.DeskAction;
import soban.domain.shop.Hours;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Asks for how long a product is sold out: the day, a few hours, or until somebody puts it back.
record SellingOut(String product, String name, Hours hours, Phrasebook book)
        implements Deed.Asking {
    private static final Duration A_WHILE = Duration.ofHours(4);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    @Override
    public Question at(Instant now) {
        Instant today = hours.endOfDay(now);
        Instant later = now.plus(A_WHILE).truncatedTo(ChronoUnit.MINUTES);
        return Question.which(
                book.text("menu.sell-out.title", name),
                book.text("menu.sell-out.explanation"),
                List.of(
                        choice("today", "menu.sell-out.today", today, now),
                        choice("a-while", "menu.sell-out.a-while", later, now),
                        new Question.Choice(
                                "for-good",
                                book.text("menu.sell-out.for-good"),
                                new DeskAction.SellOut(product))));
    }

    private Question.Choice choice(String id, String words, Instant until, Instant now) {
        return new Question.Choice(
                id,
                book.text(words, clock(until, now, ZoneId.of(hours.zone()))),
                new DeskAction.SellOut(product, until));
    }

    /// The time in the shop, with its day when it does not come within one.
    static String clock(Instant until, Instant now, ZoneId zone) {
        boolean soon = until.isBefore(now.plus(Duration.ofDays(1)));
        return (soon ? CLOCK : DAY).format(until.atZone(zone));
    }
}
