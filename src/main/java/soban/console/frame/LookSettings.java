package soban.console.frame;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;

import soban.console.screen.Choices;
import soban.console.screen.Fxml;
import soban.console.screen.Language;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;
import soban.console.screen.Theme;

import java.util.Map;
import java.util.function.UnaryOperator;

/// What a person chooses for their window on any desk: language, theme, size of texts, sound. It
/// shows what holds, also after a key changed it, and says so when this machine has no sound.
public final class LookSettings {
    private final Choosing choosing;
    private final Parent loaded;

    @FXML private ToggleButton korean;
    @FXML private ToggleButton english;
    @FXML private ToggleButton light;
    @FXML private ToggleButton dark;
    @FXML private Button smaller;
    @FXML private Button larger;
    @FXML private Label size;
    @FXML private ToggleButton loud;
    @FXML private ToggleButton quiet;
    @FXML private Label deaf;

    public LookSettings(Choosing choosing, Phrasebook book) {
        this.choosing = choosing;
        loaded =
                new Fxml(book.strings(), Map.of(LookSettings.class, () -> this)).load("frame_look");
        show();
    }

    public Node node() {
        return loaded;
    }

    /// To be called whenever a choice may have changed; a page does so each time it is shown.
    public void show() {
        Choices choices = choosing.choices();
        korean.setSelected(choices.language() == Language.KO);
        english.setSelected(choices.language() == Language.EN);
        light.setSelected(choices.theme() == Theme.LIGHT);
        dark.setSelected(choices.theme() == Theme.DARK);
        size.setText(choices.textPercent() + " %");
        smaller.setDisable(choices.textPercent() <= Choices.SMALLEST);
        larger.setDisable(choices.textPercent() >= Choices.LARGEST);
        loud.setSelected(choices.sound());
        quiet.setSelected(!choices.sound());
        Parts.showIf(!choosing.audible(), deaf);
    }

    @FXML
    void korean() {
        choose(choices -> choices.with(Language.KO));
    }

    @FXML
    void english() {
        choose(choices -> choices.with(Language.EN));
    }

    @FXML
    void light() {
        choose(choices -> choices.with(Theme.LIGHT));
    }

    @FXML
    void dark() {
        choose(choices -> choices.with(Theme.DARK));
    }

    @FXML
    void smaller() {
        choose(Choices::smallerText);
    }

    @FXML
    void larger() {
        choose(Choices::largerText);
    }

    @FXML
    void loud() {
        choose(choices -> choices.withSound(true));
    }

    @FXML
    void quiet() {
        choose(choices -> choices.withSound(false));
    }

    @FXML
    void tryRing() {
        choosing.tryRing();
        show();
    }

    /// A group lets its selected button be switched off by a second press: what holds is shown
    /// anew, whether anything changed or not.
    private void choose(UnaryOperator<Choices> change) {
        if (!change.apply(choosing.choices()).equals(choosing.choices())) {
            choosing.change(change);
        }
        show();
    }
}
