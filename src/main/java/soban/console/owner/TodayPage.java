package soban.console.owner;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import soban.console.frame.Page;
import soban.console.screen.Fxml;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;
import soban.desk.DeskView;

import java.time.Instant;
import java.util.Map;

/// The day: how many orders, how much money, when, and of what.
final class TodayPage implements Page {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final PseudoClass TOTAL = PseudoClass.getPseudoClass("total");

    private final Phrasebook book;
    private final Node loaded;
    private @Nullable TodayPicture shown;

    @FXML private Pane tiles;
    @FXML private Pane hours;
    @FXML private Pane sellers;
    @FXML private Pane settlement;
    @FXML private Label check;
    @FXML private Label noHours;
    @FXML private Label noSellers;

    TodayPage(Phrasebook book) {
        this.book = book;
        loaded = new Fxml(book.strings(), Map.of(TodayPage.class, () -> this)).load("owner_today");
    }

    @Override
    public String name() {
        return "today";
    }

    @Override
    public String icon() {
        return "fth-bar-chart-2";
    }

    @Override
    public Node node() {
        return loaded;
    }

    @Override
    public void show(DeskView view, Instant now) {
        TodayPicture picture = TodayPicture.of(view.owner(), book);
        if (picture.equals(shown)) {
            return;
        }
        shown = picture;
        tiles.getChildren().setAll(picture.tiles().stream().map(TodayPage::tile).toList());
        hours.getChildren().setAll(picture.hours().stream().map(TodayPage::bar).toList());
        Parts.showIf(picture.hours().isEmpty(), noHours);
        sellers.getChildren().setAll(picture.sellers().stream().map(TodayPage::seller).toList());
        Parts.showIf(picture.sellers().isEmpty(), noSellers);
        settlement
                .getChildren()
                .setAll(picture.settlement().stream().map(TodayPage::line).toList());
        check.setText(picture.check());
        check.pseudoClassStateChanged(BAD, !picture.sound());
    }

    private static Node tile(TodayPicture.Tile tile) {
        var value = label("tile-value", tile.value());
        value.setWrapText(true);
        var name = label("second", tile.name());
        name.setWrapText(true);
        var box = new VBox(name, value);
        box.getStyleClass().addAll("card", "tile");
        return box;
    }

    /// A bar grows from the bottom of its place, as high as its share.
    private static Node bar(TodayPicture.Bar bar) {
        var column = new Region();
        column.getStyleClass().add("hour-bar");
        var place = new StackPane(column);
        place.getStyleClass().add("hour-place");
        VBox.setVgrow(place, Priority.ALWAYS);
        StackPane.setAlignment(column, Pos.BOTTOM_CENTER);
        column.maxHeightProperty().bind(place.heightProperty().multiply(bar.share()));
        var count = label("hour-count", bar.orders() == 0 ? "" : String.valueOf(bar.orders()));
        var hour = label("third", bar.hour());
        var box = new VBox(count, place, hour);
        box.getStyleClass().add("hour");
        box.setAccessibleText(bar.words());
        box.setFocusTraversable(false);
        HBox.setHgrow(box, Priority.ALWAYS);
        Tooltip.install(box, new Tooltip(bar.words()));
        return box;
    }

    private static Node seller(TodayPicture.Seller seller) {
        var name = label("label", seller.place() + ". " + seller.name());
        name.setWrapText(true);
        return row(name, label("second", seller.quantity()), seller.turnover());
    }

    private static Node line(TodayPicture.Line line) {
        HBox row = row(label("label", line.name()), new Label(), line.amount());
        row.pseudoClassStateChanged(TOTAL, line.total());
        return row;
    }

    private static HBox row(Label name, Label second, String amount) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var money = label("amount", amount);
        money.setMinWidth(Region.USE_PREF_SIZE);
        second.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(name, gap, second, money);
        row.getStyleClass().add("bill-row");
        return row;
    }

    private static Label label(String style, String text) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
