package soban.bench;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.station.broker.Durability;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What a long history costs: a station with few finished orders behind it beside one with very
/// many, spread over the last year, at each with the same live orders. What is measured is a
/// command, a restart, and the first start over a history whose views are gone.
/// `-Dhistory=1000000`, `-Dhistory.live=10000`.
class HistoryBench {
    private static final int FEW = Sizes.of("history.few", 10_000, 1_000);
    private static final int VERY_MANY = Sizes.of("history", 1_000_000, 20_000);
    private static final int LIVE = Sizes.of("history.live", 10_000, 1_000);
    private static final int COMMANDS = Sizes.of("history.commands", 20_000, 4_000);
    private static final int TO_WARM_UP = Sizes.of("history.warmup", 60_000, 8_000);
    private static final double OFTEN = 1000;
    private static final Duration SPELL = Sizes.seconds("history.seconds", 8, 3);

    @TempDir Path folder;
    private final Medians figures = new Medians();

    private record Side(String name, int finished, RealStation station) {}

    @Test
    @Timeout(9000)
    void a_long_history_beside_a_short_one() throws Exception {
        try (var report = new Report("history");
                var few = new RealStation(folder.resolve("few"), Durability.FAST, false);
                var many = new RealStation(folder.resolve("many"), Durability.FAST, false)) {
            report.set("few", FEW).set("many", VERY_MANY).set("live", LIVE);
            var sides = List.of(new Side("few", FEW, few), new Side("many", VERY_MANY, many));
            for (Side side : sides) {
                figures.add(
                        side.name() + " making",
                        seconds(() -> History.make(side.station(), side.finished(), LIVE)));
            }
            disk(report, sides);
            for (Side side : sides) {
                figures.add(side.name() + " first start", seconds(side.station()::startCore));
                side.station().awaitQuiet();
            }
            restarts(sides);
            commands(report, sides);
            for (Side side : sides) {
                figures.add(side.name() + " heap", Usage.heldMegabytes(side.station().core()));
            }
            print(report, sides);
        }
    }

    /// Something that takes time and may fail.
    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void disk(Report report, List<Side> sides) {
        var disk =
                new Table(
                        "On the broker's disk, after a life at the counter, without messages",
                        "finished orders",
                        "events",
                        "bytes of events an order",
                        "live state",
                        "commands not trimmed");
        for (Side side : sides) {
            var topics = new LogMeter(side.station().clients()).onDisk();
            long events = topics.getOrDefault("soban.events", 0L);
            disk.row(
                    side.finished(),
                    Usage.megabytes(events),
                    events / (side.finished() + LIVE),
                    Usage.megabytes(topics.getOrDefault("soban.live", 0L)),
                    Usage.megabytes(topics.getOrDefault("soban.commands", 0L)));
        }
        report.add(disk);
    }

    private void restarts(List<Side> sides) throws Exception {
        for (int round = 0; round < Sizes.rounds(); round++) {
            for (Side side : sides) {
                side.station().stopCore();
                figures.add(side.name() + " restart", seconds(side.station()::startCore));
                side.station().awaitQuiet();
                figures.add(
                        side.name() + " cpu of a restart",
                        Usage.cpu(side.station().core()).toMillis() / 1e3);
                figures.add(
                        side.name() + " memory",
                        (double) Usage.residentMegabytes(side.station().core()));
            }
        }
    }

    private void commands(Report report, List<Side> sides) throws Exception {
        var lives = new CounterLives(RealStation.PARTITIONS);
        int first = lives.openings();
        try (var few = lives.with(sides.getFirst().station(), first);
                var many = lives.with(sides.getLast().station(), first)) {
            var asking = Map.of("few", few, "many", many);
            for (Side side : sides) {
                asking.get(side.name()).ask(TO_WARM_UP);
                side.station().awaitQuiet();
            }
            for (int round = 0; round < Sizes.rounds(); round++) {
                for (Side side : sides) {
                    commands(side, asking.get(side.name()));
                }
            }
            report.tell("few", few.troubles()).tell("many", many.troubles());
            few.assertWhole();
            many.assertWhole();
        }
    }

    private void commands(Side side, Conversation asking) {
        long core = side.station().core();
        var before = Usage.cpu(core);
        double seconds = asking.ask(COMMANDS);
        side.station().awaitQuiet();
        var cpu = Usage.cpu(core).minus(before);
        var quick = asking.ask(OFTEN, SPELL);
        figures.add(side.name() + " cpu", cpu.toNanos() / 1e3 / COMMANDS);
        figures.add(side.name() + " per second", COMMANDS / seconds);
        figures.add(side.name() + " p50", quick.p50());
        figures.add(side.name() + " p99", quick.p99());
    }

    private void print(Report report, List<Side> sides) {
        var commands =
                new Table(
                        "A command with a history behind it (medians of " + Sizes.rounds() + ")",
                        "finished orders",
                        "µs CPU of the core",
                        "commands/s",
                        "1,000/s p50 ms",
                        "p99 ms");
        rows(commands, sides, "cpu", "per second", "p50", "p99");
        commands.row(
                "ratio, aim ≤ 1.05", ratio("cpu"), ratio("per second"), ratio("p50"), ratio("p99"));
        report.add(commands);
        var starts =
                new Table(
                        "Starting with it, and " + LIVE + " live orders",
                        "finished orders",
                        "restart s",
                        "CPU s",
                        "memory MB",
                        "heap in use MB",
                        "first start, without views, s",
                        "made in s");
        rows(
                starts,
                sides,
                "restart",
                "cpu of a restart",
                "memory",
                "heap",
                "first start",
                "making");
        report.add(starts);
        report.add("history", figures);
    }

    private void rows(Table table, List<Side> sides, String... names) {
        for (Side side : sides) {
            var cells = new Object[names.length + 1];
            cells[0] = side.finished();
            for (int i = 0; i < names.length; i++) {
                cells[i + 1] = figures.of(side.name() + " " + names[i]);
            }
            table.row(cells);
        }
    }

    private double ratio(String name) {
        return figures.of("many " + name) / figures.of("few " + name);
    }
}
