package soban.console.rider;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;

/// Begins work, or ends it. Until the core has answered it says so, and can't be pressed again.
final class DutyButton {
    private static final PseudoClass BEGINS = PseudoClass.getPseudoClass("begins");

    private final Phrasebook book;
    private final Button button = new Button();

    DutyButton(RiderModel model, Phrasebook book, String id) {
        this.book = book;
        button.setId(id);
        button.getStyleClass().add("duty");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> model.turnDuty());
    }

    Button button() {
        return button;
    }

    void show(boolean visible, boolean onDuty, boolean asked) {
        Parts.showIf(visible, button);
        button.setDisable(asked);
        button.setText(
                book.text(asked ? "rider.duty.asked" : onDuty ? "rider.end" : "rider.begin"));
        button.setAccessibleHelp(asked ? book.text("rider.duty.asked") : "");
        button.pseudoClassStateChanged(BEGINS, !onDuty);
    }
}
