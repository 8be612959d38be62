package soban.console.owner;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import soban.console.frame.DeedButtons;
import soban.console.frame.DeskModel;
import soban.console.frame.Page;
import soban.console.frame.Shortcut;
import soban.console.print.Printing;
import soban.console.screen.Fxml;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;
import soban.console.screen.Rows;
import soban.desk.DeskView;
import soban.desk.OrderCard.Column;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The orders in columns, from new to on the way, and the picked one with its story.
final class OrdersPage implements Page {
    private final OrdersModel orders;
    private final Phrasebook book;
    private final Printing printing;
    private final List<LaneView> columns = new ArrayList<>();
    private final Rows<DetailPicture.Row> rows;
    private final Rows<TimelineEntry> entries;
    private final DeedButtons deeds;
    private final Node loaded;
    private @Nullable DetailPicture shown;

    @FXML private Region root;
    @FXML private Region board;
    @FXML private Pane lanes;
    @FXML private Pane taken;
    @FXML private Label empty;
    @FXML private Label done;
    @FXML private Region detail;
    @FXML private Label title;
    @FXML private Label about;
    @FXML private Label name;
    @FXML private Label whereTo;
    @FXML private Label note;
    @FXML private Pane bill;
    @FXML private Pane deedsPlace;
    @FXML private Pane story;

    OrdersPage(DeskModel model, OrdersModel orders, Phrasebook book, Printing printing) {
        this.orders = orders;
        this.book = book;
        this.printing = printing;
        deeds = new DeedButtons(model);
        rows = new Rows<>(() -> bill, row -> row, BillRow::new);
        entries = new Rows<>(() -> story, entry -> entry, TimelineRow::new);
        Arrays.stream(Column.values())
                .filter(column -> column != Column.DONE)
                .forEach(column -> columns.add(new LaneView(column, orders)));
        loaded =
                new Fxml(book.strings(), Map.of(OrdersPage.class, () -> this)).load("owner_orders");
    }

    @FXML
    void initialize() {
        for (LaneView column : columns) {
            HBox.setHgrow(column.node(), Priority.ALWAYS);
            lanes.getChildren().add(column.node());
        }
        deedsPlace.getChildren().add(deeds);
        Parts.showIf(false, detail);
        root.widthProperty().subscribe(_ -> arrange());
    }

    /// Where there is no room for both, the picked order takes the place of the columns.
    private void arrange() {
        boolean both = lanes.minWidth(-1) + detail.minWidth(-1) < root.getWidth();
        Parts.showIf(both || shown == null, board);
        HBox.setHgrow(detail, both ? Priority.NEVER : Priority.ALWAYS);
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public String icon() {
        return "fth-layout";
    }

    @Override
    public Node node() {
        return loaded;
    }

    @Override
    public int waiting(DeskView view, Instant now) {
        return view.owner().in(Column.NEW).size();
    }

    @Override
    public String fact(DeskView view, Instant now) {
        var today = view.owner().today();
        return book.text(
                "today.fact",
                today.orders(),
                book.amounts().of(today.turnover(), view.owner().shop().currency()));
    }

    @Override
    public List<Shortcut> shortcuts() {
        var keys = new ArrayList<>(keys());
        if (orders.picked().isPresent()) {
            keys.add(new Shortcut(KeyCode.P, "P", book.text("print.order"), this::print));
        }
        return keys;
    }

    private List<Shortcut> keys() {
        return List.of(
                new Shortcut(
                        KeyCode.LEFT, "←", book.text("keys.order-before"), () -> neighbour(-1)),
                new Shortcut(KeyCode.RIGHT, "→", book.text("keys.order-after"), () -> neighbour(1)),
                new Shortcut(
                        KeyCode.A,
                        "A",
                        book.text("keys.advance-order"),
                        () -> orders.advance(book)),
                new Shortcut(KeyCode.X, "X", book.text("keys.reject"), () -> orders.reject(book)),
                new Shortcut(KeyCode.U, "U", book.text("keys.undo"), orders::undoNewest),
                new Shortcut(KeyCode.T, "T", book.text("keys.touch-all"), orders::touchAll),
                new Shortcut(KeyCode.Q, "Q", book.text("detail.close"), orders::leave));
    }

    private void neighbour(int places) {
        orders.pickNeighbour(places);
    }

    @Override
    public void show(DeskView view, Instant now) {
        OrdersPicture picture = orders.picture(view, book, now);
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).show(picture.lanes().get(i));
        }
        Parts.showIf(picture.isEmpty(), empty);
        showTaken(picture.taken());
        done.setText(picture.done());
        show(picture.detail());
    }

    private void showTaken(List<String> words) {
        Parts.showIf(!words.isEmpty(), taken);
        var now = taken.getChildren().stream().map(node -> ((Label) node).getText()).toList();
        if (!now.equals(words)) {
            taken.getChildren().setAll(words.stream().map(OrdersPage::takenLabel).toList());
        }
    }

    private static Label takenLabel(String words) {
        var label = new Label(words);
        label.getStyleClass().add("second");
        label.setWrapText(true);
        return label;
    }

    private void show(@Nullable DetailPicture picture) {
        if (picture == null ? shown == null : picture.equals(shown)) {
            return;
        }
        shown = picture;
        Parts.showIf(picture != null, detail);
        arrange();
        if (picture == null) {
            return;
        }
        title.setText(picture.title());
        about.setText(picture.about());
        name.setText(picture.name());
        whereTo.setText(picture.whereTo());
        Parts.showIf(!picture.whereTo().isEmpty(), whereTo);
        note.setText(picture.note());
        Parts.showIf(!picture.note().isBlank(), note);
        rows.show(picture.bill());
        deeds.show(picture.deeds());
        entries.show(picture.story());
    }

    @FXML
    void print() {
        orders.picked().ifPresent(printing::print);
    }

    @FXML
    void leave() {
        orders.leave();
    }

    @Override
    public void beat(boolean faint) {
        columns.forEach(column -> column.beat(faint));
    }
}
