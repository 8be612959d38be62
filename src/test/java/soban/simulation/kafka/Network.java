package soban.simulation.kafka;

import org.apache.kafka.common.errors.InterruptException;

import soban.simulation.Scheduler;
import soban.simulation.Signal;
import soban.simulation.SimProcess;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The way between clients and the broker: how long it takes, and whether it is there at all.
final class Network {
    private static final long QUICKEST = Duration.ofNanos(100_000).toNanos();
    private static final long USUAL = Duration.ofMillis(2).toNanos();
    private static final long SLOW = Duration.ofMillis(800).toNanos();

    private final Scheduler scheduler;
    private final SimKafka kafka;
    private final Signal change = new Signal();
    private final List<SimProcess> cutOff = new ArrayList<>();
    private final List<SimProcess> slow = new ArrayList<>();
    private boolean up = true;

    Network(Scheduler scheduler, SimKafka kafka) {
        this.scheduler = scheduler;
        this.kafka = kafka;
    }

    boolean isUp() {
        return up;
    }

    void up(boolean now) {
        up = now;
        change.ring();
    }

    Signal change() {
        return change;
    }

    void cutOff(SimProcess process, Duration length) {
        cutOff.add(process);
        scheduler.later(
                length,
                () -> {
                    cutOff.remove(process);
                    change.ring();
                });
    }

    /// Everything that this process says or hears takes long.
    void slow(SimProcess process, Duration length) {
        slow.add(process);
        scheduler.later(length, () -> slow.remove(process));
    }

    boolean reaches(SimProcess process) {
        process.check();
        return up && !cutOff.contains(process);
    }

    /// Waits for the broker; false when it was not there for that long.
    boolean await(SimProcess process, Duration patience) {
        long until = scheduler.now() + patience.toNanos();
        while (!reaches(process) && scheduler.now() < until) {
            scheduler.await(change, Duration.ofNanos(until - scheduler.now()));
            stopIfInterrupted();
        }
        return reaches(process);
    }

    /// One way. An interrupted client has no more patience.
    void hop(SimProcess process) {
        process.check();
        boolean isSlow = slow.contains(process);
        scheduler.pause(delay(isSlow ? 1 : kafka.faults().slowHop()));
        stopIfInterrupted();
    }

    Duration delay(double slow) {
        boolean isSlow = slow > 0 && scheduler.random().nextDouble() < slow;
        return Duration.ofNanos(scheduler.random().nextLong(QUICKEST, isSlow ? SLOW : USUAL));
    }

    static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptException("interrupted");
        }
    }
}
