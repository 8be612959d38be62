package soban.console.kitchen;

import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Turns keys into presses. A key that is held down counts once: nobody starts and finishes a
/// ticket by leaning on Enter. While something lies over the board, only the keys that take it away
/// do anything; the sheet of those who work here has keys of its own, beside Esc.
final class Keyboard {
    private final KitchenModel model;
    private final Map<KitchenKey, Runnable> actions;
    private final BooleanSupplier covered;
    private final BooleanSupplier peopleOpen;
    private final Set<KeyCode> down = new HashSet<>();

    Keyboard(
            KitchenModel model,
            Map<KitchenKey, Runnable> actions,
            BooleanSupplier covered,
            BooleanSupplier peopleOpen) {
        this.model = model;
        this.actions = Map.copyOf(actions);
        this.peopleOpen = peopleOpen;
        this.covered = covered;
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
        Optional<Runnable> action = action(event.getCode(), scene);
        if (action.isPresent()) {
            event.consume();
            if (down.add(event.getCode())) {
                action.get().run();
            }
        }
    }

    /// By its sign, since it stands on different keys in different countries. A key that has done
    /// something writes nothing: not into the field of a sheet that it opened either.
    private void typed(Scene scene, KeyEvent event) {
        boolean writing =
                peopleOpen.getAsBoolean() || scene.getFocusOwner() instanceof TextInputControl;
        if (!down.isEmpty()) {
            event.consume();
        } else if (event.getCharacter().equals("?") && !writing) {
            run(KitchenKey.HELP).ifPresent(Runnable::run);
        }
    }

    private Optional<Runnable> action(KeyCode code, Scene scene) {
        Optional<KitchenKey> key = KitchenKey.of(code);
        if (peopleOpen.getAsBoolean()) {
            return key.filter(KitchenKey.CLOSE::equals).flatMap(this::run);
        }
        if (covered.getAsBoolean()) {
            return key.filter(KitchenKey::workAlways).flatMap(this::run);
        }
        if (code.isDigitKey()) {
            int digit = code.getName().charAt(code.getName().length() - 1) - '0';
            return Optional.of(() -> model.pickKey(digit));
        }
        if (code == KeyCode.ENTER
                && scene.getFocusOwner() instanceof ButtonBase button
                && button.isFocusVisible()) {
            return Optional.of(button::fire);
        }
        return key.flatMap(this::run);
    }

    private Optional<Runnable> run(KitchenKey key) {
        return Optional.ofNullable(actions.get(key));
    }
}
