package soban.console.rider;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Labels that are never cut short: they wrap, or keep their width.
final class Texts {
    private Texts() {}

    static Label wrapping(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static Label whole(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return label;
    }
}
