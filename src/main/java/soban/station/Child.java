package soban.station;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One process that is kept alive: started, listened to, started again with a growing pause when it
/// dies, and ended by letting go of its stdin. Only when it refuses, or never once gets ready, does
/// it stay down, with the sentence that it said.
final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_FALSE_STARTS = 3;

    private final ChildPlan plan;
    private final ChildLog log;
    private final Consumer<String> say;
    private final Backoff backoff = new Backoff();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<StationRefusal> refusal;
    private final Duration patience;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread keeper;
    private @Nullable Process process;
    private int falseStarts;

    /// `refusal` completes when starting this child again would not help.
    Child(ChildPlan plan, Consumer<String> say, CompletableFuture<StationRefusal> refusal) {
        this(plan, say, refusal, PATIENCE);
    }

    Child(
            ChildPlan plan,
            Consumer<String> say,
            CompletableFuture<StationRefusal> refusal,
            Duration patience) {
        this.plan = plan;
        this.refusal = refusal;
        this.patience = patience;
        this.log = new ChildLog(plan.log());
        this.say = say;
        // Waiting for a process's words would hold one of the few carriers of virtual threads.
        this.keeper =
                Thread.ofPlatform().daemon().name("keeper-" + plan.name()).unstarted(this::keep);
    }

    void start() {
        keeper.start();
    }

    String name() {
        return plan.name();
    }

    /// Completes when the child said for the first time that it is ready.
    CompletableFuture<Void> ready() {
        return ready;
    }

    synchronized Optional<Long> pid() {
        return Optional.ofNullable(process).filter(Process::isAlive).map(Process::pid);
    }

    private void keep() {
        try {
            while (live()) {
                // Another life follows.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One life, from start to end; false when there is to be no other.
    private boolean live() throws InterruptedException {
        long begun = System.nanoTime();
        String end;
        try {
            var started = launch();
            if (started.isEmpty()) {
                return false;
            }
            listen(started.get());
            int code = started.get().waitFor();
            if (code == StationRefusal.EXIT_CODE) {
                refuse(log.lastLine());
                return false;
            }
            end = "ended (exit code " + code + ")";
        } catch (IOException e) {
            end = "could not be started (" + e.getMessage() + ")";
        }
        return isClosing() ? false : pauseAfter(end, Duration.ofNanos(System.nanoTime() - begun));
    }

    private synchronized Optional<Process> launch() throws IOException {
        if (isClosing()) {
            return Optional.empty();
        }
        log.prepare();
        var builder = new ProcessBuilder(plan.command());
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
        process = builder.start();
        return Optional.of(process);
    }

    private void listen(Process started) {
        try (var lines =
                new BufferedReader(new InputStreamReader(started.getInputStream(), UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                if (!line.equals("ready")) {
                    say.accept(line);
                } else if (!ready.complete(null)) {
                    say.accept(name() + " is ready again");
                }
            }
        } catch (IOException hungUp) {
            // The same as its end, which is seen next.
        }
    }

    private boolean pauseAfter(String end, Duration life) throws InterruptedException {
        if (!ready.isDone() && ++falseStarts == MOST_FALSE_STARTS) {
            refuse(
                    "%s %s %d times before it was ready; the reason is at the end of %s."
                            .formatted(name(), end, falseStarts, log.file()));
            return false;
        }
        var pause = backoff.after(life);
        say.accept(
                "%s %s and is started again in %.1f s; its log is %s%s"
                        .formatted(
                                name(),
                                end,
                                pause.toMillis() / 1000.0,
                                log.file(),
                                FullDisk.word(plan.data())));
        return !closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void refuse(String sentence) {
        refusal.complete(
                new StationRefusal(
                        sentence.isEmpty() ? name() + " refused; see " + log.file() : sentence));
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    @Override
    public void close() {
        closing.countDown();
        Process last;
        synchronized (this) {
            last = process;
        }
        if (last != null) {
            end(last);
        }
    }

    private void end(Process last) {
        try {
            last.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // Then there is nobody to be told.
        }
        try {
            if (!last.waitFor(patience)) {
                say.accept(name() + " did not end by itself and is stopped by force");
                last.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            last.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
