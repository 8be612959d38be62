package soban.console.counter;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import soban.console.counter.CounterPicture.Tab;
import soban.console.counter.CounterPicture.Tile;
import soban.console.frame.DeskModel;
import soban.console.frame.Page;
import soban.console.frame.Shortcut;
import soban.console.screen.Fxml;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;
import soban.console.screen.Rows;
import soban.desk.DeskView;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The counter: what there is as big buttons, and beside it what has been asked for, or the number
/// to call.
public final class CounterPage implements Page {
    private static final double BASKET = 0.38;

    private final DeskModel model;
    private final Phrasebook book;
    private final CounterModel counter;
    private final CounterDrawing drawing;
    private final BasketPane basket;
    private final DestinationPane destination;
    private final NumberPane number;
    private final OptionSheet sheet;
    private final Rows<Tab> tabs;
    private final Rows<Tile> tiles;
    private final Parent loaded;
    private @Nullable CounterPicture shown;

    @FXML private Region root;
    @FXML private Node body;
    @FXML private Region side;
    @FXML private Pane tabsPlace;
    @FXML private Pane tilesPlace;
    @FXML private Node nothingPlace;
    @FXML private Label nothing;

    public CounterPage(DeskModel model, CounterModel counter, Phrasebook book) {
        this.model = model;
        this.book = book;
        this.counter = counter;
        drawing = new CounterDrawing(counter, book);
        basket = new BasketPane(counter, book);
        destination = new DestinationPane(counter, book);
        number = new NumberPane(counter, book);
        sheet = new OptionSheet(counter);
        tabs = new Rows<>(() -> tabsPlace, Tab::category, () -> new TabButton(counter));
        tiles = new Rows<>(() -> tilesPlace, Tile::product, () -> new TileButton(counter));
        loaded =
                new Fxml(
                                book.strings(),
                                Map.of(
                                        CounterPage.class, () -> this,
                                        BasketPane.class, () -> basket,
                                        DestinationPane.class, () -> destination,
                                        NumberPane.class, () -> number,
                                        OptionSheet.class, () -> sheet))
                        .load("counter");
    }

    @FXML
    void initialize() {
        side.prefWidthProperty().bind(root.widthProperty().multiply(BASKET));
    }

    @Override
    public String name() {
        return "counter";
    }

    @Override
    public String icon() {
        return "fth-shopping-bag";
    }

    @Override
    public Node node() {
        return loaded;
    }

    @Override
    public void show(DeskView view, Instant now) {
        CounterPicture picture = drawing.picture(view, model.pressLost());
        if (picture.equals(shown)) {
            return;
        }
        shown = picture;
        boolean works = picture.nothing().isEmpty();
        Parts.showIf(works, body);
        Parts.showIf(!works, nothingPlace);
        nothing.setText(picture.nothing());
        tabs.show(picture.tabs());
        Parts.showIf(picture.tabs().size() > 1, tabsPlace);
        tiles.show(picture.tiles());
        basket.show(picture);
        destination.show(picture.to(), !picture.lines().isEmpty());
        number.show(picture.number());
        sheet.show(works ? picture.sheet() : java.util.Optional.empty());
    }

    @Override
    public String fact(DeskView view, Instant now) {
        return drawing.fact(view).orElse("");
    }

    @Override
    public List<Shortcut> shortcuts() {
        if (counter.draft().isPresent()) {
            return List.of(
                    new Shortcut(KeyCode.ESCAPE, "Esc", book.text("keys.close"), counter::leave));
        }
        return List.of(
                new Shortcut(
                        KeyCode.C, "C", book.text("counter.cash"), () -> counter.pay(Way.CASH)),
                new Shortcut(
                        KeyCode.V,
                        "V",
                        book.text("counter.collect"),
                        () -> counter.pay(Way.ON_COLLECTION)),
                new Shortcut(
                        KeyCode.B, "B", book.text("counter.card"), () -> counter.pay(Way.CARD)),
                new Shortcut(KeyCode.X, "X", book.text("counter.next"), counter::next));
    }
}
