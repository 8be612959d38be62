package soban.console.owner;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// One page in a window that stands open, and a person in front of it. The desk answers on a thread
/// of its own.
public final class OpenPage implements AutoCloseable {
    public final ShopDesk desk;
    private final ExecutorService deskThread = Executors.newSingleThreadExecutor();
    private final Preferences preferences;
    private final OpenWindow window;

    public OpenPage(Shop shop, OnePage.Maker maker, Choices choices, Path file) {
        var clock = Clock.systemUTC();
        desk = new ShopDesk(shop, clock, deskThread);
        preferences = Preferences.load(file);
        preferences.change(_ -> choices);
        window =
                new OpenWindow(
                        () ->
                                new DeskWindow(
                                        desk,
                                        new OnePage(maker),
                                        preferences,
                                        new SilentBell(),
                                        clock));
        sees(
                "the shop",
                root -> ((Labeled) root.lookup(".nav-name")).getText().equals(shop.name()));
    }

    public void sees(String what, Function<Parent, Boolean> shown) {
        window.sees(what, shown);
    }

    public void reads(String text) {
        window.reads(text);
    }

    /// Waits until a label or button in sight that says so is gone.
    public void readsNot(String text) {
        sees(
                "it reads no " + text,
                root ->
                        List.of(".label", ".button").stream()
                                .flatMap(kind -> root.lookupAll(kind).stream())
                                .filter(OpenPage::inSight)
                                .noneMatch(node -> ((Labeled) node).getText().equals(text)));
    }

    public void clicks(String query) {
        window.clicks(query);
    }

    /// Replaces what stands in a field.
    public void writes(String query, String text) {
        clicks(query);
        is(query, node -> clear((TextInputControl) node));
        window.writes(query, text);
    }

    private static boolean clear(TextInputControl field) {
        field.clear();
        return true;
    }

    public void types(KeyCode... keys) {
        window.types(keys);
    }

    public boolean isDisabled(String query) {
        return is(query, Node::isDisabled);
    }

    private boolean is(String query, Predicate<Node> question) {
        var answer = new AtomicReference<Boolean>();
        sees(
                query,
                root -> {
                    var found =
                            root.lookupAll(query).stream().filter(OpenPage::inSight).findFirst();
                    found.ifPresent(node -> answer.set(question.test(node)));
                    return found.isPresent();
                });
        return answer.get();
    }

    /// Waits until this was pressed, and nothing else.
    public void pressed(DeskAction... actions) {
        Await.until(
                List.of(actions) + " were pressed",
                OpenWindow.PATIENCE,
                () -> desk.presses().equals(List.of(actions)));
    }

    @Override
    public void close() {
        window.close();
        preferences.close();
        deskThread.close();
    }

    static <T> T onScreen(Supplier<T> question) {
        return OpenWindow.onScreen(question);
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
