package soban.e2e;

import org.HdrHistogram.ConcurrentHistogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.station.broker.Durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/// `POST /orders` by a hundred customers at once, each with a connection and a token of their own,
/// who order and pay again as soon as they have their answer. The load runs on the same cores. It
/// prints; it never fails because a machine was busy.
class OrderLoadBench {
    private static final int CUSTOMERS = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration MEASURED = Duration.ofSeconds(30);

    @TempDir Path folder;

    @Test
    @Timeout(900)
    void a_hundred_customers_at_once() throws Exception {
        for (Durability durability : Durability.values()) {
            try (var station = TestStation.start(folder.resolve(durability.name()), durability)) {
                var customers =
                        IntStream.range(0, CUSTOMERS)
                                .mapToObj(i -> Shopper.register(station.http()))
                                .toList();
                var statuses = new ConcurrentHashMap<Integer, LongAdder>();
                run(customers, WARM_UP, new ConcurrentHistogram(3), statuses);
                statuses.clear();
                var micros = new ConcurrentHistogram(3);
                Map<String, Duration> before = cpu(station);
                double seconds = run(customers, MEASURED, micros, statuses);
                Map<String, Duration> after = cpu(station);
                print(durability, station, seconds, micros, statuses, before, after);
                customers.forEach(Shopper::close);
            }
        }
    }

    private static double run(
            Iterable<Shopper> customers,
            Duration length,
            ConcurrentHistogram micros,
            ConcurrentMap<Integer, LongAdder> statuses) {
        long begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Shopper customer : customers) {
                threads.execute(
                        () -> {
                            while (System.nanoTime() - begun < length.toNanos()) {
                                long asked = System.nanoTime();
                                int status =
                                        customer.buy("cafe", "croissant", "PICKUP", "tok-ok")
                                                .status();
                                micros.recordValue((System.nanoTime() - asked) / 1000);
                                statuses.computeIfAbsent(status, s -> new LongAdder()).increment();
                            }
                        });
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static Map<String, Duration> cpu(TestStation station) {
        var all = new TreeMap<String, Duration>();
        for (String part : new String[] {"broker", "core", "sandbox"}) {
            all.put(
                    part,
                    ProcessHandle.of(station.pid(part))
                            .flatMap(process -> process.info().totalCpuDuration())
                            .orElseThrow());
        }
        return all;
    }

    private static void print(
            Durability durability,
            TestStation station,
            double seconds,
            ConcurrentHistogram micros,
            Map<Integer, LongAdder> statuses,
            Map<String, Duration> before,
            Map<String, Duration> after)
            throws IOException {
        long orders = statuses.getOrDefault(201, new LongAdder()).sum();
        System.out.printf(
                "%-8s %d customers at once: %.0f orders/s, p50 %.1f ms, p99 %.1f ms, answers %s%n",
                durability,
                CUSTOMERS,
                orders / seconds,
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                statuses);
        double all = 0;
        long resident = 0;
        for (String part : before.keySet()) {
            double each =
                    after.get(part).minus(before.get(part)).toNanos() / 1e6 / Math.max(1, orders);
            long kilobytes = resident(station.pid(part));
            all += each;
            resident += kilobytes;
            System.out.printf(
                    "%-8s %-8s %.3f ms of CPU an order, %d MB%n",
                    durability, part, each, kilobytes / 1024);
        }
        System.out.printf(
                "%-8s %-8s %.3f ms of CPU an order, %d MB%n",
                durability, "all", all, resident / 1024);
    }

    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
