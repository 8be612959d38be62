package soban.console.rider;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

import soban.console.frame.Choosing;
import soban.console.frame.LookSettings;
import soban.console.frame.Page;
import soban.console.screen.Fxml;
import soban.console.screen.Look;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;
import soban.desk.DeskView;
import soban.domain.place.GeoPoint;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Whether this rider works, where they are, and how their window looks and sounds.
final class SettingsPage implements Page {
    private final RiderModel model;
    private final Phrasebook book;
    private final LookSettings look;
    private final DutyButton duty;
    private final MapPane map;
    private final Parent loaded;

    @FXML private VBox dutyCard;
    @FXML private Label dutyWords;
    @FXML private Label position;
    @FXML private TextField typed;
    @FXML private Label wrong;
    @FXML private Pane mapPlace;
    @FXML private VBox lookCard;

    SettingsPage(RiderModel model, Phrasebook book, Choosing choosing) {
        this.model = model;
        this.book = book;
        look = new LookSettings(choosing, book);
        duty = new DutyButton(model, book, "settings-duty");
        map = new MapPane(book, () -> Look.em(choosing.choices()), model::askToMove);
        loaded =
                new Fxml(book.strings(), Map.of(SettingsPage.class, () -> this))
                        .load("rider_settings");
    }

    @FXML
    void initialize() {
        dutyCard.getChildren().add(duty.button());
        mapPlace.getChildren().add(map);
        lookCard.getChildren().add(look.node());
        typed.setOnAction(_ -> move());
        typed.textProperty().subscribe(_ -> Parts.showIf(false, wrong));
    }

    @FXML
    void move() {
        Optional<GeoPoint> there = Positions.parsed(typed.getText());
        Parts.showIf(there.isEmpty(), wrong);
        there.ifPresent(
                point -> {
                    typed.clear();
                    model.moveTo(point);
                });
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public String icon() {
        return "fth-settings";
    }

    @Override
    public Node node() {
        return loaded;
    }

    @Override
    public void show(DeskView view, Instant now) {
        DeliveriesPicture picture = model.picture(view, now);
        duty.show(picture.known(), picture.onDuty(), picture.dutyAsked());
        dutyWords.setText(
                book.text(
                        !picture.known()
                                ? "rider.unknown"
                                : picture.onDuty() ? "rider.on-duty" : "rider.off-duty"));
        GeoPoint at = view.rider().position();
        position.setText(
                at == null
                        ? book.text("rider.position.none")
                        : book.text("rider.position.now", Positions.text(at)));
        map.show(model.chart(view));
        look.show();
    }
}
