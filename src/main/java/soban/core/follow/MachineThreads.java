package soban.core.follow;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// The threads and the time of the machine that this runs on.
public final class MachineThreads implements Threads {
    @Override
    public Running start(String name, Runnable work) {
        Thread thread = Thread.ofPlatform().daemon().name(name).start(work);
        return longest -> join(thread, longest);
    }

    private static void join(Thread thread, Duration longest) {
        try {
            thread.join(longest);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public ExecutorService perTask(String name) {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
    }

    @Override
    public Ending ending() {
        return new Ending();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public RandomGenerator random() {
        return ThreadLocalRandom.current();
    }
}
