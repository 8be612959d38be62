package soban.console.start;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import soban.console.screen.Choices;
import soban.console.screen.Language;
import soban.console.screen.Look;
import soban.console.screen.Preferences;
import soban.console.screen.RoleWindow;
import soban.console.screen.Stages;
import soban.console.screen.Strings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The first start's window. Another language loads its pages anew over the same model, so that
/// nothing that was typed is lost. To be used on the FX thread.
public final class StartWindow implements RoleWindow {
    private final StartModel model;
    private final Preferences preferences;
    private final Function<Window, Optional<Path>> chooseFile;
    private final Scene scene;
    private Strings strings;
    private StartScreen screen;
    private @Nullable Stage stage;

    public StartWindow(StartModel model, Preferences preferences) {
        this(model, preferences, null);
    }

    /// @param chooseFile asks for the menu's file; absent for the system's own question
    StartWindow(
            StartModel model,
            Preferences preferences,
            @Nullable Function<Window, Optional<Path>> chooseFile) {
        this.model = model;
        this.preferences = preferences;
        this.chooseFile = chooseFile == null ? this::askForFile : chooseFile;
        strings = new Strings(preferences.choices().language());
        screen = screen();
        scene = new Scene(screen.root());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.onChange(() -> screen.show());
        model.onDone(this::leave);
        dress();
    }

    private StartScreen screen() {
        return new StartScreen(model, strings, chooseFile, this::speak);
    }

    @Override
    public Scene scene() {
        return scene;
    }

    @Override
    public void open(Stage shown) {
        stage = shown;
        shown.setTitle("Soban");
        Stages.open(shown, scene);
    }

    @Override
    public void close() {
        model.onChange(() -> {});
        model.onDone(() -> {});
    }

    private void leave() {
        if (stage != null) {
            stage.hide();
        }
    }

    private void speak(Language language) {
        change(choices -> choices.with(language));
    }

    private void change(UnaryOperator<Choices> change) {
        Language before = preferences.choices().language();
        preferences.change(change);
        if (before != preferences.choices().language()) {
            strings = new Strings(preferences.choices().language());
            screen = screen();
            scene.setRoot(screen.root());
        }
        dress();
    }

    private void dress() {
        Look.dress(scene, preferences.choices(), "frame", "start");
        screen.show(preferences.choices());
        screen.show();
    }

    private Optional<Path> askForFile(Window owner) {
        var chooser = new FileChooser();
        chooser.setTitle(strings.text("start.menu.file"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("CSV", "*.csv", "*.tsv", "*.txt"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(file -> file.toPath());
    }

    /// The same keys as in the other windows, where nobody writes; Esc goes back from anywhere.
    private void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        Runnable does =
                event.getCode() == KeyCode.ESCAPE
                        ? model::back
                        : scene.getFocusOwner() instanceof TextInputControl
                                ? null
                                : key(event.getCode());
        if (does != null) {
            event.consume();
            does.run();
        }
    }

    private @Nullable Runnable key(KeyCode code) {
        return switch (code) {
            case L -> () -> change(c -> c.with(c.language().other()));
            case N -> () -> change(c -> c.with(c.theme().other()));
            case MINUS, SUBTRACT -> () -> change(Choices::smallerText);
            case PLUS, EQUALS, ADD -> () -> change(Choices::largerText);
            default -> null;
        };
    }
}
