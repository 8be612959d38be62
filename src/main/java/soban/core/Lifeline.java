package soban.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What keeps a process alive until it is asked to end: a signal, or, for a child, the end of the
/// pipe that its parent holds, so that it never outlives even a killed parent. Closed last, it lets
/// the virtual machine go only after everything else is closed.
public final class Lifeline implements AutoCloseable {
    private static final long MOST_SECONDS_TO_CLOSE = 40;

    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private Lifeline() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::endAndWait, "lifeline-signal"));
    }

    /// For a process that a person started: ends on a signal, such as Ctrl-C.
    public static Lifeline ofTerminal() {
        return new Lifeline();
    }

    /// For a child of the station: ends on a signal or when its parent lets go of its stdin.
    public static Lifeline ofParent(InputStream stdin) {
        var lifeline = new Lifeline();
        Thread.ofPlatform().daemon().name("lifeline-parent").start(() -> lifeline.watch(stdin));
        return lifeline;
    }

    private void watch(InputStream stdin) {
        try {
            stdin.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // A broken pipe is a parent that is gone, too.
        } finally {
            release();
        }
    }

    /// Completes when this process is to end.
    public CompletableFuture<Void> end() {
        return end;
    }

    public void await() {
        end.join();
    }

    public void release() {
        end.complete(null);
    }

    private void endAndWait() {
        release();
        try {
            closed.await(MOST_SECONDS_TO_CLOSE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
