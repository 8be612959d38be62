package soban.admin;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import soban.core.operator.OperatorLink;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderId;
import soban.wire.EventRecord;
import soban.wire.Units;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// `soban admin replay`.
@Command(
        name = "replay",
        description = {
            "Prints what happened, one JSON object an event, in the order of each unit.",
            "It prints names and addresses of customers too: keep what you make of it accordingly."
        })
final class ReplayCommand extends AdminAction {
    @Option(names = "--shop", paramLabel = "SHOP", description = "Of this shop.")
    private @Nullable String shop;

    @Option(names = "--rider", paramLabel = "RIDER", description = "Of this rider.")
    private @Nullable String rider;

    @Option(names = "--order", paramLabel = "ORDER", description = "Of this order.")
    private @Nullable String order;

    @Option(names = "--day", paramLabel = "DAY", description = "Of this day, such as 2026-08-01.")
    private @Nullable String day;

    @Option(names = "--from", paramLabel = "TIME", description = "From then on.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Before then.")
    private @Nullable String to;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "Asia/Seoul",
            description = "Whose days and times are meant (${DEFAULT-VALUE}).")
    private String zone = "";

    @Override
    int act(OperatorLink link) {
        if (day != null && (from != null || to != null)) {
            throw AdminRefusal.wrong("--day stands alone, without --from and --to.");
        }
        ZoneId in = Moments.zone(zone);
        Instant begin = day != null ? start(day, in, 0) : time(from, Instant.EPOCH, in);
        Instant end = day != null ? start(day, in, 1) : time(to, Instant.MAX, in);
        if (!begin.isBefore(end)) {
            throw AdminRefusal.wrong("--from must lie before --to.");
        }
        Predicate<EventRecord> wanted = wanted();
        String unit = unit();
        Consumer<EventRecord> print =
                event -> {
                    if (wanted.test(event)) {
                        out().println(EventLine.of(event));
                    }
                };
        if (unit == null) {
            link.history().all(begin, end, print);
        } else {
            link.history().of(unit, begin, end, print);
        }
        return 0;
    }

    private static Instant start(String day, ZoneId zone, int later) {
        return Moments.day(day).plusDays(later).atStartOfDay(zone).toInstant();
    }

    private static Instant time(@Nullable String typed, Instant otherwise, ZoneId zone) {
        return typed == null ? otherwise : Moments.time(typed, zone);
    }

    private @Nullable String unit() {
        if (order != null) {
            return Units.of(Ids.order(order).shop());
        }
        if (shop != null) {
            return Units.of(Ids.shop(shop));
        }
        return rider == null ? null : Units.of(Ids.rider(rider));
    }

    /// What has no number stands beside the story: a copy of the state for a desk that asked.
    private Predicate<EventRecord> wanted() {
        if (order == null) {
            return event -> event.sequence() > 0;
        }
        OrderId id = Ids.order(order);
        return event -> event.event() instanceof OrderEvent of && of.order().equals(id);
    }
}
