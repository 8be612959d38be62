package soban.console.screen;

import javafx.application.Platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The one door to the FX thread: nobody else calls `Platform`. What comes often (a desk's
/// pictures) passes through `newest`, which lets only the latest through, at most about thirty
/// times a second.
public final class FxThread {
    private FxThread() {}

    /// Starts the toolkit, or joins the one that runs already, and does `first` on its thread. It
    /// outlives its windows until `stop`.
    public static void start(Runnable first) {
        try {
            Platform.startup(first);
            Platform.setImplicitExit(false);
        } catch (IllegalStateException alreadyRunning) {
            Platform.runLater(first);
        }
    }

    /// Ends the toolkit for good: it can't be started again in this process.
    public static void stop() {
        Platform.exit();
    }

    public static void later(Runnable work) {
        Platform.runLater(work);
    }

    /// Runs at once when the caller is on the FX thread already.
    public static Executor executor() {
        return work -> {
            if (Platform.isFxApplicationThread()) {
                work.run();
            } else {
                Platform.runLater(work);
            }
        };
    }

    /// Asks the FX thread for something; a failure there fails the future.
    public static <T> CompletableFuture<T> ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, executor());
    }

    public static <T> Consumer<T> newest(Consumer<T> screen) {
        return new Newest<>(screen);
    }

    /// Whether the system asks for less motion.
    public static boolean lessMotion() {
        return Platform.getPreferences().isReducedMotion();
    }
}
