package soban.simulate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/// Simulated customers of one shop: they come at random, at a given rate, until closed. While the
/// shop is away they come all the same, and order again when it is back.
public final class Customers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Customers.class);
    private static final double SECONDS_PER_MINUTE = 60;

    private final Door door;
    private final Guests guests;
    private final String shop;
    private final double secondsBetween;
    private final RandomGenerator random;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicReference<Counts> counts = new AtomicReference<>(Counts.NONE);
    private final ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor();

    private Customers(URI http, String shop, double ordersPerMinute, RandomGenerator random) {
        this.door = new Door(http);
        this.guests = new Guests(door);
        this.shop = shop;
        this.secondsBetween = SECONDS_PER_MINUTE / ordersPerMinute;
        this.random = random;
    }

    /// Customers who begin to come.
    ///
    /// @param ordersPerMinute 0: nobody comes by themselves
    public static Customers start(
            URI http, String shop, double ordersPerMinute, RandomGenerator random) {
        var customers = new Customers(http, shop, ordersPerMinute, random);
        if (ordersPerMinute > 0) {
            Thread.ofVirtual().name("customers").start(customers::come);
        }
        return customers;
    }

    /// One more customer, now.
    public CompletableFuture<Outcome> orderOne() {
        counts.updateAndGet(Counts::withOneAsked);
        return CompletableFuture.supplyAsync(this::visit, visits);
    }

    public Counts counts() {
        return counts.get();
    }

    private void come() {
        try {
            while (!closing.await(millisToNext(), TimeUnit.MILLISECONDS)) {
                var _ = orderOne();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private long millisToNext() {
        synchronized (random) {
            return (long) (1000 * secondsBetween * random.nextExponential());
        }
    }

    private RandomGenerator chance() {
        synchronized (random) {
            return new SplittableRandom(random.nextLong());
        }
    }

    private Outcome visit() {
        RandomGenerator chance = chance();
        Outcome outcome = Outcome.UNCLEAR;
        try {
            Guest guest = guests.any(chance);
            outcome = new Visit(door, shop, new Taste(chance), closing).order(guest);
            if (outcome == Outcome.REFUSED) {
                guests.forget(guest);
            }
        } catch (IOException away) {
            LOG.debug("nobody answers: {}", away.toString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        Outcome known = outcome;
        counts.updateAndGet(c -> c.with(known));
        return known;
    }

    /// Nobody comes any more; who is there may finish.
    public void finish(Duration patience) {
        closing.countDown();
        visits.shutdown();
        try {
            if (!visits.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                visits.shutdownNow();
            }
        } catch (InterruptedException stop) {
            visits.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finish(Duration.ofSeconds(1));
        door.close();
    }
}
