package soban.console.kitchen;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

import soban.console.kitchen.KitchenPicture.Undoable;
import soban.console.screen.Phrases;
import soban.console.screen.Rows;
import soban.console.screen.Strings;

/// A step that can still be taken back.
final class RecallRow implements Rows.Row<Undoable> {
    private final KitchenModel model;
    private final Strings strings;
    private final Phrases phrases;
    private final Label what = new Label();
    private final Label ago = new Label();
    private final Button undo = new Button();
    private final Tooltip tooltip = new Tooltip();
    private final HBox row;

    RecallRow(KitchenModel model, Strings strings, Phrases phrases) {
        this.model = model;
        this.strings = strings;
        this.phrases = phrases;
        what.getStyleClass().add("recall-what");
        what.setWrapText(true);
        ago.getStyleClass().add("recall-ago");
        undo.getStyleClass().addAll("icon-button", "undo");
        undo.setGraphic(new FontIcon("fth-corner-up-left"));
        undo.setTooltip(tooltip);
        undo.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        undo.setMinWidth(Region.USE_PREF_SIZE);
        ago.setMinWidth(Region.USE_PREF_SIZE);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        row = new HBox(what, ago, undo);
        row.getStyleClass().add("side-row");
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(Undoable undoable) {
        var recall = undoable.recall();
        what.setText("#" + recall.number() + " " + Words.reached(strings, recall));
        ago.setText(phrases.ago(undoable.ago()));
        row.setId("recall-" + recall.number());
        String explained = strings.text("side.undo", "#" + recall.number());
        tooltip.setText(explained);
        undo.setAccessibleText(explained);
        undo.setOnAction(_ -> model.undo(recall.order()));
    }
}
