package soban.console;

import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import soban.console.screen.Fonts;
import soban.console.screen.FxThread;
import soban.console.screen.RoleWindow;
import soban.console.start.StartModel;
import soban.console.start.StartWork;
import soban.desk.Desk;
import soban.desk.DeskIdentity;
import soban.desk.DeskUnusable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.function.Consumer;

/// All windows of this process. The toolkit starts at once, and ends with `close`; no call here may
/// be made on its thread, except where it says so.
public final class Console implements AutoCloseable {
    /// So long a window may take from its desk's file to its door.
    private static final Duration STARTING = Duration.ofSeconds(3);

    /// One party for each open window, and one for whoever waits for them.
    private final Phaser windows = new Phaser(1);

    private final CompletableFuture<Void> toolkit =
            CompletableFuture.runAsync(() -> FxThread.start(Fonts::load));
    private final Map<DeskIdentity, OpenDesk> desks = new HashMap<>();
    private @Nullable OpenStart start;

    private Console() {}

    /// Why no window can open here, in one sentence with what to install; empty when one can. The
    /// toolkit is not touched.
    public static Optional<String> displayProblem() {
        return Display.ofThisMachine().problem();
    }

    /// The toolkit starts while the caller goes on.
    public static Console start() {
        return new Console();
    }

    /// Opens a desk's window, or brings the one that is open to the front. Throws `DeskUnusable`
    /// where the desk can't be opened.
    ///
    /// @return false when another process has the desk's window open, which is in front now
    public synchronized boolean show(DeskOpening opening) {
        OpenDesk there = desks.get(opening.desk());
        if (there != null) {
            there.toFront();
            return true;
        }
        try {
            Desk desk = opening.opener().get();
            toolkit.join();
            windows.register();
            desks.put(opening.desk(), OpenDesk.of(opening, desk, () -> forget(opening.desk())));
            return true;
        } catch (DeskUnusable problem) {
            if (problem.isInUse() && FrontDoor.knock(opening.memory(), STARTING)) {
                return false;
            }
            throw problem;
        }
    }

    private void forget(DeskIdentity desk) {
        synchronized (this) {
            desks.remove(desk);
        }
        windows.arriveAndDeregister();
    }

    /// Opens the first start's window, or brings it to the front, be it in another process.
    ///
    /// @param preferences the file that keeps the window's choices, by which another start finds it
    /// @param first what is done there at once, on the toolkit's thread
    public synchronized void ask(StartWork work, Path preferences, Consumer<StartModel> first) {
        if (start != null) {
            start.toFront();
            return;
        }
        if (FrontDoor.knock(preferences, Duration.ZERO)) {
            return;
        }
        toolkit.join();
        windows.register();
        start = OpenStart.of(work, preferences, first, this::forgetStart);
    }

    private void forgetStart() {
        synchronized (this) {
            start = null;
        }
        windows.arriveAndDeregister();
    }

    /// Closes the windows of all desks; the first start's stays.
    public void closeDesks() {
        List<OpenDesk> all;
        synchronized (this) {
            all = List.copyOf(desks.values());
        }
        all.forEach(OpenDesk::hide);
        all.forEach(OpenDesk::awaitClosed);
    }

    /// Tells of a mistake of the program. Any thread may call it.
    public void tellOfCrash(Path report) {
        var _ = toolkit.thenRun(() -> FxThread.later(() -> CrashNotice.show(report)));
    }

    /// Returns when no window is open any more.
    public void awaitClosed() {
        windows.arriveAndAwaitAdvance();
    }

    static Stage opened(RoleWindow window, Runnable hidden) {
        var stage = new Stage();
        stage.setOnHidden(
                _ -> {
                    window.close();
                    hidden.run();
                });
        window.open(stage);
        return stage;
    }

    @Override
    public void close() {
        closeDesks();
        toolkit.join();
        FxThread.stop();
    }
}
