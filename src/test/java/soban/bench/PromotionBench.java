package soban.bench;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.station.broker.Durability;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// A promotion: a hundred and fifty times as many customers as usual for a minute, far more than
/// can be served. Nothing that was acknowledged may be lost, doubled or charged twice; everybody
/// else is to be refused quickly, and as many as possible are to be served. The load runs on the
/// same cores, and what it takes of them is printed: goodput can't stay whole where it shares them.
class PromotionBench {
    private static final double USUAL = Sizes.of("promotion.usual", 20, 20);
    private static final int TIMES = Sizes.of("promotion.times", 150, 150);
    private static final Duration BEFORE = Sizes.seconds("promotion.before", 20, 5);
    private static final Duration RUSH = Sizes.seconds("promotion.seconds", 60, 10);
    private static final Duration AFTER = Sizes.seconds("promotion.after", 60, 20);
    private static final Duration FULL = Sizes.seconds("promotion.full", 20, 8);
    private static final int SEATS = Sizes.of("promotion.seats", 1500, 400);
    private static final int AT_ONCE = 100;

    @TempDir Path folder;
    private double capacity;

    @Test
    @Timeout(1800)
    void a_minute_of_a_hundred_and_fifty_times_as_many() throws Exception {
        try (var report = new Report("promotion");
                var station = new RealStation(folder, Durability.FAST);
                var shoppers = new Shoppers(station.http(), SEATS)) {
            report.set("orders/s before", USUAL)
                    .set("times", TIMES)
                    .set("seconds", RUSH.toSeconds())
                    .set("connections", SEATS);
            var rush = new Rush(shoppers, SEATS);
            WarmUp.of(station, rush, AT_ONCE);
            capacity = rush.pressOn(AT_ONCE, FULL, rush.spell(FULL));
            station.awaitQuiet();
            var before = rush.come(USUAL, BEFORE);
            double shed = shed(station);
            Map<String, Duration> cpu = cpu(station);
            var during = rush.come(USUAL * TIMES, RUSH);
            cpu.replaceAll((part, since) -> cpu(station).get(part).minus(since));
            double shedSoon = shed(station) - shed;
            var after = rush.come(USUAL, AFTER);
            long quiet = System.nanoTime();
            station.awaitQuiet();
            print(report, before, during, after, cpu);
            double late = (System.nanoTime() - quiet) / 1e9;
            var aftermath =
                    new Table(
                            "Afterwards",
                            "seconds to normal answers",
                            "then to the last event",
                            "news shed in the rush",
                            "and later",
                            "memory core MB");
            aftermath.row(
                    after.normalAfter(3 * before.served.most()),
                    late,
                    shedSoon,
                    shed(station) - shed - shedSoon,
                    Usage.mostMegabytes(station.core()));
            report.add(aftermath);
            int found = rush.settle();
            station.awaitQuiet();
            Books.assertPaidOnce(station, rush.acknowledged());
            System.out.printf(
                    "   %,d orders acknowledged, %d of them when asked again: none lost, none"
                            + " doubled, each charged once%n",
                    rush.acknowledged().size(), found);
        }
    }

    private void print(
            Report report,
            Rush.Spell before,
            Rush.Spell during,
            Rush.Spell after,
            Map<String, Duration> cpu) {
        var spells =
                new Table(
                        "A promotion",
                        "",
                        "asked/s",
                        "served/s",
                        "of capacity",
                        "p50 ms",
                        "p99 ms",
                        "refused/s",
                        "p50 ms",
                        "p99 ms",
                        "no seat/s",
                        "unpaid",
                        "unknown");
        row(spells, "before", USUAL, BEFORE, before);
        row(spells, "promotion", USUAL * TIMES, RUSH, during);
        row(spells, "after", USUAL, AFTER, after);
        report.add(spells);
        var answers =
                new Table("Answers in the promotion (0: none came in time)", "answer", "of them");
        new TreeMap<>(during.answers).forEach((answer, count) -> answers.row(answer, count.sum()));
        report.add(answers);
        var work = new Table("Cores taken in the promotion", cpu.keySet().toArray(String[]::new));
        work.row(cpu.values().stream().map(d -> d.toNanos() / 1e9 / RUSH.toSeconds()).toArray());
        report.add(work);
    }

    private void row(Table table, String name, double asked, Duration length, Rush.Spell spell) {
        double seconds = length.toSeconds();
        table.row(
                name,
                asked,
                spell.served.count() / seconds,
                spell.served.count() / seconds / capacity,
                spell.served.p50(),
                spell.served.p99(),
                spell.refused.count() / seconds,
                spell.refused.p50(),
                spell.refused.p99(),
                spell.noSeat.sum() / seconds,
                spell.unpaid.sum(),
                spell.unknown.sum());
    }

    private static double shed(RealStation station) {
        return station.metric("soban_messages_shed_total");
    }

    private static Map<String, Duration> cpu(RealStation station) {
        var all = new TreeMap<String, Duration>();
        station.pids().forEach((part, pid) -> all.put(part, Usage.cpu(pid)));
        all.put("the load", Usage.cpu(ProcessHandle.current().pid()));
        return all;
    }
}
