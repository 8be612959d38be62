package soban.console.rider;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import soban.console.frame.Choosing;
import soban.console.frame.Page;
import soban.console.frame.Shortcut;
import soban.console.screen.Fxml;
import soban.console.screen.Look;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;
import soban.console.screen.Rows;
import soban.desk.DeskView;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is offered, what this rider has, and where it all is.
final class DeliveriesPage implements Page {
    private final RiderModel model;
    private final Phrasebook book;
    private final Choosing choosing;
    private final DutyButton duty;
    private final DutyButton begin;
    private final MapPane map;
    private final Rows<OfferRow> offers;
    private final Rows<RideRow> rides;
    private final List<OfferCell> cells = new ArrayList<>();
    private final Parent loaded;
    private @Nullable DeliveriesPicture shown;

    @FXML private Columns columns;
    @FXML private Label offersCount;
    @FXML private Label hint;
    @FXML private ScrollPane offersScroll;
    @FXML private Pane offersPlace;
    @FXML private Label noOffers;
    @FXML private Node calmPlace;
    @FXML private VBox calm;
    @FXML private Label calmTitle;
    @FXML private Label calmWords;
    @FXML private Label ridesCount;
    @FXML private Button turnMap;
    @FXML private ScrollPane ridesScroll;
    @FXML private Pane ridesPlace;
    @FXML private Label noRides;
    @FXML private VBox mapPlace;

    DeliveriesPage(RiderModel model, Phrasebook book, Choosing choosing) {
        this.model = model;
        this.book = book;
        this.choosing = choosing;
        duty = new DutyButton(model, book, "duty");
        begin = new DutyButton(model, book, "begin");
        map = new MapPane(book, this::em, model::askToMove);
        offers = new Rows<>(() -> offersPlace, OfferRow::order, this::offerCell);
        rides = new Rows<>(() -> ridesPlace, RideRow::order, () -> new RideCell(model, book));
        loaded =
                new Fxml(book.strings(), Map.of(DeliveriesPage.class, () -> this))
                        .load("rider_deliveries");
    }

    private double em() {
        return Look.em(choosing.choices());
    }

    private OfferCell offerCell() {
        var cell = new OfferCell(model, book);
        cells.add(cell);
        return cell;
    }

    @FXML
    void initialize() {
        columns.measure(this::em, this::arranged);
        VBox.setVgrow(map, Priority.ALWAYS);
        mapPlace.getChildren().addFirst(map);
        begin.button().getStyleClass().add("calm-deed");
        calm.getChildren().add(begin.button());
    }

    private void arranged() {
        Parts.showIf(!columns.holdsAll(), turnMap);
        turnMap.setText(book.text(columns.isMapWanted() ? "rider.list" : "rider.map"));
    }

    @FXML
    void turnMap() {
        columns.wantMap(!columns.isMapWanted());
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public String icon() {
        return "fth-send";
    }

    @Override
    public Node node() {
        return loaded;
    }

    @Override
    public void show(DeskView view, Instant now) {
        DeliveriesPicture picture = model.picture(view, now);
        map.show(model.chart(view));
        arranged();
        if (!picture.equals(shown)) {
            shown = picture;
            draw(picture);
        }
    }

    private void draw(DeliveriesPicture picture) {
        boolean resting = !picture.onDuty() && picture.rides().isEmpty();
        Parts.showIf(resting, calmPlace);
        columns.setVisible(!resting);
        duty.show(picture.known() && !resting, picture.onDuty(), picture.dutyAsked());
        begin.show(picture.known(), picture.onDuty(), picture.dutyAsked());
        calmTitle.setText(book.text(picture.known() ? "rider.calm" : "rider.unknown"));
        calmWords.setText(book.text(picture.known() ? "rider.calm.words" : "rider.unknown.words"));
        offersCount.setText(picture.onDuty() ? String.valueOf(picture.open()) : "");
        offers.show(picture.offers());
        hint.setText(picture.hint());
        Parts.showIf(!picture.hint().isEmpty(), hint);
        noOffers.setText(picture.nothing());
        Parts.showIf(picture.offers().isEmpty(), noOffers);
        ridesCount.setText(String.valueOf(picture.rides().size()));
        rides.show(picture.rides());
        Parts.showIf(picture.rides().isEmpty(), noRides);
    }

    @Override
    public String fact(DeskView view, Instant now) {
        var board = view.rider();
        return board.today().isEmpty()
                ? ""
                : book.text("rider.today.fact", board.today().size(), new Fees(book).earned(board));
    }

    @Override
    public List<Node> tools() {
        return List.of(duty.button());
    }

    @Override
    public int waiting(DeskView view, Instant now) {
        return model.unseen(view, now);
    }

    @Override
    public List<Shortcut> shortcuts() {
        return new DeliveryKeys(model, book, offersScroll, ridesScroll, this::turnMap).all();
    }

    @Override
    public void beat(boolean faint) {
        cells.removeIf(cell -> cell.node().getParent() == null);
        cells.forEach(cell -> cell.beat(faint));
    }
}
