package soban.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// Gives each task a coroutine of its own.
final class SimExecutor extends AbstractExecutorService {
    private final SimProcess process;
    private final String name;
    private final List<Coroutine> tasks = new ArrayList<>();
    private boolean shutdown;

    SimExecutor(SimProcess process, String name) {
        this.process = process;
        this.name = name;
    }

    @Override
    public void execute(Runnable task) {
        if (shutdown) {
            throw new RejectedExecutionException(name);
        }
        tasks.removeIf(Coroutine::hasEnded);
        tasks.add(process.spawn(name, task));
    }

    @Override
    public void shutdown() {
        shutdown = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown = true;
        List.copyOf(tasks).forEach(Coroutine::interrupt);
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        return shutdown && tasks.stream().allMatch(Coroutine::hasEnded);
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        long until = process.scheduler().now() + unit.toNanos(timeout);
        for (Coroutine task : List.copyOf(tasks)) {
            long left = until - process.scheduler().now();
            if (!task.hasEnded() && left > 0) {
                process.scheduler().await(task.end(), Duration.ofNanos(left));
            }
        }
        return isTerminated();
    }
}
