package soban.console.kitchen;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import soban.console.screen.Parts;
import soban.console.screen.Rows;

/// `Americano, iced large … 10`
final class CountRow implements Rows.Row<Count> {
    private final Label name = label("count-name");
    private final Label options = label("count-options");
    private final Label quantity = label("count-quantity");
    private final HBox row;

    CountRow() {
        var what = new VBox(name, options);
        HBox.setHgrow(what, Priority.ALWAYS);
        quantity.setMinWidth(Region.USE_PREF_SIZE);
        row = new HBox(what, quantity);
        row.getStyleClass().add("side-row");
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(Count count) {
        name.setText(count.what().name());
        options.setText(String.join(" · ", count.what().options()));
        Parts.showIf(!count.what().options().isEmpty(), options);
        quantity.setText(Integer.toString(count.quantity()));
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
