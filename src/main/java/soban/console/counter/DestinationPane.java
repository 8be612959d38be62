package soban.console.counter;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import soban.console.counter.CounterPicture.Place;
import soban.console.counter.CounterPicture.To;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;
import soban.console.screen.Rows;

import java.util.List;

/// Whether an order is collected or delivered, and where to.
final class DestinationPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final CounterModel counter;
    private final Phrasebook book;
    private final Rows<Place> places;
    private boolean filling;

    @FXML private Node root;
    @FXML private Button pickup;
    @FXML private Button delivery;
    @FXML private Node form;
    @FXML private Label fee;
    @FXML private Pane districts;
    @FXML private TextField line;
    @FXML private TextField detail;
    @FXML private TextField name;
    @FXML private TextField phone;

    DestinationPane(CounterModel counter, Phrasebook book) {
        this.counter = counter;
        this.book = book;
        places = new Rows<>(() -> districts, Place::id, PlaceButton::new);
    }

    @FXML
    void initialize() {
        for (TextField field : fields()) {
            field.textProperty().addListener(_ -> said());
        }
    }

    private List<TextField> fields() {
        return List.of(line, detail, name, phone);
    }

    void show(To to, boolean some) {
        Parts.showIf(to.offered() && some, root);
        pickup.pseudoClassStateChanged(CHOSEN, !to.wanted());
        delivery.pseudoClassStateChanged(CHOSEN, to.wanted());
        Parts.showIf(to.wanted(), form);
        fee.setText(book.text("counter.fee", to.fee()));
        places.show(to.districts());
        filling = true;
        put(line, to.said().line());
        put(detail, to.said().detail());
        put(name, to.said().name());
        put(phone, to.said().phone());
        filling = false;
    }

    private static void put(TextField field, String words) {
        if (!field.getText().equals(words)) {
            field.setText(words);
        }
    }

    private void said() {
        if (!filling) {
            counter.change(
                    basket ->
                            basket.to(
                                    basket.to()
                                            .to(
                                                    line.getText(),
                                                    detail.getText(),
                                                    name.getText(),
                                                    phone.getText())));
        }
    }

    @FXML
    void pickup() {
        counter.change(basket -> basket.to(basket.to().wanted(false)));
    }

    @FXML
    void delivery() {
        counter.change(basket -> basket.to(basket.to().wanted(true)));
    }

    private final class PlaceButton implements Rows.Row<Place> {
        private final Button button = new Button();

        PlaceButton() {
            button.getStyleClass().add("choice");
            button.setMinWidth(Region.USE_PREF_SIZE);
        }

        @Override
        public Node node() {
            return button;
        }

        @Override
        public void show(Place place) {
            button.setId("district-" + place.id());
            button.setText(place.name());
            button.pseudoClassStateChanged(CHOSEN, place.chosen());
            button.setOnAction(
                    _ -> counter.change(basket -> basket.to(basket.to().district(place.id()))));
        }
    }
}
