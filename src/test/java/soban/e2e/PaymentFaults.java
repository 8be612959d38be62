package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.testing.Await;
import soban.testing.RoughLine;
import soban.testing.RoughLine.Trouble;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Customers pay and take back, `-Dpayments=N` times, while the line between core and gateway is
/// late, cut, half closed, dripping, deaf and mute in turn: each is charged once and paid back
/// once, and what nobody knew for a while is known in the end.
class PaymentFaults {
    private static final int PAYMENTS = Integer.getInteger("payments", 100_000);
    private static final long SEED = Long.getLong("seed", 1);
    private static final int SHOPPERS = 48;
    private static final int ROSES = 900_000;
    private static final Duration TO_SETTLE = Duration.ofMinutes(10);

    @TempDir Path folder;
    private final Map<String, Shopper> coffees = new ConcurrentHashMap<>();
    private final Map<String, Shopper> roses = new ConcurrentHashMap<>();

    @Test
    @Timeout(10_800)
    void over_a_bad_line_everybody_pays_once() throws Exception {
        try (var line = new RoughLine();
                var town = new Town(folder, line::to, InstantSource.system(), Town.NO_LIMITS)) {
            town.desks().done("flowers-online/owner", "count-stock", "roses", "--units=" + ROSES);
            Map<Trouble, Integer> met = buy(town, line);
            assertThat(met.keySet()).as("kinds of trouble").hasSize(Trouble.values().length);
            settle();
            Outside outside = Outside.of(town.gateway(), town.kafka());
            outside.assertWhole();
            outside.assertPaidOnce(coffees.keySet());
            outside.assertRefundedOnce(roses.keySet());
            System.out.printf(
                    "%d paid, %d of them paid back, over a line that was so (in seconds): %s%n",
                    outside.charged(), outside.refunded(), met);
        }
    }

    /// The line is good again: everybody learns how it stands, and pays where nothing was taken.
    private void settle() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            var few = new Semaphore(SHOPPERS);
            coffees.forEach(
                    (id, who) ->
                            all.add(
                                    threads.submit(
                                            () -> {
                                                few.acquire();
                                                who.paySurely(id, TO_SETTLE);
                                                few.release();
                                                return id;
                                            })));
            roses.forEach(
                    (id, who) ->
                            all.add(
                                    threads.submit(
                                            () -> {
                                                few.acquire();
                                                awaitTakenBack(who, id);
                                                few.release();
                                                return id;
                                            })));
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private static void awaitTakenBack(Shopper shopper, String order) {
        Await.until(
                order + " is taken back",
                TO_SETTLE,
                () -> shopper.get("/orders/" + order).text("status").equals("CANCELLED"));
    }

    private Map<Trouble, Integer> buy(Town town, RoughLine line) throws Exception {
        Map<Trouble, Integer> met = new EnumMap<>(Trouble.class);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stop = new AtomicBoolean();
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < SHOPPERS; i++) {
                Shopper shopper = Shopper.register(town.http());
                boolean fickle = i % 2 == 0;
                running.add(threads.submit(() -> shop(shopper, fickle, stop)));
            }
            try {
                var random = new Random(SEED);
                while (coffees.size() + roses.size() < PAYMENTS) {
                    misbehave(line, random, met);
                    throwIfFailed(running);
                }
            } finally {
                line.turn(Trouble.NONE);
                stop.set(true);
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        return met;
    }

    private void shop(Shopper shopper, boolean fickle, AtomicBoolean stop) {
        while (!stop.get()) {
            if (fickle) {
                String order = shopper.placeSurely("flowers-online", "roses", "DELIVERY");
                roses.put(order, shopper);
                shopper.does("/orders/" + order + "/cancellation", "{\"reason\":\"too red\"}");
            } else {
                coffees.put(shopper.placeSurely("cafe", "croissant", "PICKUP"), shopper);
            }
        }
    }

    /// Some kind of trouble, and as long again none.
    private static void misbehave(RoughLine line, Random random, Map<Trouble, Integer> met) {
        Trouble[] all = Trouble.values();
        int seconds = 1 + random.nextInt(3);
        for (Trouble each : new Trouble[] {all[random.nextInt(all.length)], Trouble.NONE}) {
            line.turn(each);
            met.merge(each, seconds, Integer::sum);
            LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
        }
    }

    private static void throwIfFailed(List<Future<?>> running) throws Exception {
        for (Future<?> each : running) {
            if (each.isDone()) {
                each.get();
            }
        }
    }
}
