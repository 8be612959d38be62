package soban.console.screen;

import java.time.InstantSource;
import java.time.temporal.ChronoField;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// How time passes for a window: it hears of each second just after the clock's, so that all ages
/// and the time change together, and of the beats by which things flash. Not by animations: one
/// that runs wakes the toolkit sixty times a second all day.
public final class Seconds {
    private static final int BEAT = 650;
    private static final int JUST_AFTER = 1005;

    private final InstantSource clock;
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("seconds").daemon().factory());
    private boolean stopped;
    private boolean faint;

    public Seconds(InstantSource clock) {
        this.clock = clock;
    }

    /// From now on time passes.
    ///
    /// @param beat every other one is faint; none comes where the system asks for less motion
    public void start(Runnable eachSecond, Consumer<Boolean> beat) {
        await(eachSecond);
        if (!FxThread.lessMotion()) {
            var _ =
                    ticker.scheduleAtFixedRate(
                            () -> onScreen(() -> beat(beat)), BEAT, BEAT, TimeUnit.MILLISECONDS);
        }
    }

    private void beat(Consumer<Boolean> beat) {
        faint = !faint;
        beat.accept(faint);
    }

    /// Nothing is heard after this.
    public void stop() {
        stopped = true;
        ticker.shutdownNow();
    }

    private void await(Runnable eachSecond) {
        int wait = JUST_AFTER - clock.instant().get(ChronoField.MILLI_OF_SECOND);
        var _ =
                ticker.schedule(
                        () -> onScreen(() -> second(eachSecond)), wait, TimeUnit.MILLISECONDS);
    }

    private void second(Runnable eachSecond) {
        await(eachSecond);
        eachSecond.run();
    }

    private void onScreen(Runnable work) {
        FxThread.later(
                () -> {
                    if (!stopped) {
                        work.run();
                    }
                });
    }
}
