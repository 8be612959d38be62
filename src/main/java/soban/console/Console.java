package soban.console;

import javafx.stage.Stage;

import soban.console.frame.DeskWindow;
import soban.console.kitchen.KitchenWindow;
import soban.console.owner.OwnerContents;
import soban.console.rider.RiderContents;
import soban.console.screen.Fonts;
import soban.console.screen.FxThread;
import soban.console.screen.Preferences;
import soban.console.screen.RoleWindow;
import soban.console.sound.Bell;
import soban.console.sound.SpeakerBell;
import soban.desk.Desk;
import soban.domain.unit.Role;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Opens a desk's window and stays until it is closed.
public final class Console {
    private static final Clock HERE = Clock.system(ZoneId.systemDefault());

    private Console() {}

    /// Why no window can open here, in one sentence with what to install; empty when one can. The
    /// toolkit is not touched.
    public static Optional<String> displayProblem() {
        return Display.ofThisMachine().problem();
    }

    /// The toolkit starts while the desk opens its store on the caller's thread. Desk and toolkit
    /// end with the window.
    ///
    /// @param preferences the file that keeps the window's choices
    /// @param demoOrder places an order for trying things out, without making its caller wait
    public static void run(
            Supplier<Desk> opening, Role role, Path preferences, Optional<Runnable> demoOrder) {
        var closed = new CompletableFuture<Void>();
        FxThread.start(Fonts::load);
        try (Desk desk = opening.get();
                var choices = Preferences.load(preferences);
                var bell = new SpeakerBell()) {
            FxThread.ask(() -> open(window(desk, role, choices, bell, demoOrder), closed)).join();
            closed.join();
        } finally {
            FxThread.stop();
        }
    }

    private static RoleWindow window(
            Desk desk, Role role, Preferences choices, Bell bell, Optional<Runnable> demoOrder) {
        return switch (role) {
            case OWNER -> new DeskWindow(desk, new OwnerContents(), choices, bell, HERE);
            case KITCHEN -> new KitchenWindow(desk, choices, bell, demoOrder, HERE);
            case RIDER -> new DeskWindow(desk, new RiderContents(HERE), choices, bell, HERE);
            case CUSTOMER, OPERATOR, SYSTEM ->
                    throw new IllegalArgumentException("no window for " + role);
        };
    }

    private static Stage open(RoleWindow window, CompletableFuture<Void> closed) {
        var stage = new Stage();
        stage.setOnHidden(
                _ -> {
                    window.close();
                    closed.complete(null);
                });
        window.open(stage);
        return stage;
    }
}
