package soban.console.screen;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.console.screen.OpenWindow.PATIENCE;
import static soban.console.screen.OpenWindow.onScreen;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import soban.testing.Await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A window that is laid out but never shown, for a picture that people look at in
/// `target/screens`. On each no word may be cut short, and neither a button nor a sheet may hang
/// out of the window.
public final class Still<W extends RoleWindow> implements AutoCloseable {
    private static final Path SCREENS =
            Path.of(System.getProperty("soban.screens", "target/screens"));

    /// Widths that are known only after the first round decide what is shown in the next.
    private static final int ROUNDS = 4;

    private final W window;
    private final Choices choices;
    private final int width;
    private final int height;

    public Still(Choices choices, int width, int height, Supplier<W> maker) {
        FxThread.start(Fonts::load);
        window = onScreen(maker);
        this.choices = choices;
        this.width = width;
        this.height = height;
    }

    public W window() {
        return window;
    }

    /// Waits until it holds this.
    public void sees(String what, Predicate<Scene> holds) {
        Await.until(what, PATIENCE, () -> onScreen(() -> holds.test(laidOut())));
    }

    public void does(Runnable work) {
        onScreen(
                () -> {
                    work.run();
                    return true;
                });
    }

    public void types(KeyCode... keys) {
        for (KeyCode key : keys) {
            does(
                    () -> {
                        for (var kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                            var event = new KeyEvent(kind, "", "", key, false, false, false, false);
                            Event.fireEvent(laidOut(), event);
                        }
                    });
        }
    }

    /// Presses buttons one after the other, as far as they are there.
    public void presses(String... queries) {
        for (String query : queries) {
            does(
                    () ->
                            laidOut().getRoot().lookupAll(query).stream()
                                    .filter(node -> node instanceof Button b && b.isVisible())
                                    .findFirst()
                                    .ifPresent(button -> ((Button) button).fire()));
        }
    }

    /// What it shows now, kept for people to look at.
    public Screenshot picture(String about) throws IOException {
        for (int i = 0; i < ROUNDS; i++) {
            onScreen(this::laidOut);
        }
        Screenshot picture = onScreen(() -> Screenshot.of(window.scene()));
        picture.write(
                SCREENS.resolve(
                        "%s-%s-%s-%d-%dx%d.png"
                                .formatted(
                                        about,
                                        choices.theme(),
                                        choices.language(),
                                        choices.textPercent(),
                                        width,
                                        height)
                                .toLowerCase(Locale.ROOT)));
        Scene scene = window.scene();
        assertThat(onScreen(() -> Clipped.words(scene))).as("words cut short, %s", about).isEmpty();
        assertThat(onScreen(() -> Clipped.buttons(scene)))
                .as("buttons outside, %s", about)
                .isEmpty();
        assertThat(onScreen(() -> Clipped.outside(scene, ".keys", ".people")))
                .as("sheets outside, %s", about)
                .isEmpty();
        return picture;
    }

    /// A scroll pane keeps a picture of what it shows, which a scene that is never shown does not
    /// draw anew.
    private Scene laidOut() {
        Scene scene = window.scene();
        var root = (Region) scene.getRoot();
        root.lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
        root.setMinSize(width, height);
        root.setPrefSize(width, height);
        root.setMaxSize(width, height);
        root.resize(width, height);
        root.applyCss();
        root.layout();
        return scene;
    }

    @Override
    public void close() {
        does(window::close);
    }
}
