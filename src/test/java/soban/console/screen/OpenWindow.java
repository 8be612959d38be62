package soban.console.screen;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.testfx.api.FxRobot;

import soban.testing.Await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A desk's window that stands open on the headless screen, and a person in front of it.
public class OpenWindow implements AutoCloseable {
    public static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final double WIDTH = 990;
    private static final double HEIGHT = 760;

    private final FxRobot person = new FxRobot();
    private final RoleWindow window;
    private final Stage stage;

    public OpenWindow(Supplier<RoleWindow> maker) {
        FxThread.start(Fonts::load);
        window = onScreen(maker);
        stage =
                onScreen(
                        () -> {
                            var shown = new Stage();
                            window.open(shown);
                            shown.setX(0);
                            shown.setY(0);
                            shown.setWidth(WIDTH);
                            shown.setHeight(HEIGHT);
                            return shown;
                        });
        sees("the window", _ -> stage.isShowing() && stage.isFocused());
    }

    /// Waits until the screen shows it.
    public final void sees(String what, Function<Parent, Boolean> shown) {
        Await.until(what, PATIENCE, () -> onScreen(() -> shown.apply(root())));
    }

    public void sees(String query) {
        sees(query, root -> visible(root, query).isPresent());
    }

    public void seesNo(String query) {
        sees("no " + query, root -> visible(root, query).isEmpty());
    }

    public void reads(String text) {
        sees("it reads " + text, root -> texts(root).contains(text));
    }

    public void readsNot(String text) {
        sees("it reads no " + text, root -> !texts(root).contains(text));
    }

    /// Clicks where it stands after what changed last has been laid out.
    public void clicks(String query) {
        Node target = node(query);
        onScreen(
                () -> {
                    root().applyCss();
                    root().layout();
                    return true;
                });
        person.clickOn(target);
    }

    /// What is in sight of this kind, as soon as there is any.
    public Node node(String query) {
        sees(query);
        return onScreen(() -> visible(root(), query).orElseThrow());
    }

    public boolean has(String query) {
        return onScreen(() -> visible(root(), query).isPresent());
    }

    public int count(String query) {
        return onScreen(() -> root().lookupAll(query).size());
    }

    public boolean isDisabled(String query) {
        return node(query).isDisabled();
    }

    /// The buttons of a kind to which something applies, as they name themselves.
    public Set<String> buttons(String query, Predicate<ButtonBase> applies) {
        return onScreen(
                () ->
                        root().lookupAll(query).stream()
                                .filter(OpenWindow::inSight)
                                .filter(node -> node instanceof ButtonBase b && applies.test(b))
                                .map(Node::toString)
                                .collect(Collectors.toSet()));
    }

    public void types(KeyCode... keys) {
        for (KeyCode key : keys) {
            person.type(key);
        }
    }

    /// Writes where the keyboard is.
    public void writes(String text) {
        person.write(text);
    }

    public void writes(String query, String text) {
        clicks(query);
        person.write(text);
    }

    /// Replaces what stands in a field.
    public void rewrites(String query, String text) {
        Node field = node(query);
        clicks(query);
        onScreen(
                () -> {
                    ((TextInputControl) field).clear();
                    return true;
                });
        person.write(text);
    }

    /// Leans on a key, which repeats it; the robot's own keyboard never repeats.
    public void leansOn(KeyCode key) {
        onScreen(
                () -> {
                    Event.fireEvent(
                            stage.getScene(),
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
                    return true;
                });
    }

    /// Strikes a letter's key as a real keyboard does: what it writes goes to whatever has the
    /// keyboard after it was pressed. The robot's own keys write nothing.
    public void strikes(KeyCode key, String letter) {
        tells(KeyEvent.KEY_PRESSED, key, "");
        tells(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, letter);
        tells(KeyEvent.KEY_RELEASED, key, "");
    }

    private void tells(EventType<KeyEvent> type, KeyCode key, String letter) {
        onScreen(
                () -> {
                    Node focus = stage.getScene().getFocusOwner();
                    Event.fireEvent(
                            focus == null ? stage.getScene() : focus,
                            new KeyEvent(type, letter, "", key, false, false, false, false));
                    return true;
                });
    }

    public String title() {
        return onScreen(stage::getTitle);
    }

    protected final Scene scene() {
        return stage.getScene();
    }

    /// The person turns to this window. The others are put away meanwhile, since the headless
    /// screen does not know which of them is in front.
    public final void comes() {
        onScreen(
                () -> {
                    List.copyOf(Window.getWindows()).forEach(Window::hide);
                    stage.show();
                    stage.requestFocus();
                    return true;
                });
    }

    /// All that can be read now.
    public final Set<String> read() {
        return onScreen(() -> texts(root()));
    }

    private Parent root() {
        return stage.getScene().getRoot();
    }

    @Override
    public void close() {
        onScreen(
                () -> {
                    window.close();
                    stage.close();
                    return true;
                });
    }

    public static <T> T onScreen(Supplier<T> question) {
        return FxThread.ask(question).join();
    }

    private static Optional<Node> visible(Parent root, String query) {
        return root.lookupAll(query).stream().filter(OpenWindow::inSight).findFirst();
    }

    private static Set<String> texts(Parent root) {
        return List.of(".label", ".button", ".figures").stream()
                .flatMap(kind -> root.lookupAll(kind).stream())
                .filter(OpenWindow::inSight)
                .map(
                        node ->
                                node instanceof Labeled words
                                        ? words.getText()
                                        : ((Figures) node).getText())
                .collect(Collectors.toSet());
    }

    public static boolean inSight(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
