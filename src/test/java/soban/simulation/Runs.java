package soban.simulation;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/// Runs seeds, as many at a time as there are processors, and says how fast and which failed.
final class Runs {
    private static final int AT_A_TIME =
            Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);

    private final PrintStream out;
    private final boolean each;
    private final LongFunction<Town> towns;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong orders = new AtomicLong();
    private final ConcurrentSkipListMap<Long, String> failed = new ConcurrentSkipListMap<>();

    /// @param each a failing seed is told of at once
    Runs(PrintStream out, boolean each) {
        this(out, each, Town::new);
    }

    /// @param towns which town belongs to a seed
    Runs(PrintStream out, boolean each, LongFunction<Town> towns) {
        this.towns = towns;
        this.out = out;
        this.each = each;
    }

    void of(long first, long count) {
        run(first, seed -> seed < first + count);
    }

    void forMinutes(long first, long minutes) {
        long until = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        run(first, seed -> seed == first || System.nanoTime() < until);
    }

    private void run(long first, LongPredicate wanted) {
        long begun = System.nanoTime();
        var next = new AtomicLong(first);
        List<Thread> threads =
                IntStream.range(0, AT_A_TIME)
                        .mapToObj(i -> Thread.ofPlatform().start(() -> take(next, wanted)))
                        .toList();
        threads.forEach(Runs::join);
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.printf(
                "%d seeds from %d on in %.0f s: %.2f seeds/s, %.1f orders/s, %d failed%n",
                done.get(),
                first,
                seconds,
                done.get() / seconds,
                orders.get() / seconds,
                failed.size());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(AtomicLong next, LongPredicate wanted) {
        for (long seed = next.getAndIncrement(); wanted.test(seed); seed = next.getAndIncrement()) {
            run(seed);
        }
    }

    private void run(long seed) {
        try (var town = towns.apply(seed)) {
            try {
                town.run();
            } catch (AssertionError problem) {
                failed.put(seed, told(seed, problem, town.trace()));
                if (each) {
                    out.printf("seed %d %s%n", seed, failed.get(seed));
                }
            }
            orders.addAndGet(town.orders());
            done.incrementAndGet();
        }
    }

    private static String told(long seed, AssertionError problem, String trace) {
        var text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text));
        return "(" + trace + "; alone: mvn verify -Psoak -Dminutes=0 -Dseed=" + seed + ") " + text;
    }

    /// What went wrong, by seed.
    ConcurrentSkipListMap<Long, String> failed() {
        return failed;
    }
}
