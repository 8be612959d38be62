package soban.console.counter;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;

import soban.console.counter.CounterPicture.Line;
import soban.console.counter.CounterPicture.Pay;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;
import soban.console.screen.Rows;

/// What has been asked for, what it comes to, and how it is paid.
final class BasketPane {
    private final CounterModel counter;
    private final Rows<Line> rows;

    @FXML private Node root;
    @FXML private Pane lines;
    @FXML private Label why;
    @FXML private Label collectWhy;
    @FXML private Label total;
    @FXML private TextField note;
    @FXML private Node cardPlace;
    @FXML private TextField token;
    @FXML private Button card;
    @FXML private Button cash;
    @FXML private Button collect;
    @FXML private Button empty;

    BasketPane(CounterModel counter, Phrasebook book) {
        this.counter = counter;
        rows = new Rows<>(() -> lines, Line::id, () -> new BasketRow(counter, book));
    }

    @FXML
    void initialize() {
        note.textProperty()
                .addListener((_, _, words) -> counter.change(basket -> basket.noted(words)));
        token.textProperty().addListener((_, _, words) -> counter.token(words));
    }

    void show(CounterPicture picture) {
        Parts.showIf(picture.number().isEmpty(), root);
        rows.show(picture.lines());
        String said = counter.basket().note();
        if (!note.getText().equals(said)) {
            note.setText(said);
        }
        boolean some = !picture.lines().isEmpty();
        Parts.showIf(some, note);
        Parts.showIf(some, cardPlace);
        empty.setVisible(some);
        Pay pay = picture.pay();
        total.setText(pay.total());
        why.setText(pay.why());
        Parts.showIf(!pay.why().isEmpty(), why);
        collectWhy.setText(pay.collectWhy());
        Parts.showIf(some && pay.why().isEmpty() && !pay.collectWhy().isEmpty(), collectWhy);
        cash.setDisable(!pay.cash());
        card.setDisable(!pay.card());
        if (!token.getText().equals(pay.token())) {
            token.setText(pay.token());
        }
        collect.setDisable(!pay.collect());
        collect.setAccessibleHelp(pay.collectWhy());
    }

    @FXML
    void cash() {
        counter.pay(Way.CASH);
    }

    @FXML
    void card() {
        counter.pay(Way.CARD);
    }

    @FXML
    void collect() {
        counter.pay(Way.ON_COLLECTION);
    }

    @FXML
    void empty() {
        counter.empty();
    }
}
