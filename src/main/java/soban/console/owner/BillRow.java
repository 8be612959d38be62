package soban.console.owner;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import soban.console.screen.Rows;

/// What something costs.
final class BillRow implements Rows.Row<DetailPicture.Row> {
    private static final PseudoClass TOTAL = PseudoClass.getPseudoClass("total");

    private final Label what = new Label();
    private final Label amount = new Label();
    private final HBox row;

    BillRow() {
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        amount.getStyleClass().add("amount");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(what, gap, amount);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("bill-row");
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(DetailPicture.Row item) {
        what.setText(item.what());
        amount.setText(item.amount());
        row.pseudoClassStateChanged(TOTAL, item.total());
    }
}
