package soban.console.owner;

import javafx.scene.control.Labeled;

import soban.console.frame.Contents;
import soban.console.frame.DeskWindow;
import soban.console.screen.Choices;
import soban.console.screen.OpenWindow;
import soban.console.screen.Preferences;
import soban.console.sound.SilentBell;
import soban.desk.DeskAction;
import soban.domain.shop.Shop;
import soban.testing.Await;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A window with one page, or with all of an owner's, that stands open. The desk answers on a
/// thread of its own.
public final class OpenPage extends OpenWindow {
    public final ShopDesk desk;
    private final ExecutorService deskThread;
    private final Preferences preferences;

    public OpenPage(Shop shop, OnePage.Maker maker, Choices choices, Path file) {
        this(shop, new OnePage(maker), choices, file);
    }

    public OpenPage(Shop shop, Contents contents, Choices choices, Path file) {
        var clock = Clock.systemUTC();
        var thread = Executors.newSingleThreadExecutor();
        var open = new ShopDesk(shop, clock, thread);
        var kept = Preferences.load(file);
        kept.change(_ -> choices);
        super(() -> new DeskWindow(open, contents, kept, new SilentBell(), clock));
        deskThread = thread;
        desk = open;
        preferences = kept;
        sees(
                "the shop",
                root -> ((Labeled) root.lookup(".nav-name")).getText().equals(shop.name()));
    }

    /// Waits until this was pressed, and nothing else.
    public void pressed(DeskAction... actions) {
        Await.until(
                List.of(actions) + " were pressed",
                PATIENCE,
                () -> desk.presses().equals(List.of(actions)));
    }

    @Override
    public void close() {
        super.close();
        preferences.close();
        deskThread.close();
    }
}
