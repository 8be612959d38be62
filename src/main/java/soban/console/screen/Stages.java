package soban.console.screen;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.util.function.BooleanSupplier;

/// How a desk's window opens: as large as is good to work with, and never larger than the screen.
public final class Stages {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 900;
    private static final double SMALLEST_WIDTH = 960;
    private static final double SMALLEST_HEIGHT = 620;

    private Stages() {}

    public static void open(Stage stage, Scene scene) {
        var bounds = Screen.getPrimary().getVisualBounds();
        WindowIcon.put(stage);
        stage.setScene(scene);
        stage.setMinWidth(Math.min(SMALLEST_WIDTH, bounds.getWidth()));
        stage.setMinHeight(Math.min(SMALLEST_HEIGHT, bounds.getHeight()));
        stage.setWidth(Math.min(WIDTH, bounds.getWidth()));
        stage.setHeight(Math.min(HEIGHT, bounds.getHeight()));
        stage.show();
    }

    /// To somebody who looks elsewhere, but not over the window of ours in which a person works:
    /// then when that is left, if there is still a reason.
    static void call(Stage stage, BooleanSupplier reason) {
        var used = Window.getWindows().stream().filter(Window::isFocused).findFirst();
        if (used.isEmpty()) {
            raise(stage);
        } else if (!used.get().equals(stage)) {
            whenLeft(
                    used.get(),
                    () -> {
                        if (reason.getAsBoolean()) {
                            call(stage, reason);
                        }
                    });
        }
    }

    private static void whenLeft(Window used, Runnable then) {
        ObservableValue<Boolean> inUse =
                used.focusedProperty()
                        .flatMap(on -> on ? used.showingProperty() : new SimpleBooleanProperty());
        inUse.addListener(
                new ChangeListener<>() {
                    @Override
                    public void changed(
                            ObservableValue<? extends Boolean> use, Boolean before, Boolean now) {
                        if (!now) {
                            use.removeListener(this);
                            // The next window has its focus a moment later.
                            FxThread.later(then);
                        }
                    }
                });
    }

    /// Over all other windows, as far as the system lets it; the keyboard stays where it is.
    private static void raise(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
    }

    /// To the person who asked for it, with the keyboard.
    public static void bring(Stage stage) {
        raise(stage);
        stage.requestFocus();
    }
}
