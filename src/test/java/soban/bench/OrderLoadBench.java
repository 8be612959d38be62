package soban.bench;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.station.broker.Durability;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// `POST /orders` by a hundred customers at once, each of whom orders and pays again as soon as
/// they have their answer; with and without forcing each write to the disk, in turn. Beside it
/// stands what the services took that Soban replaces, as they were measured on such a machine.
class OrderLoadBench {
    private static final int CUSTOMERS = Sizes.of("load.customers", 100, 100);
    private static final Duration MEASURED = Sizes.seconds("load.seconds", 30, 8);
    private static final List<String> FIGURES =
            List.of("orders/s", "p50", "p99", "cpu", "core", "broker", "gateway", "memory");

    /// Of four Spring services with a database in memory, without payment: the better end.
    private static final Map<String, Double> ORIGINAL =
            Map.of("orders/s", 875.0, "p50", 110.0, "p99", 546.0, "cpu", 2.3, "memory", 2500.0);

    @TempDir Path folder;
    private final Medians figures = new Medians();

    private record Side(String name, RealStation station, Shoppers shoppers, Rush rush)
            implements AutoCloseable {
        static Side of(Path folder, Durability durability) throws Exception {
            String name = durability.name().toLowerCase(Locale.ROOT);
            var station = new RealStation(folder.resolve(name), durability);
            var shoppers = new Shoppers(station.http(), CUSTOMERS);
            return new Side(name, station, shoppers, new Rush(shoppers, CUSTOMERS));
        }

        @Override
        public void close() throws IOException {
            shoppers.close();
            station.close();
        }
    }

    @Test
    @Timeout(2400)
    void a_hundred_customers_at_once() throws Exception {
        try (var report = new Report("order-load");
                var fast = Side.of(folder, Durability.FAST);
                var durable = Side.of(folder, Durability.DURABLE)) {
            report.set("customers", CUSTOMERS)
                    .set("seconds", MEASURED.toSeconds())
                    .set("rounds", Sizes.rounds());
            var sides = List.of(fast, durable);
            for (Side side : sides) {
                WarmUp.of(side.station(), side.rush(), CUSTOMERS);
            }
            for (int round = 0; round < Sizes.rounds(); round++) {
                for (Side side : sides) {
                    round(side);
                }
            }
            print(report);
            for (Side side : sides) {
                side.rush().settle();
                side.station().awaitQuiet();
                Books.assertPaidOnce(side.station(), side.rush().acknowledged());
            }
        }
    }

    private void round(Side side) {
        side.station().awaitQuiet();
        var spell = side.rush().spell(MEASURED);
        var before =
                side.station().pids().entrySet().stream()
                        .map(each -> Map.entry(each.getKey(), Usage.cpu(each.getValue())))
                        .toList();
        double perSecond = side.rush().pressOn(CUSTOMERS, MEASURED, spell);
        side.station().awaitQuiet();
        double all = 0;
        long memory = 0;
        for (var each : before) {
            long pid = side.station().pids().get(each.getKey());
            double cpu =
                    Usage.cpu(pid).minus(each.getValue()).toNanos() / 1e6 / spell.served.count();
            figures.add(side.name() + each.getKey(), cpu);
            all += cpu;
            memory += Usage.residentMegabytes(pid);
        }
        figures.add(side.name() + "orders/s", perSecond);
        figures.add(side.name() + "p50", spell.served.p50());
        figures.add(side.name() + "p99", spell.served.p99());
        figures.add(side.name() + "cpu", all);
        figures.add(side.name() + "memory", (double) memory);
    }

    private void print(Report report) {
        var table =
                new Table(
                        "A hundred customers at once (medians of " + Sizes.rounds() + " rounds)",
                        "",
                        "orders/s",
                        "p50 ms",
                        "p99 ms",
                        "ms CPU an order",
                        "core",
                        "broker",
                        "gateway",
                        "memory MB");
        for (String side : List.of("fast", "durable")) {
            row(table, side, FIGURES.stream().map(f -> figures.of(side + f)));
        }
        row(table, "what it replaces", FIGURES.stream().map(OrderLoadBench::original));
        row(table, "times better, fast", FIGURES.stream().map(f -> better("fast", f)));
        row(table, "times better, durable", FIGURES.stream().map(f -> better("durable", f)));
        report.add(table);
        report.add("order load", figures);
    }

    private static void row(Table table, String name, Stream<Double> figures) {
        table.row(Stream.concat(Stream.of(name), figures).toArray());
    }

    private static double original(String figure) {
        return ORIGINAL.getOrDefault(figure, Double.NaN);
    }

    private double better(String side, String figure) {
        double ours = figures.of(side + figure);
        return figure.equals("orders/s") ? ours / original(figure) : original(figure) / ours;
    }
}
