package soban.core.follow;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// What waits for one destination, in order, and the thread that takes it there, which goes when
/// all is done. The broker being away holds it up; from a load that is refused on, everything is
/// written again.
public final class Lane<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    /// A broker that is there has answered by then.
    private static final Duration LONG = Duration.ofSeconds(5);

    private final String name;
    private final Destination<T> destination;
    private final int mostAtOnce;
    private final Threads threads;
    private final Executor takers;
    private final Ending ending;
    private final Queue<Load<T>> waiting = new ArrayDeque<>();
    private boolean running;

    /// One at a time until one has arrived: each of many that are sent to a missing topic would
    /// wait for itself.
    private int atOnce = 1;

    private boolean troubled;

    /// Where a lane leads.
    public interface Destination<T> {
        /// The stage ends when the broker has it, or fails.
        CompletionStage<Void> write(T content);

        /// Does what can be done so that the next try may succeed.
        void mend();
    }

    /// What is to be taken there.
    ///
    /// @param arrived is called when the broker has it
    public record Load<T>(T content, Followed origin, Runnable arrived) {}

    /// @param mostAtOnce with more than one, a load may arrive before one that stood in front of it
    ///   and failed; it then arrives once more behind it
    public Lane(
            String name,
            Destination<T> destination,
            int mostAtOnce,
            Threads threads,
            Executor takers,
            Ending ending) {
        this.name = name;
        this.destination = destination;
        this.mostAtOnce = mostAtOnce;
        this.threads = threads;
        this.takers = takers;
        this.ending = ending;
    }

    public synchronized void add(Load<T> load) {
        waiting.add(load);
        if (!running) {
            running = true;
            takers.execute(this::run);
        }
    }

    /// When that happened which is first in turn; empty where nothing waits.
    synchronized Optional<Instant> waitingSince() {
        return waiting.stream()
                .filter(load -> !load.origin().lost())
                .findFirst()
                .map(load -> load.origin().event().time());
    }

    private void run() {
        var backoff = new Backoff(threads);
        for (var next = next(); !next.isEmpty(); next = next()) {
            int written = write(next);
            if (written == next.size()) {
                recovered();
                backoff.reset();
            } else {
                putBack(next.subList(written, next.size()));
                recover(backoff);
            }
        }
    }

    /// Empty when there is nothing to do: then the thread is gone, as far as `add` knows.
    private synchronized List<Load<T>> next() {
        var next = new ArrayList<Load<T>>();
        while (!waiting.isEmpty() && next.size() < atOnce && !ending.isAsked()) {
            Load<T> load = waiting.remove();
            if (!load.origin().lost()) {
                next.add(load);
            }
        }
        running = !next.isEmpty();
        return next;
    }

    private synchronized void putBack(List<Load<T>> loads) {
        var behind = List.copyOf(waiting);
        waiting.clear();
        waiting.addAll(loads);
        waiting.addAll(behind);
    }

    /// How many, from the first on, have arrived. Returns only when none is on its way any more.
    private int write(List<Load<T>> loads) {
        List<CompletionStage<Boolean>> sent =
                loads.stream().map(load -> outcome(load.content())).toList();
        int written = 0;
        while (written < loads.size() && await(sent.get(written))) {
            loads.get(written++).arrived().run();
        }
        sent.forEach(this::await);
        return written;
    }

    /// What takes long may never end by itself, such as a write to a topic that was deleted: so the
    /// destination is mended meanwhile. Nothing is given up, for it may yet arrive.
    private boolean await(CompletionStage<Boolean> outcome) {
        CompletableFuture<Boolean> arrives = outcome.toCompletableFuture();
        while (!arrives.isDone()) {
            try {
                arrives.copy().orTimeout(LONG.toMillis(), TimeUnit.MILLISECONDS).join();
            } catch (CompletionException late) {
                destination.mend();
            }
        }
        return arrives.join();
    }

    /// A load on which the destination fails is not written, like one that it refuses: the lane
    /// must not end with it.
    private CompletionStage<Boolean> outcome(T content) {
        try {
            return destination.write(content).handle((done, problem) -> problem == null);
        } catch (RuntimeException bug) {
            LOG.error("{}: writing fails", name, bug);
            return CompletableFuture.completedFuture(false);
        }
    }

    private void recover(Backoff backoff) {
        if (!troubled) {
            LOG.warn("{} can't be written; it is tried until it can", name);
        }
        troubled = true;
        atOnce = 1;
        destination.mend();
        ending.pause(backoff.next());
    }

    private void recovered() {
        if (troubled) {
            LOG.info("{} is written again", name);
        }
        troubled = false;
        atOnce = mostAtOnce;
    }
}
