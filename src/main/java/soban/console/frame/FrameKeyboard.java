package soban.console.frame;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Turns keys into what they do. A key that is held down counts once. While somebody writes, or
/// something lies over the window, only Esc does anything.
final class FrameKeyboard {
    private final BooleanSupplier covered;
    private final Supplier<List<Shortcut>> shortcuts;
    private final Set<KeyCode> down = new HashSet<>();

    FrameKeyboard(BooleanSupplier covered, Supplier<List<Shortcut>> shortcuts) {
        this.covered = covered;
        this.shortcuts = shortcuts;
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> down.remove(event.getCode()));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(scene, event));
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(_ -> down.clear());
    }

    private void pressed(Scene scene, KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean elsewhere = covered.getAsBoolean() || isWriting(scene);
        if (elsewhere && event.getCode() != KeyCode.ESCAPE) {
            return;
        }
        Optional<Shortcut> shortcut = shortcut(event.getCode());
        if (shortcut.isPresent()) {
            event.consume();
            if (down.add(event.getCode())) {
                shortcut.get().run().run();
            }
        }
    }

    /// By its sign, since it stands on different keys in different countries. A key that has done
    /// something writes nothing: not into the field of a sheet that it opened either.
    private void typed(Scene scene, KeyEvent event) {
        if (!down.isEmpty()) {
            event.consume();
        } else if (event.getCharacter().equals("?")
                && !covered.getAsBoolean()
                && !isWriting(scene)) {
            shortcut(KeyCode.F1).ifPresent(help -> help.run().run());
        }
    }

    private static boolean isWriting(Scene scene) {
        return scene.getFocusOwner() instanceof TextInputControl;
    }

    private Optional<Shortcut> shortcut(KeyCode code) {
        KeyCode key =
                switch (code) {
                    case SUBTRACT -> KeyCode.MINUS;
                    case ADD, EQUALS -> KeyCode.PLUS;
                    default -> code;
                };
        return shortcuts.get().stream().filter(each -> each.code() == key).findFirst();
    }
}
