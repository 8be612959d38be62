package soban.console.kitchen;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import soban.console.kitchen.KitchenPicture.Undoable;
import soban.console.kitchen.KitchenPicture.Waiting;
import soban.console.screen.Parts;
import soban.console.screen.Phrases;
import soban.console.screen.Rows;
import soban.console.screen.Strings;
import soban.desk.Notice;

import java.util.List;

/// Beside the board: what was refused (one at a time), how much of what is to be made, what waits
/// to be handed over, what can be undone.
final class SidePanel {

    private final Strings strings;
    private final Rows<Notice> noticeRows;
    private final Rows<Count> countRows;
    private final Rows<Waiting> readyRows;
    private final Rows<Undoable> recallRows;

    @FXML private SideColumn root;
    @FXML private Node noticePlace;
    @FXML private Label moreNotices;
    @FXML private ScrollPane countsScroll;
    @FXML private ScrollPane readyScroll;
    @FXML private ScrollPane recallScroll;
    @FXML private Pane notices;
    @FXML private Pane counts;
    @FXML private Pane ready;
    @FXML private Pane recall;
    @FXML private Node noCounts;
    @FXML private Node noReady;
    @FXML private Node noRecall;
    @FXML private Label countsTotal;
    @FXML private Label readyTotal;

    SidePanel(KitchenModel model, Strings strings, Phrases phrases) {
        this.strings = strings;
        noticeRows =
                new Rows<>(() -> notices, Notice::id, () -> new NoticeRow(model, strings, phrases));
        countRows = new Rows<>(() -> counts, Count::what, CountRow::new);
        readyRows =
                new Rows<>(
                        () -> ready,
                        w -> w.ticket().order(),
                        () -> new ReadyRow(model, strings, phrases));
        recallRows =
                new Rows<>(
                        () -> recall,
                        u -> u.recall().order(),
                        () -> new RecallRow(model, strings, phrases));
    }

    /// @param line how high a line of text is
    void show(KitchenPicture picture, double line) {
        root.setLine(line);
        List<Notice> unread = picture.notices();
        noticeRows.show(unread.subList(0, Math.min(1, unread.size())));
        moreNotices.setText(strings.text("notice.more", unread.size() - 1));
        Parts.showIf(unread.size() > 1, moreNotices);
        countRows.show(picture.counts());
        readyRows.show(picture.ready());
        recallRows.show(picture.recall());
        Parts.showIf(!unread.isEmpty(), noticePlace);
        Parts.showIf(picture.counts().isEmpty(), noCounts);
        Parts.showIf(!picture.counts().isEmpty(), countsScroll);
        Parts.showIf(picture.ready().isEmpty(), noReady);
        Parts.showIf(!picture.ready().isEmpty(), readyScroll);
        Parts.showIf(picture.recall().isEmpty(), noRecall);
        Parts.showIf(!picture.recall().isEmpty(), recallScroll);
        total(countsTotal, picture.counts().stream().mapToInt(Count::quantity).sum());
        total(readyTotal, picture.ready().size());
    }

    /// Each list wants to be as high as its rows.
    @FXML
    void initialize() {
        fit(countsScroll, counts);
        fit(readyScroll, ready);
        fit(recallScroll, recall);
    }

    private static void fit(ScrollPane scroll, Region rows) {
        scroll.setMinHeight(0);
        scroll.prefViewportHeightProperty().bind(rows.heightProperty());
    }

    private static void total(Label label, int number) {
        label.setText(Integer.toString(number));
        label.setVisible(number > 0);
    }
}
