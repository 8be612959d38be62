package soban.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The one thread that touches a desk's file. Everybody else leaves a job here, in order; nobody
/// needs a lock.
final class DeskThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeskThread.class);

    private final ScheduledThreadPoolExecutor jobs =
            new ScheduledThreadPoolExecutor(
                    1, job -> Thread.ofPlatform().daemon().name("desk").unstarted(job));

    <T> CompletableFuture<T> submit(Supplier<T> job) {
        try {
            return CompletableFuture.supplyAsync(job, jobs);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.failedFuture(closed);
        }
    }

    /// Waits for the job; what it throws is thrown here.
    <T> T ask(Supplier<T> job) throws InterruptedException {
        try {
            return submit(job).get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException problem
                    ? problem
                    : new IllegalStateException(failed.getCause());
        }
    }

    /// For jobs whose end nobody waits for.
    void later(Duration delay, Runnable job) {
        try {
            var _ = jobs.schedule(() -> logged(job), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("a job came after the end");
        }
    }

    /// Again and again until the end.
    void each(Duration period, Runnable job) {
        long nanos = period.toNanos();
        var _ = jobs.scheduleWithFixedDelay(() -> logged(job), nanos, nanos, TimeUnit.NANOSECONDS);
    }

    private static void logged(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException bug) {
            LOG.error("a job of the desk failed", bug);
        }
    }

    /// What is in line is still done.
    @Override
    public void close() {
        jobs.shutdown();
        try {
            if (!jobs.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("the desk did not end in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
