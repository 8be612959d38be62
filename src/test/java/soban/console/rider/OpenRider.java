package soban.console.rider;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;

import soban.console.frame.DeskWindow;
import soban.console.screen.Choices;
import soban.console.screen.OpenWindow;
import soban.console.screen.Preferences;
import soban.console.sound.RecordingBell;
import soban.desk.DeskView;
import soban.domain.delivery.DeliveryDetails;
import soban.domain.order.OrderId;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A rider's window that stands open. The desk answers on a thread of its own.
final class OpenRider extends OpenWindow {
    final MemoryRiderDesk desk;
    final RecordingBell bell;
    private final Preferences preferences;
    private final ExecutorService deskThread;

    OpenRider(
            DeskView view, Function<OrderId, DeliveryDetails> details, Choices choices, Path file) {
        this(view, details, choices, file, Clock.systemUTC());
    }

    /// @param clock what the window takes for the time; that passes for it once a second
    OpenRider(
            DeskView view,
            Function<OrderId, DeliveryDetails> details,
            Choices choices,
            Path file,
            Clock clock) {
        var thread = Executors.newSingleThreadExecutor();
        var open = new MemoryRiderDesk(view, thread, details);
        var ears = new RecordingBell(true);
        var kept = Preferences.load(file);
        kept.change(_ -> choices);
        super(() -> new DeskWindow(open, new RiderContents(clock), kept, ears, clock));
        deskThread = thread;
        desk = open;
        bell = ears;
        preferences = kept;
    }

    Choices choices() {
        return onScreen(preferences::choices);
    }

    /// Whether all of it is to be seen, and nothing of it scrolled away.
    boolean isAllInSight(String query) {
        Node node = node(query);
        return onScreen(
                () -> {
                    Node pane = node;
                    while (!(pane instanceof ScrollPane)) {
                        pane = pane.getParent();
                    }
                    var place = node.localToScene(node.getLayoutBounds());
                    return pane.localToScene(pane.getLayoutBounds()).contains(place);
                });
    }

    /// Buttons that have neither words nor both a tooltip and an accessible text.
    Set<String> riddles() {
        return buttons(".button", OpenRider::isRiddle);
    }

    private static boolean isRiddle(ButtonBase button) {
        boolean wordless =
                button.getText() == null
                        || button.getText().isEmpty()
                        || button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
        return wordless && (button.getAccessibleText() == null || button.getTooltip() == null);
    }

    String clipboard() {
        return onScreen(() -> Clipboard.getSystemClipboard().getString());
    }

    @Override
    public void close() {
        super.close();
        preferences.close();
        deskThread.close();
    }
}
