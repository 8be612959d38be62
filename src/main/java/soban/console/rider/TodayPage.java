package soban.console.rider;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

import soban.console.frame.Page;
import soban.console.screen.Fxml;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;
import soban.console.screen.Rows;
import soban.desk.DeskView;
import soban.desk.RiderBoard;
import soban.desk.RiderBoard.Brought;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What this rider brought today, and what that comes to.
final class TodayPage implements Page {
    private final Phrasebook book;
    private final Rows<BroughtRow> rows;
    private final Parent loaded;

    @FXML private Label count;
    @FXML private Label fees;
    @FXML private Label average;
    @FXML private Label first;
    @FXML private Pane place;
    @FXML private Label nothing;

    TodayPage(Phrasebook book) {
        this.book = book;
        rows = new Rows<>(() -> place, BroughtRow::order, BroughtLine::new);
        loaded = new Fxml(book.strings(), Map.of(TodayPage.class, () -> this)).load("rider_today");
    }

    @Override
    public String name() {
        return "today";
    }

    @Override
    public String icon() {
        return "fth-clock";
    }

    @Override
    public Node node() {
        return loaded;
    }

    @Override
    public void show(DeskView view, Instant now) {
        RiderBoard board = view.rider();
        List<Brought> today = board.today();
        var sums = new Fees(book);
        count.setText(book.text("rider.amount", today.size()));
        fees.setText(sums.earned(board));
        average.setText(sums.average(board));
        first.setText(today.isEmpty() ? "–" : book.phrases().time(today.getLast().at()));
        rows.show(today.stream().map(this::row).toList());
        Parts.showIf(today.isEmpty(), nothing);
    }

    private BroughtRow row(Brought done) {
        return new BroughtRow(
                done.order(),
                book.phrases().time(done.at()),
                "#" + done.number(),
                done.shopName(),
                new Fees(book).of(done.fee(), done.currency()));
    }
}
