package soban.console.rider;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import soban.console.screen.Rows;

/// One delivery of today.
final class BroughtLine implements Rows.Row<BroughtRow> {
    private final Label time = Texts.whole("brought-time");
    private final Label number = Texts.whole("brought-number");
    private final Label shop = Texts.wrapping("brought-shop");
    private final Label fee = Texts.whole("amount");
    private final HBox box = new HBox(time, number, shop, fee);

    BroughtLine() {
        HBox.setHgrow(shop, Priority.ALWAYS);
        shop.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass().add("brought");
        box.setMinHeight(Region.USE_PREF_SIZE);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(BroughtRow row) {
        time.setText(row.time());
        number.setText(row.number());
        shop.setText(row.shop());
        fee.setText(row.fee());
    }
}
