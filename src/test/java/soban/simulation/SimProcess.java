package soban.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A process: coroutines that die together. What it does after its end has no effect, because
/// everything that reaches the world outside begins with `check`.
public final class SimProcess {
    private static final Instant BEGINNING = Instant.parse("2026-03-02T00:00:00Z");

    private final Scheduler scheduler;
    private final String name;
    private final Set<Coroutine> coroutines = new LinkedHashSet<>();
    private Duration clockOff = Duration.ZERO;
    private long frozenUntil;
    private boolean alive = true;

    public SimProcess(Scheduler scheduler, String name) {
        this.scheduler = scheduler;
        this.name = name;
    }

    public Scheduler scheduler() {
        return scheduler;
    }

    public String name() {
        return name;
    }

    public void start(String part, Runnable work) {
        spawn(part, work);
    }

    Coroutine spawn(String part, Runnable work) {
        check();
        var coroutine = new Coroutine(scheduler, this, part, work);
        coroutines.add(coroutine);
        return coroutine;
    }

    void ended(Coroutine coroutine) {
        coroutines.remove(coroutine);
    }

    public boolean isAlive() {
        return alive;
    }

    /// Others see it at work: it lives, and it is not frozen.
    public boolean isResponsive() {
        return alive && frozenUntil <= scheduler.now();
    }

    /// Throws when this process is dead.
    public void check() {
        if (!alive) {
            throw new Killed(name);
        }
    }

    /// At once and without a last word.
    public void kill() {
        if (alive) {
            alive = false;
            frozenUntil = 0;
            List.copyOf(coroutines).forEach(Coroutine::wake);
        }
    }

    /// It stands still for a while and does not know it.
    public void freeze(Duration length) {
        frozenUntil = scheduler.now() + length.toNanos();
    }

    long frozenUntil() {
        return frozenUntil;
    }

    /// Sets its clock off from the true time.
    public void setClockOff(Duration by) {
        clockOff = by;
    }

    public InstantSource clock() {
        return () -> BEGINNING.plusNanos(scheduler.now()).plus(clockOff);
    }
}
