package soban.console.counter;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

import soban.console.counter.CounterPicture.Called;
import soban.console.counter.CounterPicture.Called.Standing;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;

import java.util.Optional;

/// The number to call, until the next order is begun.
final class NumberPane {
    private static final PseudoClass PROVISIONAL = PseudoClass.getPseudoClass("provisional");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final CounterModel counter;
    private final Phrasebook book;
    private boolean refused;

    @FXML private Node root;
    @FXML private Label title;
    @FXML private Label number;
    @FXML private Label sentence;
    @FXML private Button cashInstead;
    @FXML private Button next;

    NumberPane(CounterModel counter, Phrasebook book) {
        this.counter = counter;
        this.book = book;
    }

    void show(Optional<Called> said) {
        boolean opens = said.isPresent() && !root.isVisible();
        Parts.showIf(said.isPresent(), root);
        said.ifPresent(this::put);
        if (opens) {
            next.requestFocus();
        }
    }

    private void put(Called said) {
        refused = said.standing() == Standing.REFUSED || said.standing() == Standing.DECLINED;
        title.setText(said.title());
        number.setText(said.number());
        sentence.setText(said.sentence());
        next.setText(book.text(refused ? "counter.again" : "counter.next"));
        Parts.showIf(said.standing() == Standing.DECLINED, cashInstead);
        root.pseudoClassStateChanged(PROVISIONAL, said.standing() == Standing.PROVISIONAL);
        root.pseudoClassStateChanged(REFUSED, refused);
    }

    @FXML
    void cashInstead() {
        counter.cashInstead();
    }

    @FXML
    void next() {
        if (refused) {
            counter.again();
        } else {
            counter.next();
        }
    }
}
