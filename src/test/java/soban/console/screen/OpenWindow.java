package soban.console.screen;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;

import soban.testing.Await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A desk's window that stands open on the headless screen, and a person in front of it.
public final class OpenWindow implements AutoCloseable {
    public static final Duration PATIENCE = Duration.ofSeconds(10);
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
        sees("the window", root -> root.getScene().getWindow().isShowing());
    }

    /// Waits until the screen shows it.
    public void sees(String what, Function<Parent, Boolean> shown) {
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

    public void clicks(String query) {
        sees(query);
        person.clickOn(onScreen(() -> visible(root(), query).orElseThrow()));
    }

    public void types(KeyCode... keys) {
        for (KeyCode key : keys) {
            person.type(key);
        }
    }

    public void writes(String query, String text) {
        clicks(query);
        person.write(text);
    }

    public String title() {
        return onScreen(stage::getTitle);
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

    private static boolean inSight(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
