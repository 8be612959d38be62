package soban.simulate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/// Simulated customers: they come at random, at a given rate, until closed. Nobody waits until
/// another has an answer, and while the shops are away they come all the same.
public final class Customers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Customers.class);

    private final Door door;
    private final Guests guests;
    private final List<String> shops;
    private final RandomGenerator random;
    private final boolean stayAtHome;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicReference<Counts> counts = new AtomicReference<>(Counts.NONE);
    private final Latencies latencies = new Latencies();
    private final ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor();

    /// @param stayAtHome some want it brought to them, also where it can be fetched
    Customers(Door door, List<String> shops, RandomGenerator random, boolean stayAtHome) {
        this.door = door;
        this.guests = new Guests(door);
        this.shops = List.copyOf(shops);
        this.random = random;
        this.stayAtHome = stayAtHome;
    }

    /// Customers of one shop who begin to come, and fetch what they order where that can be done.
    ///
    /// @param ordersPerMinute 0: nobody comes by themselves
    public static Customers start(
            URI http, String shop, double ordersPerMinute, RandomGenerator random) {
        var customers = new Customers(new Door(http), List.of(shop), random, false);
        if (ordersPerMinute > 0) {
            Thread.ofVirtual()
                    .name("customers")
                    .start(() -> customers.comeUntilClosed(ordersPerMinute));
        }
        return customers;
    }

    /// One more customer, now.
    public CompletableFuture<Outcome> orderOne() {
        return orderOne(System.nanoTime());
    }

    public Counts counts() {
        return counts.get();
    }

    Latencies latencies() {
        return latencies;
    }

    Guests guests() {
        return guests;
    }

    private void comeUntilClosed(double ordersPerMinute) {
        try {
            come(new Schedule(ordersPerMinute, chance()), Duration.ofNanos(Long.MAX_VALUE));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// Lets everybody come who is due within that time, each when they are due.
    void come(Schedule schedule, Duration length) throws InterruptedException {
        long start = System.nanoTime();
        for (long due = schedule.next(); due < length.toNanos(); due = schedule.next()) {
            long wait = due - (System.nanoTime() - start);
            if (closing.await(wait, TimeUnit.NANOSECONDS)) {
                return;
            }
            var _ = orderOne(start + due);
        }
        closing.await(length.toNanos() - (System.nanoTime() - start), TimeUnit.NANOSECONDS);
    }

    private CompletableFuture<Outcome> orderOne(long due) {
        counts.updateAndGet(Counts::withOneAsked);
        RandomGenerator chance = chance();
        return CompletableFuture.supplyAsync(() -> visit(due, chance), visits);
    }

    private RandomGenerator chance() {
        synchronized (random) {
            return new SplittableRandom(random.nextLong());
        }
    }

    private Outcome visit(long due, RandomGenerator chance) {
        String shop = shops.get(chance.nextInt(shops.size()));
        var visit = new Visit(door, guests, shop, chance, stayAtHome);
        AtomicReference<Ending> ending = new AtomicReference<>(Ending.UNCLEAR);
        attempt(() -> ending.set(visit.order()));
        latencies.add(System.nanoTime() - due);
        counts.updateAndGet(c -> c.with(ending.get()));
        attempt(visit::afterwards);
        return ending.get().outcome();
    }

    private interface Step {
        void take() throws IOException, InterruptedException;
    }

    private static void attempt(Step step) {
        try {
            step.take();
        } catch (IOException away) {
            LOG.debug("nobody answers: {}", away.toString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nobody comes any more; who is there may finish, and gives up after that time.
    public void finish(Duration patience) {
        closing.countDown();
        visits.shutdown();
        try {
            if (!visits.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                visits.shutdownNow();
                visits.awaitTermination(1, TimeUnit.SECONDS);
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
