package soban.console.owner;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;

import soban.console.frame.DeskWindow;
import soban.console.screen.Choices;
import soban.console.screen.Fonts;
import soban.console.screen.FxThread;
import soban.console.screen.Preferences;
import soban.console.sound.SilentBell;
import soban.desk.DeskAction;
import soban.domain.shop.Shop;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A page in a window that stands open on the headless screen, and a person in front of it. The
/// desk answers on a thread of its own.
public final class OpenPage implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    public final ShopDesk desk;
    private final Preferences preferences;
    private final ExecutorService deskThread = Executors.newSingleThreadExecutor();
    private final FxRobot person = new FxRobot();
    private final DeskWindow window;
    private final Stage stage;

    public OpenPage(Shop shop, OnePage.Maker maker, Choices choices, Path file) {
        FxThread.start(Fonts::load);
        var clock = Clock.systemUTC();
        desk = new ShopDesk(shop, clock, deskThread);
        preferences = Preferences.load(file);
        preferences.change(_ -> choices);
        window =
                onScreen(
                        () ->
                                new DeskWindow(
                                        desk,
                                        new OnePage(maker),
                                        preferences,
                                        new SilentBell(),
                                        clock));
        stage = onScreen(this::open);
        sees("the window", root -> root.getScene().getWindow().isShowing());
        sees("the shop", _ -> stage.getTitle().contains(shop.name()));
    }

    private Stage open() {
        var shown = new Stage();
        window.open(shown);
        shown.setX(0);
        shown.setY(0);
        shown.setWidth(990);
        shown.setHeight(760);
        return shown;
    }

    public void sees(String what, Function<Parent, Boolean> shown) {
        Await.until(what, PATIENCE, () -> onScreen(() -> shown.apply(root())));
    }

    public void reads(String text) {
        sees("it reads " + text, root -> texts(root).contains(text));
    }

    public void readsNot(String text) {
        sees("it reads no " + text, root -> !texts(root).contains(text));
    }

    public void clicks(String query) {
        sees(query, root -> visible(root, query).isPresent());
        person.clickOn(onScreen(() -> visible(root(), query).orElseThrow()));
    }

    /// Replaces what stands in a field.
    public void writes(String query, String text) {
        clicks(query);
        onScreen(
                () -> {
                    ((TextInputControl) visible(root(), query).orElseThrow()).clear();
                    return true;
                });
        person.write(text);
    }

    public void types(KeyCode... keys) {
        for (KeyCode key : keys) {
            person.type(key);
        }
    }

    public boolean has(String query) {
        return onScreen(() -> visible(root(), query).isPresent());
    }

    public boolean isDisabled(String query) {
        sees(query, root -> visible(root, query).isPresent());
        return onScreen(() -> visible(root(), query).orElseThrow().isDisabled());
    }

    /// Waits until this was pressed, and nothing else.
    public void pressed(DeskAction... actions) {
        Await.until(
                List.of(actions) + " were pressed, not " + desk.presses(),
                PATIENCE,
                () -> desk.presses().equals(List.of(actions)));
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

    public static <T> T onScreen(Supplier<T> question) {
        return FxThread.ask(question).join();
    }

    private Parent root() {
        return stage.getScene().getRoot();
    }

    private static Optional<Node> visible(Parent root, String query) {
        return root.lookupAll(query).stream().filter(OpenPage::inSight).findFirst();
    }

    private static Set<String> texts(Parent root) {
        return List.of(".label", ".button").stream()
                .flatMap(kind -> root.lookupAll(kind).stream())
                .filter(OpenPage::inSight)
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
