package soban.simulation;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/// Gives the baton to one coroutine after the other. When nobody can run, time jumps to the next
/// wake-up; among several who can, the seed decides.
public final class Scheduler {
    private final SplittableRandom random;
    private final Trace trace = new Trace();
    private final PriorityQueue<Due> agenda = new PriorityQueue<>();
    private final List<Coroutine> ready = new ArrayList<>();
    private final Baton baton = new Baton();
    private @Nullable Coroutine running;
    private @Nullable Throwable failure;
    private long now;
    private long leapt;
    private long order;

    private record Due(long at, long order, Runnable what) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int later = Long.compare(at, other.at);
            return later == 0 ? Long.compare(order, other.order) : later;
        }
    }

    public Scheduler(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public SplittableRandom random() {
        return random;
    }

    public Trace trace() {
        return trace;
    }

    /// Nanoseconds since the beginning.
    public long now() {
        return now;
    }

    /// Does it at that time, between the steps of the coroutines. It must not wait.
    public void later(Duration delay, Runnable what) {
        agenda.add(new Due(now + delay.toNanos(), order++, what));
    }

    /// So much time passes at once: what was to happen in it happens at its end.
    void leap(Duration length) {
        now += length.toNanos();
        leapt += length.toNanos();
    }

    /// Runs until it is done, or that much time has passed beside what is leapt over, or nothing is
    /// left to happen.
    ///
    /// @return whether it is done
    public boolean run(Duration longest, BooleanSupplier done) {
        long until = now + longest.toNanos() - leapt;
        onVirtualThread(
                () -> {
                    while (failure == null && !done.getAsBoolean() && step(until)) {}
                });
        if (failure != null) {
            throw new AssertionError("failed after " + Duration.ofNanos(now), failure);
        }
        return done.getAsBoolean();
    }

    /// Kills those processes and lets them end, so that no thread is left behind.
    public void end(List<SimProcess> processes) {
        processes.forEach(SimProcess::kill);
        onVirtualThread(
                () -> {
                    while (!ready.isEmpty()) {
                        resume(ready.removeLast());
                    }
                });
    }

    /// Between virtual threads the baton goes from hand to hand in less than a microsecond.
    private void onVirtualThread(Runnable work) {
        Thread thread =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        work.run();
                                    } catch (Throwable problem) {
                                        fail(problem);
                                    }
                                });
        try {
            thread.join();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            fail(end);
        }
    }

    private boolean step(long until) {
        Due next = agenda.peek();
        if (next != null && (next.at() <= now || ready.isEmpty())) {
            if (next.at() > until + leapt) {
                return false;
            }
            agenda.remove();
            now = Math.max(now, next.at());
            next.what().run();
            return true;
        }
        if (ready.isEmpty()) {
            return false;
        }
        Coroutine chosen = choose();
        long frozen = chosen.process().frozenUntil();
        if (frozen > now) {
            later(Duration.ofNanos(frozen - now), () -> ready.add(chosen));
        } else {
            trace.add(now ^ chosen.name());
            resume(chosen);
        }
        return true;
    }

    private Coroutine choose() {
        if (ready.size() == 1) {
            return ready.removeLast();
        }
        int index = random.nextInt(ready.size());
        Coroutine chosen = ready.get(index);
        Coroutine last = ready.removeLast();
        if (chosen != last) {
            ready.set(index, last);
        }
        return chosen;
    }

    private void resume(Coroutine coroutine) {
        running = coroutine;
        coroutine.resume();
        baton.await();
        running = null;
    }

    void takeBack() {
        baton.give();
    }

    void ready(Coroutine coroutine) {
        ready.add(coroutine);
    }

    void fail(Throwable problem) {
        if (failure == null) {
            failure = problem;
        }
    }

    /// Lets others run until the signal rings or that much time has passed. Only a coroutine may
    /// wait. An interrupt ends the waiting, and stays to be asked for.
    public void await(Signal signal, Duration longest) {
        Coroutine self = current();
        self.process().check();
        long wait = self.beginWait();
        signal.add(self, wait);
        later(longest, () -> self.wake(wait));
        suspend(self);
        signal.remove(self);
        self.process().check();
    }

    public void await(Signal signal) {
        Coroutine self = current();
        self.process().check();
        signal.add(self, self.beginWait());
        suspend(self);
        signal.remove(self);
        self.process().check();
    }

    public void pause(Duration length) {
        Coroutine self = current();
        self.process().check();
        long wait = self.beginWait();
        later(length, () -> self.wake(wait));
        suspend(self);
        self.process().check();
    }

    private static void suspend(Coroutine self) {
        if (Thread.currentThread().isInterrupted()) {
            self.wake();
        }
        self.suspend();
    }

    private Coroutine current() {
        return Objects.requireNonNull(running, "only a coroutine can wait");
    }
}
