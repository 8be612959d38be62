package soban.console.kitchen;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;

import soban.console.screen.Choices;
import soban.console.screen.Figures;
import soban.console.screen.Fonts;
import soban.console.screen.FxThread;
import soban.console.screen.Preferences;
import soban.desk.DeskView;
import soban.testing.Await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A kitchen window that stands open on the headless screen, and a person in front of it. The desk
/// answers on a thread of its own.
final class OpenKitchen implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(10);

    final MemoryDesk desk;
    final RecordingBell bell;
    final Preferences preferences;
    private final ExecutorService deskThread = Executors.newSingleThreadExecutor();
    private final FxRobot person = new FxRobot();
    private final KitchenWindow window;
    private final Stage stage;

    OpenKitchen(
            DeskView view, Choices choices, Path file, boolean audible, Optional<Runnable> demo) {
        FxThread.start(Fonts::load);
        desk = new MemoryDesk(view, Clock.systemUTC(), deskThread);
        bell = new RecordingBell(audible);
        preferences = Preferences.load(file);
        preferences.change(_ -> choices);
        window =
                onScreen(() -> new KitchenWindow(desk, preferences, bell, demo, Clock.systemUTC()));
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

    /// Waits until the screen shows it.
    void sees(String what, Function<Parent, Boolean> shown) {
        Await.until(what, PATIENCE, () -> onScreen(() -> shown.apply(stage.getScene().getRoot())));
    }

    void reads(String text) {
        sees("it reads " + text, root -> texts(root).contains(text));
    }

    void readsNot(String text) {
        sees("it reads no " + text, root -> !texts(root).contains(text));
    }

    void clicks(String query) {
        sees(query, root -> visible(root, query).isPresent());
        person.clickOn(onScreen(() -> visible(stage.getScene().getRoot(), query).orElseThrow()));
    }

    void types(KeyCode... keys) {
        for (KeyCode key : keys) {
            person.type(key);
        }
    }

    /// Leans on a key, which repeats it; the robot's own keyboard never repeats.
    void leansOn(KeyCode key) {
        onScreen(
                () -> {
                    Event.fireEvent(
                            stage.getScene(),
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
                    return true;
                });
    }

    void writes(String sign) {
        person.write(sign);
    }

    Node node(String query) {
        sees(query, root -> visible(root, query).isPresent());
        return onScreen(() -> visible(stage.getScene().getRoot(), query).orElseThrow());
    }

    boolean has(String query) {
        return onScreen(() -> visible(stage.getScene().getRoot(), query).isPresent());
    }

    int count(String query) {
        return onScreen(() -> stage.getScene().getRoot().lookupAll(query).size());
    }

    /// The buttons of a kind to which something applies, as they name themselves.
    Set<String> all(String query, Predicate<ButtonBase> applies) {
        return onScreen(
                () ->
                        stage.getScene().getRoot().lookupAll(query).stream()
                                .filter(OpenKitchen::inSight)
                                .filter(node -> node instanceof ButtonBase b && applies.test(b))
                                .map(Node::toString)
                                .collect(Collectors.toSet()));
    }

    String title() {
        return onScreen(stage::getTitle);
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

    private static Optional<Node> visible(Parent root, String query) {
        return root.lookupAll(query).stream().filter(OpenKitchen::inSight).findFirst();
    }

    private static Set<String> texts(Parent root) {
        return List.of(".label", ".button", ".figures").stream()
                .flatMap(kind -> root.lookupAll(kind).stream())
                .filter(OpenKitchen::inSight)
                .map(
                        node ->
                                node instanceof Labeled words
                                        ? words.getText()
                                        : ((Figures) node).getText())
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
