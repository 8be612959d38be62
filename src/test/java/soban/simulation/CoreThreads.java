package soban.simulation;

import soban.core.follow.Ending;
import soban.core.follow.Threads;

import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;

/// A simulated process, as the workers of the core know it.
public final class CoreThreads implements Threads {
    private final SimProcess process;

    public CoreThreads(SimProcess process) {
        this.process = process;
    }

    @Override
    public Running start(String name, Runnable work) {
        Coroutine coroutine = process.spawn(name, work);
        return longest -> {
            if (!coroutine.hasEnded()) {
                process.scheduler().await(coroutine.end(), longest);
            }
        };
    }

    @Override
    public ExecutorService perTask(String name) {
        return new SimExecutor(process, name);
    }

    @Override
    public Ending ending() {
        return new SimEnding(process.scheduler());
    }

    @Override
    public long nanoTime() {
        return process.scheduler().now();
    }

    @Override
    public RandomGenerator random() {
        return process.scheduler().random();
    }
}
