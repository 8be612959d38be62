package soban.core;

import soban.core.follow.Ending;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/// What asks this process to end: a signal, or, for the child of a station, the end of the pipe
/// that its parent holds, so that it never outlives even a killed parent. Closed last, it lets the
/// virtual machine go.
final class Lifeline implements AutoCloseable {
    private static final Duration TO_CLOSE = Duration.ofSeconds(20);

    private final Ending ending = new Ending();
    private final Ending closed = new Ending();

    Lifeline() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::endAndWait, "lifeline-signal"));
    }

    Ending ending() {
        return ending;
    }

    void watch(InputStream parent) {
        Thread.ofPlatform().daemon().name("lifeline-parent").start(() -> untilItEnds(parent));
    }

    private void untilItEnds(InputStream parent) {
        try {
            parent.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // A broken pipe is a parent that is gone, too.
        } finally {
            ending.ask();
        }
    }

    private void endAndWait() {
        ending.ask();
        closed.pause(TO_CLOSE);
    }

    @Override
    public void close() {
        closed.ask();
    }
}
