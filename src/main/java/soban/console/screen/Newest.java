package soban.console.screen;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Carries values from any thread to the screen. The first of a burst goes at once; after each
/// delivery the door stays shut for a moment, and then only the newest of what came meanwhile
/// passes. The last value always arrives.
final class Newest<T> implements Consumer<T> {
    private static final Duration PAUSE = Duration.millis(30);

    private final AtomicReference<@Nullable T> newest = new AtomicReference<>();
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final Consumer<T> screen;

    Newest(Consumer<T> screen) {
        this.screen = screen;
    }

    @Override
    public void accept(T value) {
        newest.set(value);
        hop();
    }

    private void hop() {
        if (underWay.compareAndSet(false, true)) {
            FxThread.later(this::deliver);
        }
    }

    private void deliver() {
        T value = newest.getAndSet(null);
        if (value == null) {
            underWay.set(false);
            if (newest.get() != null) {
                hop();
            }
            return;
        }
        var pause = new PauseTransition(PAUSE);
        pause.setOnFinished(_ -> deliver());
        pause.play();
        screen.accept(value);
    }
}
