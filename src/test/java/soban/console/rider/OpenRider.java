package soban.console.rider;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;

import soban.console.frame.DeskWindow;
import soban.console.screen.Choices;
import soban.console.screen.Fonts;
import soban.console.screen.FxThread;
import soban.console.screen.Preferences;
import soban.console.sound.Bell;
import soban.console.sound.Chime;
import soban.desk.DeskView;
import soban.domain.delivery.DeliveryDetails;
import soban.domain.order.OrderId;
import soban.testing.Await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A rider's window that stands open on the headless screen, and a person in front of it. The desk
/// answers on a thread of its own.
final class OpenRider implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(10);

    final MemoryRiderDesk desk;
    final List<Chime> rings = new CopyOnWriteArrayList<>();
    private final Preferences preferences;
    private final ExecutorService deskThread = Executors.newSingleThreadExecutor();
    private final FxRobot person = new FxRobot();
    private final DeskWindow window;
    private final Stage stage;

    OpenRider(
            DeskView view, Function<OrderId, DeliveryDetails> details, Choices choices, Path file) {
        FxThread.start(Fonts::load);
        desk = new MemoryRiderDesk(view, deskThread, details);
        preferences = Preferences.load(file);
        preferences.change(_ -> choices);
        var clock = Clock.systemUTC();
        window =
                onScreen(
                        () ->
                                new DeskWindow(
                                        desk,
                                        new RiderContents(clock),
                                        preferences,
                                        new Remembering(rings),
                                        clock));
        stage =
                onScreen(
                        () -> {
                            var shown = new Stage();
                            window.open(shown);
                            shown.setX(0);
                            shown.setY(0);
                            shown.setWidth(990);
                            shown.setHeight(760);
                            return shown;
                        });
        sees("the window", root -> root.getScene().getWindow().isShowing());
    }

    private record Remembering(List<Chime> rings) implements Bell {
        @Override
        public void ring(Chime chime) {
            rings.add(chime);
        }

        @Override
        public boolean audible() {
            return true;
        }

        @Override
        public void close() {}
    }

    Choices choices() {
        return onScreen(preferences::choices);
    }

    void sees(String what, Function<Parent, Boolean> shown) {
        Await.until(what, PATIENCE, () -> onScreen(() -> shown.apply(root())));
    }

    void reads(String text) {
        sees("it reads " + text, root -> texts(root).contains(text));
    }

    void readsNot(String text) {
        sees("it reads no " + text, root -> !texts(root).contains(text));
    }

    void clicks(String query) {
        sees(query, root -> visible(root, query).isPresent());
        person.clickOn(onScreen(() -> visible(root(), query).orElseThrow()));
    }

    void writes(String query, String text) {
        clicks(query);
        person.write(text);
    }

    void clearsAndWrites(String query, String text) {
        clicks(query);
        person.push(KeyCode.SHORTCUT, KeyCode.A);
        person.write(text);
    }

    void types(KeyCode... keys) {
        for (KeyCode key : keys) {
            person.type(key);
        }
    }

    boolean has(String query) {
        return onScreen(() -> visible(root(), query).isPresent());
    }

    /// Whether all of it is to be seen, and nothing of it scrolled away.
    boolean isInSight(String query) {
        return onScreen(
                () ->
                        visible(root(), query)
                                .map(
                                        node -> {
                                            Node pane = node;
                                            while (!(pane instanceof ScrollPane)) {
                                                pane = pane.getParent();
                                            }
                                            var place = node.localToScene(node.getLayoutBounds());
                                            return pane.localToScene(pane.getLayoutBounds())
                                                    .contains(place);
                                        })
                                .orElse(false));
    }

    /// Buttons that have neither words nor both a tooltip and an accessible text.
    Set<String> riddles() {
        return onScreen(
                () ->
                        root().lookupAll(".button").stream()
                                .filter(OpenRider::inSight)
                                .map(Button.class::cast)
                                .filter(OpenRider::isRiddle)
                                .map(Node::toString)
                                .collect(Collectors.toSet()));
    }

    private static boolean isRiddle(Button button) {
        boolean wordless =
                button.getText() == null
                        || button.getText().isEmpty()
                        || button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
        return wordless && (button.getAccessibleText() == null || button.getTooltip() == null);
    }

    boolean isDisabled(String query) {
        sees(query, root -> visible(root, query).isPresent());
        return onScreen(() -> visible(root(), query).orElseThrow().isDisabled());
    }

    String clipboard() {
        return onScreen(() -> Clipboard.getSystemClipboard().getString());
    }

    @Override
    public void close() {
        onScreen(
                () -> {
                    window.close();
                    stage.close();
                    return true;
                });
        preferences.close();
        deskThread.close();
    }

    static <T> T onScreen(Supplier<T> question) {
        return FxThread.ask(question).join();
    }

    private Parent root() {
        return stage.getScene().getRoot();
    }

    private static Optional<Node> visible(Parent root, String query) {
        return root.lookupAll(query).stream().filter(OpenRider::inSight).findFirst();
    }

    private static Set<String> texts(Parent root) {
        return List.of(".label", ".button").stream()
                .flatMap(kind -> root.lookupAll(kind).stream())
                .filter(OpenRider::inSight)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.toSet());
    }

    private static boolean inSight(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
