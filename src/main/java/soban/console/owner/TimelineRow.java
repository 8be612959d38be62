package soban.console.owner;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import soban.console.screen.Rows;

/// One thing that happened, on a line with those before and after.
final class TimelineRow implements Rows.Row<TimelineEntry> {
    private final Label what = new Label();
    private final Label by = new Label();
    private final Region dot = new Region();
    private final HBox row;

    TimelineRow() {
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        by.setWrapText(true);
        by.setMinHeight(Region.USE_PREF_SIZE);
        by.getStyleClass().add("third");
        dot.getStyleClass().add("story-dot");
        var line = new Region();
        line.getStyleClass().add("story-line");
        var mark = new StackPane(line, dot);
        mark.getStyleClass().add("story-mark");
        StackPane.setAlignment(dot, Pos.TOP_CENTER);
        row = new HBox(mark, new VBox(what, by));
        row.getStyleClass().add("story-row");
        row.setMinHeight(Region.USE_PREF_SIZE);
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(TimelineEntry entry) {
        what.setText(entry.what());
        by.setText(entry.by());
        dot.getStyleClass().setAll("story-dot", entry.weight());
        what.getStyleClass().setAll("label", "story-" + entry.weight());
    }
}
