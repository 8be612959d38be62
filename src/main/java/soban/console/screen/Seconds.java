package soban.console.screen;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.util.Duration;

import java.time.InstantSource;
import java.time.temporal.ChronoField;
import java.util.function.Consumer;

/// How time passes for a window: it hears of each second just after the clock's, so that all ages
/// and the time change together, and of the beats by which things flash.
public final class Seconds {
    private static final Duration BEAT = Duration.millis(650);
    private static final int JUST_AFTER = 1005;

    private final InstantSource clock;
    private final PauseTransition second = new PauseTransition();
    private final Timeline beats = new Timeline();
    private boolean faint;

    public Seconds(InstantSource clock) {
        this.clock = clock;
    }

    /// From now on time passes.
    ///
    /// @param beat every other one is faint; none comes where the system asks for less motion
    public void start(Runnable eachSecond, Consumer<Boolean> beat) {
        second.setOnFinished(
                _ -> {
                    eachSecond.run();
                    await();
                });
        await();
        if (!FxThread.lessMotion()) {
            beats.getKeyFrames()
                    .setAll(
                            new KeyFrame(
                                    BEAT,
                                    _ -> {
                                        faint = !faint;
                                        beat.accept(faint);
                                    }));
            beats.setCycleCount(Animation.INDEFINITE);
            beats.play();
        }
    }

    public void stop() {
        second.stop();
        beats.stop();
    }

    private void await() {
        second.setDuration(
                Duration.millis(JUST_AFTER - clock.instant().get(ChronoField.MILLI_OF_SECOND)));
        second.playFromStart();
    }
}
