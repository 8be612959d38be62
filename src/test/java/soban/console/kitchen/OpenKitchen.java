package soban.console.kitchen;

import soban.console.screen.Choices;
import soban.console.screen.OpenWindow;
import soban.console.screen.Preferences;
import soban.console.sound.RecordingBell;
import soban.desk.DeskView;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A kitchen's window that stands open. The desk answers on a thread of its own.
final class OpenKitchen extends OpenWindow {
    final MemoryDesk desk;
    final RecordingBell bell;
    final Preferences preferences;
    private final ExecutorService deskThread;

    OpenKitchen(
            DeskView view, Choices choices, Path file, boolean audible, Optional<Runnable> demo) {
        this(view, choices, file, audible, demo, Clock.systemUTC());
    }

    /// @param clock what the window takes for the time; that passes for it once a second
    OpenKitchen(
            DeskView view,
            Choices choices,
            Path file,
            boolean audible,
            Optional<Runnable> demo,
            Clock clock) {
        var thread = Executors.newSingleThreadExecutor();
        var open = new MemoryDesk(view, clock, thread);
        var ears = new RecordingBell(audible);
        var kept = Preferences.load(file);
        kept.change(_ -> choices);
        super(() -> new KitchenWindow(open, kept, ears, demo, clock));
        deskThread = thread;
        desk = open;
        bell = ears;
        preferences = kept;
    }

    @Override
    public void close() {
        super.close();
        preferences.close();
        deskThread.close();
    }
}
