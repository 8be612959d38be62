package soban.console.kitchen;

import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Turns keys into presses. A key that is held down counts once: nobody starts and finishes a
/// ticket by leaning on Enter. While the list of keys is open, only the keys that close it do
/// anything.
final class Keyboard {
    private final KitchenModel model;
    private final Map<KitchenKey, Runnable> actions;
    private final BooleanSupplier keysListed;
    private final Set<KeyCode> down = new HashSet<>();

    Keyboard(KitchenModel model, Map<KitchenKey, Runnable> actions, BooleanSupplier keysListed) {
        this.model = model;
        this.actions = Map.copyOf(actions);
        this.keysListed = keysListed;
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> down.remove(event.getCode()));
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
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

    /// By its sign, since it stands on different keys in different countries.
    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("?")) {
            run(KitchenKey.HELP).ifPresent(Runnable::run);
        }
    }

    private Optional<Runnable> action(KeyCode code, Scene scene) {
        Optional<KitchenKey> key = KitchenKey.of(code);
        if (keysListed.getAsBoolean()) {
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
