package soban.console.session;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import soban.console.screen.Parts;
import soban.console.session.SessionPicture.DeskButton;
import soban.console.session.SessionPicture.DeskRow;
import soban.console.session.SessionPicture.TownPicture;

import java.util.List;

/// The sheet over the window. A box shows what holds: a press changes it through the session alone.
final class SessionSheet {
    private final SessionModel model;
    private @Nullable SessionPicture shown;
    private List<DeskRow> rows = List.of();

    @FXML private Node root;
    @FXML private Label title;
    @FXML private Label about;
    @FXML private Label trouble;
    @FXML private Node town;
    @FXML private CheckBox customers;
    @FXML private Node pacePlace;
    @FXML private Label pace;
    @FXML private Button slower;
    @FXML private Button faster;
    @FXML private CheckBox staff;
    @FXML private Label staffState;
    @FXML private Node desksPlace;
    @FXML private Pane desks;
    @FXML private Button close;

    SessionSheet(SessionModel model) {
        this.model = model;
    }

    boolean isOpen() {
        return root.isVisible();
    }

    void open() {
        root.setVisible(true);
        (town.isVisible() ? customers : close).requestFocus();
    }

    @FXML
    void close() {
        root.setVisible(false);
    }

    void show(SessionPicture picture) {
        if (picture.equals(shown)) {
            return;
        }
        shown = picture;
        title.setText(picture.title());
        about.setText(picture.about());
        trouble.setText(picture.trouble());
        Parts.showIf(!picture.trouble().isEmpty(), trouble);
        Parts.showIf(picture.town() != null, town);
        if (picture.town() != null) {
            show(picture.town());
        }
        Parts.showIf(!picture.desks().isEmpty(), desksPlace);
        if (!picture.desks().equals(rows)) {
            rows = picture.desks();
            desks.getChildren().setAll(rows.stream().map(this::row).toList());
        }
    }

    private void show(TownPicture people) {
        customers.setSelected(people.customers());
        pacePlace.setDisable(!people.customers());
        pace.setText(people.pace());
        slower.setDisable(!people.slower());
        faster.setDisable(!people.faster());
        staff.setSelected(people.staff());
        staffState.setText(people.staffState());
    }

    private FlowPane row(DeskRow row) {
        var line = new FlowPane();
        line.getStyleClass().add("session-desk-row");
        var place = new Label(row.place());
        place.getStyleClass().add("session-place");
        line.getChildren().add(place);
        row.buttons().forEach(button -> line.getChildren().add(button(row, button)));
        return line;
    }

    private Button button(DeskRow row, DeskButton desk) {
        var button = new Button(desk.text());
        button.setId("open-" + desk.desk().toString().replace('/', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(row.place() + " " + desk.text());
        button.setOnAction(
                _ -> {
                    close();
                    model.open(desk.desk());
                });
        return button;
    }

    @FXML
    void customers() {
        if (shown != null && shown.town() != null) {
            customers.setSelected(shown.town().customers());
        }
        model.turnCustomers();
    }

    @FXML
    void staff() {
        if (shown != null && shown.town() != null) {
            staff.setSelected(shown.town().staff());
        }
        model.turnStaff();
    }

    @FXML
    void slower() {
        model.slower();
    }

    @FXML
    void faster() {
        model.faster();
    }

    @FXML
    void choose() {
        model.chooseAgain();
    }
}
