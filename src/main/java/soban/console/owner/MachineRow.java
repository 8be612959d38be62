package soban.console.owner;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import soban.console.frame.DeedButtons;
import soban.console.frame.DeskModel;
import soban.console.owner.SettingsPicture.Machine;
import soban.console.screen.Rows;

/// A device of the shop.
final class MachineRow implements Rows.Row<Machine> {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

    private final Label role = new Label();
    private final Label id = new Label();
    private final Label state = new Label();
    private final DeedButtons deeds;
    private final HBox row;

    MachineRow(DeskModel model) {
        deeds = new DeedButtons(model);
        deeds.setMinWidth(Region.USE_PREF_SIZE);
        role.getStyleClass().add("strong");
        id.getStyleClass().add("third");
        id.setWrapText(true);
        state.getStyleClass().add("tag");
        state.setMinWidth(Region.USE_PREF_SIZE);
        var words = new VBox(new HBox(8, role, state), id);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(words, deeds);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("machine");
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(Machine machine) {
        row.setId("device-" + machine.id());
        role.setText(machine.role());
        id.setText(machine.id());
        state.setText(machine.state());
        state.pseudoClassStateChanged(GOOD, machine.live());
        deeds.show(machine.deeds());
        deeds.setPrefWrapLength(1);
    }
}
