package soban.console.frame;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import soban.console.screen.Phrasebook;
import soban.console.screen.RefusalWords;
import soban.console.screen.Rows;
import soban.desk.Notice;

/// A refusal in plain words. It stays until somebody says that they have read it.
final class NoticeCard implements Rows.Row<Notice> {
    private final DeskModel model;
    private final Phrasebook book;
    private final Label title = label("notice-title");
    private final Label why = label("notice-why");
    private final Button read;
    private final HBox box;

    NoticeCard(DeskModel model, Phrasebook book) {
        this.model = model;
        this.book = book;
        read = new Button(book.text("notice.read"));
        read.getStyleClass().add("notice-read");
        read.setMinWidth(Region.USE_PREF_SIZE);
        var words = new VBox(title, why);
        HBox.setHgrow(words, Priority.ALWAYS);
        box = new HBox(words, read);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("notice");
        box.setMinHeight(Region.USE_PREF_SIZE);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Notice notice) {
        title.setText(RefusalWords.refused(book.strings(), notice));
        why.setText(
                book.text(
                        "notice.why",
                        book.phrases().time(notice.at()),
                        RefusalWords.why(book.strings(), notice)));
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
