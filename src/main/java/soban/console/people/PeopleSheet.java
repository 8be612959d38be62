package soban.console.people;

import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import soban.console.people.PeoplePicture.Row;
import soban.console.people.PeoplePicture.State;
import soban.console.screen.Parts;
import soban.console.screen.Rows;
import soban.console.screen.Strings;

/// The sheet of those who work at this desk, over the window until it is closed. Digits pick a
/// name, and Enter presses what has the focus; Esc is the window's.
public final class PeopleSheet {
    private static final PseudoClass DANGEROUS = PseudoClass.getPseudoClass("dangerous");

    private final PeopleModel model;
    private final Strings strings;
    private final Rows<Row> rows;
    private @Nullable PeoplePicture shown;

    @FXML private Node root;
    @FXML private Label title;
    @FXML private Label words;
    @FXML private Label unsent;
    @FXML private ScrollPane namesScroll;
    @FXML private Pane names;
    @FXML private Node newPart;
    @FXML private TextField newName;
    @FXML private Label wrong;
    @FXML private Button personAdd;
    @FXML private Button personBack;
    @FXML private Button personGoOn;

    public PeopleSheet(PeopleModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        rows = new Rows<>(() -> names, Row::name, () -> new PersonRow(model, strings));
    }

    @FXML
    void initialize() {
        newName.textProperty().subscribe(_ -> check());
        newName.setOnAction(_ -> add());
        namesScroll.prefViewportHeightProperty().bind(names.heightProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    public boolean isOpen() {
        return root.isVisible();
    }

    public void show(PeoplePicture picture) {
        if (picture.equals(shown)) {
            return;
        }
        State before = shown == null ? State.CLOSED : shown.state();
        shown = picture;
        root.setVisible(picture.state() != State.CLOSED);
        title.setText(picture.title());
        words.setText(picture.words());
        Parts.showIf(!picture.words().isEmpty(), words);
        unsent.setText(picture.unsent());
        Parts.showIf(!picture.unsent().isEmpty(), unsent);
        rows.show(picture.rows());
        Parts.showIf(!picture.rows().isEmpty(), namesScroll);
        Parts.showIf(picture.namesPeople(), newPart);
        personGoOn.setText(picture.goOn());
        personGoOn.pseudoClassStateChanged(DANGEROUS, picture.state() != State.SIGNED_OFF);
        Parts.showIf(picture.state() != State.SIGNED_OFF, personBack);
        if (picture.state() != before) {
            newName.clear();
        }
        if (picture.state() != before || !root.isFocusWithin()) {
            focus(picture);
        }
        check();
    }

    private void focus(PeoplePicture picture) {
        switch (picture.state()) {
            case CLOSED -> {}
            case ENDING -> personBack.requestFocus();
            case SIGNED_OFF -> personGoOn.requestFocus();
            case CHOOSING -> {
                var first = picture.rows().isEmpty() ? newName : names.lookup(".person-name");
                first.requestFocus();
            }
        }
    }

    /// Keys of the sheet alone; what is written goes into the field.
    private void pressed(KeyEvent event) {
        boolean writing = event.getTarget() instanceof TextInputControl;
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER && event.getTarget() instanceof Button button) {
            done(event, button::fire);
        } else if (code.isDigitKey() && !writing && shown != null && shown.namesPeople()) {
            String name = code.getName();
            done(event, () -> model.am(name.charAt(name.length() - 1) - '0'));
        }
    }

    private static void done(Event event, Runnable deed) {
        event.consume();
        deed.run();
    }

    private void check() {
        String objection = model.objection(newName.getText(), strings);
        wrong.setText(objection);
        Parts.showIf(!objection.isEmpty(), wrong);
        personAdd.setDisable(newName.getText().isBlank() || !objection.isEmpty());
    }

    @FXML
    void add() {
        model.amNew(newName.getText());
    }

    @FXML
    void back() {
        model.back();
    }

    @FXML
    void goOn() {
        switch (shown == null ? State.CLOSED : shown.state()) {
            case CLOSED -> {}
            case CHOOSING -> model.askToEnd();
            case ENDING -> model.end();
            case SIGNED_OFF -> model.workOn();
        }
    }
}
