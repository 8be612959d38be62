package soban.core.intake;

import soban.core.follow.Ending;
import soban.core.follow.MachineThreads;
import soban.core.follow.Threads;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;

/// The machine's threads, by a stopwatch that goes on when it is told to.
final class HandWound implements Threads {
    private final Threads machine = new MachineThreads();
    private long nanos;

    void wind(Duration on) {
        nanos += on.toNanos();
    }

    @Override
    public Running start(String name, Runnable work) {
        return machine.start(name, work);
    }

    @Override
    public ExecutorService perTask(String name) {
        return machine.perTask(name);
    }

    @Override
    public Ending ending() {
        return machine.ending();
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public RandomGenerator random() {
        return machine.random();
    }
}
