package soban.console.owner;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import soban.console.owner.ProductDraft.GroupDraft;
import soban.console.owner.ProductDraft.OptionDraft;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// One group of a product's options while it is written.
final class GroupEditor {
    private final Phrasebook book;
    private final Runnable typed;
    private final String id;
    private final TextField name;
    private final CheckBox required;
    private final CheckBox several;
    private final Label wrong = new Label();
    private final VBox places = new VBox();
    private final List<OptionRow> options = new ArrayList<>();
    private final VBox box;

    private record OptionRow(
            String id, TextField name, TextField difference, Label wrong, Node node) {}

    GroupEditor(GroupDraft group, Phrasebook book, Runnable typed, Consumer<GroupEditor> removed) {
        this.book = book;
        this.typed = typed;
        id = group.id();
        name = field(group.name(), "product.group.name");
        name.getStyleClass().add("group-name");
        required = check("product.group.required", group.required());
        several = check("product.group.several", group.several());
        wrong.getStyleClass().add("field-wrong");
        wrong.setWrapText(true);
        places.getStyleClass().add("group-options");
        var head =
                new HBox(
                        name,
                        icon("fth-trash-2", "product.group.remove", () -> removed.accept(this)));
        head.getStyleClass().add("form-row");
        HBox.setHgrow(name, Priority.ALWAYS);
        var rules = new FlowPane(required, several);
        rules.getStyleClass().add("group-rules");
        var more = new Button(book.text("product.option.add"), new FontIcon("fth-plus"));
        more.getStyleClass().add("suggestion");
        more.setOnAction(
                _ -> {
                    addOption();
                    options.getLast().name().requestFocus();
                });
        box = new VBox(head, wrong, rules, places, more);
        box.getStyleClass().add("group-editor");
        group.options().forEach(this::add);
    }

    Node node() {
        return box;
    }

    void focus() {
        name.requestFocus();
    }

    void addOption() {
        add(new OptionDraft("", "", ""));
        typed.run();
    }

    GroupDraft draft() {
        return new GroupDraft(
                id,
                name.getText(),
                required.isSelected(),
                several.isSelected(),
                options.stream()
                        .map(
                                row ->
                                        new OptionDraft(
                                                row.id(),
                                                row.name().getText(),
                                                row.difference().getText()))
                        .toList());
    }

    /// @param place which group it is, as the problems count
    void show(int place, Map<String, String> problems) {
        wrong(wrong, problems.getOrDefault("group " + place, ""));
        for (int i = 0; i < options.size(); i++) {
            wrong(options.get(i).wrong(), problems.getOrDefault("option " + place + " " + i, ""));
        }
    }

    private void wrong(Label label, String problem) {
        label.setText(problem.isEmpty() ? "" : book.text(problem));
        Parts.showIf(!problem.isEmpty(), label);
    }

    private void add(OptionDraft option) {
        TextField word = field(option.name(), "product.option.name");
        TextField difference = field(option.difference(), "product.option.difference");
        difference.getStyleClass().add("option-difference");
        HBox.setHgrow(word, Priority.ALWAYS);
        var fault = new Label();
        fault.getStyleClass().add("field-wrong");
        fault.setWrapText(true);
        Parts.showIf(false, fault);
        var line = new HBox(word, difference);
        line.getStyleClass().add("form-row");
        var both = new VBox(line, fault);
        var row = new OptionRow(option.id(), word, difference, fault, both);
        line.getChildren().add(icon("fth-x", "product.option.remove", () -> remove(row)));
        options.add(row);
        places.getChildren().add(both);
    }

    private void remove(OptionRow row) {
        options.remove(row);
        places.getChildren().remove(row.node());
        typed.run();
    }

    private TextField field(String text, String key) {
        var field = new TextField(text);
        field.setPromptText(book.text(key));
        field.setAccessibleText(book.text(key));
        field.textProperty().addListener((_, _, _) -> typed.run());
        return field;
    }

    private CheckBox check(String key, boolean on) {
        var check = new CheckBox(book.text(key));
        check.setSelected(on);
        check.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        check.selectedProperty().addListener((_, _, _) -> typed.run());
        return check;
    }

    private Button icon(String literal, String key, Runnable run) {
        var button = new Button();
        button.setGraphic(new FontIcon(literal));
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(book.text(key));
        button.setTooltip(new Tooltip(book.text(key)));
        button.setOnAction(_ -> run.run());
        return button;
    }
}
