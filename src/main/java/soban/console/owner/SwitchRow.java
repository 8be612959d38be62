package soban.console.owner;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import soban.console.owner.SettingsPicture.Turn;
import soban.console.screen.Rows;

import java.util.Locale;

/// A setting that is on or off, with what that means.
final class SwitchRow implements Rows.Row<Turn> {
    private final SettingsModel model;
    private final CheckBox check = new CheckBox();
    private final Label explanation = new Label();
    private final VBox box = new VBox(check, explanation);

    SwitchRow(SettingsModel model) {
        this.model = model;
        box.getStyleClass().add("switch");
        check.setWrapText(true);
        explanation.getStyleClass().add("second");
        explanation.setWrapText(true);
        explanation.setMinHeight(Region.USE_PREF_SIZE);
    }

    @Override
    public Node node() {
        return box;
    }

    /// The box shows what holds: a press changes it through the desk alone.
    @Override
    public void show(Turn turn) {
        check.setId("switch-" + turn.what().name().toLowerCase(Locale.ROOT));
        check.setText(turn.label());
        check.setSelected(turn.on());
        check.setDisable(turn.stuck());
        explanation.setText(turn.explanation());
        check.setOnAction(
                _ -> {
                    check.setSelected(turn.on());
                    model.turn(turn.what());
                });
    }
}
