package soban.console.frame;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import soban.console.frame.Question.Answer;
import soban.console.screen.Decimals;
import soban.console.screen.Parts;
import soban.console.screen.Strings;
import soban.console.screen.Tabs;

/// Asks one question over the window. A suggestion fills the field; what is not enough can't be
/// confirmed, and what is wrong with a number is said beside it.
final class QuestionSheet {
    private static final PseudoClass DANGEROUS = PseudoClass.getPseudoClass("dangerous");

    private final DeskModel model;
    private final Strings strings;
    private @Nullable Question shown;

    @FXML private Node root;
    @FXML private Label title;
    @FXML private Label explanation;
    @FXML private Pane suggestions;
    @FXML private Pane choices;
    @FXML private Node wordsPart;
    @FXML private Label wordsLabel;
    @FXML private TextField words;
    @FXML private TextArea manyWords;
    @FXML private Node numberPart;
    @FXML private Label numberLabel;
    @FXML private TextField number;
    @FXML private Label unit;
    @FXML private Label range;
    @FXML private Button confirm;

    QuestionSheet(DeskModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
    }

    @FXML
    void initialize() {
        words.textProperty().subscribe(_ -> check());
        manyWords.textProperty().subscribe(_ -> check());
        number.textProperty().subscribe(_ -> check());
        Tabs.leave(manyWords);
        words.setOnAction(_ -> confirm());
        number.setOnAction(_ -> confirm());
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        back();
                        event.consume();
                    }
                });
    }

    boolean isOpen() {
        return shown != null;
    }

    void show(@Nullable Question question) {
        if (question == null ? shown == null : question.equals(shown)) {
            return;
        }
        shown = question;
        root.setVisible(question != null);
        if (question != null) {
            fill(question);
        }
    }

    private void fill(Question question) {
        title.setText(question.title());
        explanation.setText(question.explanation());
        Parts.showIf(!question.explanation().isEmpty(), explanation);
        suggestions.getChildren().setAll(question.suggestions().stream().map(this::chip).toList());
        Parts.showIf(!question.suggestions().isEmpty(), suggestions);
        choices.getChildren().setAll(question.choices().stream().map(this::choice).toList());
        Parts.showIf(!question.choices().isEmpty(), choices);
        confirm.setText(question.confirm());
        Parts.showIf(question.choices().isEmpty(), confirm);
        confirm.pseudoClassStateChanged(DANGEROUS, question.dangerous());
        Question.Words asked = question.text();
        Parts.showIf(asked != null, wordsPart);
        boolean several = asked != null && asked.several();
        Parts.showIf(asked != null && !several, words);
        Parts.showIf(several, manyWords);
        words.setText("");
        manyWords.setText("");
        if (asked != null) {
            wordsLabel.setText(asked.label());
            field().setText(asked.first());
        }
        fill(question.number());
        check();
        first(question).requestFocus();
        number.selectAll();
    }

    private Node first(Question question) {
        if (!question.choices().isEmpty()) {
            return choices.getChildren().getFirst();
        }
        return question.number() != null ? number : question.text() == null ? confirm : field();
    }

    private Button choice(Question.Choice choice) {
        var button = new Button(choice.label());
        button.setId(choice.id());
        button.getStyleClass().add("choice");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setWrapText(true);
        button.setOnAction(_ -> model.choose(choice));
        return button;
    }

    private void fill(Question.@Nullable Count asked) {
        Parts.showIf(asked != null, numberPart);
        number.setText("");
        if (asked != null) {
            numberLabel.setText(asked.label());
            unit.setText(asked.unit());
            Parts.showIf(!asked.unit().isEmpty(), unit);
            number.setText(Decimals.text(asked.first(), asked.decimals()));
        }
    }

    private Button chip(String suggestion) {
        var chip = new Button(suggestion);
        chip.getStyleClass().add("suggestion");
        chip.setOnAction(
                _ -> {
                    field().setText(suggestion);
                    confirm.requestFocus();
                });
        return chip;
    }

    private TextInputControl field() {
        return shown != null && shown.text() != null && shown.text().several() ? manyWords : words;
    }

    /// What is no number lies below all that are allowed.
    private long typed() {
        return Decimals.read(number.getText(), decimals()).orElse(Long.MIN_VALUE);
    }

    private int decimals() {
        return shown == null || shown.number() == null ? 0 : shown.number().decimals();
    }

    private Answer answer() {
        return new Answer(field().getText(), typed());
    }

    private void check() {
        if (shown == null) {
            return;
        }
        confirm.setDisable(!shown.accepts(answer()));
        Question.Count asked = shown.number();
        boolean wrong = asked != null && !asked.allows(typed());
        Parts.showIf(wrong, range);
        if (asked != null) {
            range.setText(
                    strings.text(
                            "question.range",
                            Decimals.text(asked.least(), asked.decimals()),
                            Decimals.text(asked.most(), asked.decimals())));
        }
    }

    @FXML
    void less() {
        step(-1);
    }

    @FXML
    void more() {
        step(1);
    }

    private void step(int direction) {
        if (shown != null && shown.number() != null) {
            var asked = shown.number();
            long next = Math.max(typed(), 0) + direction * asked.step();
            number.setText(
                    Decimals.text(Math.clamp(next, asked.least(), asked.most()), asked.decimals()));
        }
    }

    @FXML
    void back() {
        model.leave();
    }

    @FXML
    void confirm() {
        model.answer(answer());
    }
}
