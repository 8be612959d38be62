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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Customers pay and take back, `-Dpayments=N` times, while the line between core and gateway is
/// late, cut, half closed, dripping, deaf and mute in turn: each is charged once and paid back
/// once, and what nobody knew for a while is known in the end.
class PaymentFaults {
    private static final int PAYMENTS = Integer.getInteger("payments", 100_000);
    private static final long SEED = Long.getLong("seed", 1);
    private static final int SHOPPERS = 48;
    private static final int MOST_UNSETTLED = 20;
    private static final int ROSES = 900_000;
    private static final Duration TO_SETTLE = Duration.ofMinutes(8);

    @TempDir Path folder;
    private final Set<String> coffees = ConcurrentHashMap.newKeySet();
    private final Set<String> roses = ConcurrentHashMap.newKeySet();

    @Test
    @Timeout(10_800)
    void over_a_bad_line_everybody_pays_once() throws Exception {
        try (var line = new RoughLine();
                var town = new Town(folder, line::to, InstantSource.system(), Town.NO_LIMITS)) {
            town.desks().done("flowers-online/owner", "count-stock", "roses", "--units=" + ROSES);
            Map<Trouble, Integer> met = buy(town, line);
            assertThat(met.keySet()).as("kinds of trouble").hasSize(Trouble.values().length);
            Outside outside = Outside.ofMany(town.gateway(), town.kafka());
            outside.assertWhole();
            outside.assertPaidOnce(coffees);
            outside.assertRefundedOnce(roses);
            System.out.printf(
                    "%d paid, %d of them paid back, over a line that was so (in seconds): %s%n",
                    outside.charged(), outside.refunded(), met);
        }
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

    /// Whoever has too much unsettled sees to the oldest before they order again; in the end the
    /// line is good, and all is settled.
    private void shop(Shopper shopper, boolean fickle, AtomicBoolean stop) {
        var unsettled = new ArrayDeque<String>();
        while (!stop.get()) {
            unsettled.add(fickle ? regret(shopper) : want(shopper));
            if (unsettled.size() > MOST_UNSETTLED) {
                settle(shopper, fickle, unsettled.remove());
            }
        }
        unsettled.forEach(order -> settle(shopper, fickle, order));
    }

    private String want(Shopper shopper) {
        String order = shopper.placeSurely("cafe", "croissant", "PICKUP");
        coffees.add(order);
        return order;
    }

    private String regret(Shopper shopper) {
        String order = shopper.placeSurely("flowers-online", "roses", "DELIVERY");
        roses.add(order);
        shopper.does("/orders/" + order + "/cancellation", "{\"reason\":\"too red\"}");
        return order;
    }

    /// Paid, or taken back, before it would expire.
    private static void settle(Shopper shopper, boolean fickle, String order) {
        if (fickle) {
            Await.until(
                    order + " is taken back",
                    TO_SETTLE,
                    () -> shopper.get("/orders/" + order).text("status").equals("CANCELLED"));
        } else {
            shopper.paySurely(order, TO_SETTLE);
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
