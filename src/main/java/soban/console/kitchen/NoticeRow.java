package soban.console.kitchen;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import soban.console.screen.Phrases;
import soban.console.screen.RefusalWords;
import soban.console.screen.Rows;
import soban.console.screen.Strings;
import soban.desk.Notice;

/// A refusal in plain words. It stays until somebody says that they have read it.
final class NoticeRow implements Rows.Row<Notice> {
    private final KitchenModel model;
    private final Strings strings;
    private final Phrases phrases;
    private final Label title = label("notice-title");
    private final Label why = label("notice-why");
    private final Button read;
    private final VBox box;

    NoticeRow(KitchenModel model, Strings strings, Phrases phrases) {
        this.model = model;
        this.strings = strings;
        this.phrases = phrases;
        read = new Button(strings.text("notice.read"));
        read.getStyleClass().add("notice-read");
        read.setMaxWidth(Double.MAX_VALUE);
        box = new VBox(title, why, read);
        box.getStyleClass().add("notice");
        box.setMinHeight(Region.USE_PREF_SIZE);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Notice notice) {
        title.setText(RefusalWords.refused(strings, notice));
        why.setText(
                strings.text(
                        "notice.why",
                        phrases.time(notice.at()),
                        RefusalWords.why(strings, notice)));
        box.setId("notice-" + notice.id());
        read.setOnAction(_ -> model.dismiss(notice));
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
