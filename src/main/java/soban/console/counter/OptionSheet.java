package soban.console.counter;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import soban.console.counter.CounterPicture.Choice;
import soban.console.counter.CounterPicture.Group;
import soban.console.counter.CounterPicture.Sheet;
import soban.console.screen.Parts;
import soban.console.screen.Rows;

import java.util.Optional;

/// The options of a product, how many of it, and a note, over the counter.
final class OptionSheet {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final CounterModel counter;
    private final Rows<Group> groups;

    @FXML private Node root;
    @FXML private ScrollPane scroll;
    @FXML private Label title;
    @FXML private Label price;
    @FXML private Pane groupsPlace;
    @FXML private Label quantity;
    @FXML private TextField note;
    @FXML private Label missing;
    @FXML private Button add;

    OptionSheet(CounterModel counter) {
        this.counter = counter;
        groups = new Rows<>(() -> groupsPlace, Group::id, () -> new GroupRow(counter));
    }

    @FXML
    void initialize() {
        note.textProperty().addListener((_, _, words) -> counter.note(words));
        note.setOnAction(_ -> add());
    }

    void show(Optional<Sheet> sheet) {
        boolean opens = sheet.isPresent() && !root.isVisible();
        Parts.showIf(sheet.isPresent(), root);
        sheet.ifPresent(this::put);
        if (opens) {
            scroll.setVvalue(0);
            groupsPlace.lookupAll(".choice").stream().findFirst().orElse(add).requestFocus();
        }
    }

    private void put(Sheet sheet) {
        title.setText(sheet.name());
        price.setText(sheet.explanation());
        groups.show(sheet.groups());
        quantity.setText(String.valueOf(sheet.quantity()));
        if (!note.getText().equals(sheet.note())) {
            note.setText(sheet.note());
        }
        missing.setText(sheet.missing());
        Parts.showIf(!sheet.missing().isEmpty(), missing);
        add.setText(sheet.add());
        add.setDisable(!sheet.missing().isEmpty());
    }

    @FXML
    void less() {
        counter.more(-1);
    }

    @FXML
    void more() {
        counter.more(1);
    }

    @FXML
    void back() {
        counter.leave();
    }

    @FXML
    void add() {
        counter.add();
    }

    /// One group with its options as buttons.
    private static final class GroupRow implements Rows.Row<Group> {
        private final CounterModel counter;
        private final Label name = new Label();
        private final Label rule = new Label();
        private final FlowPane place = new FlowPane();
        private final VBox box;
        private final Rows<Choice> choices;
        private String group = "";

        GroupRow(CounterModel counter) {
            this.counter = counter;
            name.getStyleClass().add("field-label");
            name.setWrapText(true);
            rule.getStyleClass().add("second");
            rule.setMinWidth(Region.USE_PREF_SIZE);
            var head = new HBox(name, rule);
            head.getStyleClass().add("group-head");
            place.getStyleClass().add("choices");
            box = new VBox(head, place);
            box.getStyleClass().add("field");
            choices = new Rows<>(() -> place, Choice::id, ChoiceRow::new);
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public void show(Group shown) {
            group = shown.id();
            name.setText(shown.name());
            rule.setText(shown.rule());
            choices.show(shown.choices());
        }

        private final class ChoiceRow implements Rows.Row<Choice> {
            private final Button button = new Button();

            ChoiceRow() {
                button.getStyleClass().add("choice");
                button.setMinWidth(Region.USE_PREF_SIZE);
            }

            @Override
            public Node node() {
                return button;
            }

            @Override
            public void show(Choice choice) {
                button.setId("option-" + choice.id());
                button.setText(
                        choice.difference().isEmpty()
                                ? choice.name()
                                : choice.name() + "  " + choice.difference());
                button.pseudoClassStateChanged(CHOSEN, choice.chosen());
                button.setAccessibleText((choice.chosen() ? "✓ " : "") + button.getText());
                button.setOnAction(_ -> counter.toggle(group, choice.id()));
            }
        }
    }
}
