package soban.console.owner;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import soban.console.owner.SettingField.Choice;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;
import soban.domain.shop.Settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A form of settings as a card: nothing goes out before Save, and what is wrong stands beside its
/// field.
final class SettingsCard {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final SettingsForm form;
    private final Phrasebook book;
    private final Supplier<Optional<Settings>> settings;
    private final Consumer<Settings> saved;
    private final Predicate<SettingField> usable;
    private final List<Line> lines = new ArrayList<>();
    private final Button save;
    private final Button undo;
    private final HBox deeds;
    private final VBox box = new VBox();

    /// @param written what is written, or the choices
    private record Line(
            SettingField field, TextField written, List<Button> choices, Node whole, Label wrong) {}

    /// @param settings as they are now, with all that was pressed here
    /// @param usable which fields mean something as the form stands
    SettingsCard(
            SettingsForm form,
            String title,
            Phrasebook book,
            Supplier<Optional<Settings>> settings,
            Consumer<Settings> saved,
            Predicate<SettingField> usable) {
        this.form = form;
        this.book = book;
        this.settings = settings;
        this.saved = saved;
        this.usable = usable;
        save = new Button(book.text("form.save"));
        save.getStyleClass().addAll("main", "save");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(_ -> save());
        undo = new Button(book.text("form.undo"));
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setOnAction(
                _ -> {
                    form.undo();
                    draw();
                });
        deeds = new HBox(undo, save);
        deeds.getStyleClass().add("card-deeds");
        var head = new Label(title);
        head.getStyleClass().add("card-title");
        box.getStyleClass().addAll("card", "settings-card");
        box.getChildren().add(head);
        form.fields().forEach(this::add);
        box.getChildren().add(deeds);
    }

    Node node() {
        return box;
    }

    private void add(SettingField field) {
        var label = new Label(book.text(field.label()));
        label.getStyleClass().add("field-label");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        var wrong = new Label();
        wrong.getStyleClass().add("field-wrong");
        wrong.setWrapText(true);
        wrong.setMinHeight(Region.USE_PREF_SIZE);
        var written = new TextField();
        var choices = field.choices().stream().map(choice -> button(field, choice)).toList();
        var whole = new VBox();
        if (choices.isEmpty()) {
            written.setId(field.label().replace('.', '-'));
            label.setLabelFor(written);
            written.textProperty()
                    .addListener(
                            (_, _, text) -> {
                                form.type(field.label(), text);
                                draw();
                            });
            written.setOnAction(_ -> save());
            whole.getChildren().add(line(label, written));
        } else {
            var place = new FlowPane();
            place.getStyleClass().add("suggestions");
            place.getChildren().addAll(choices);
            whole.getChildren().addAll(label, place);
        }
        whole.getChildren().add(wrong);
        whole.getStyleClass().add("field");
        lines.add(new Line(field, written, choices, whole, wrong));
        box.getChildren().add(whole);
    }

    private static HBox line(Label label, TextField written) {
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(label, written);
        line.getStyleClass().add("field-line");
        return line;
    }

    private Button button(SettingField field, Choice choice) {
        var button = new Button(book.text(choice.label()));
        button.getStyleClass().add("choice");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setUserData(choice.value());
        button.setOnAction(
                _ -> {
                    form.type(field.label(), choice.value());
                    draw();
                });
        return button;
    }

    void show(Settings now) {
        form.see(now);
        draw();
    }

    private void draw() {
        Map<String, String> problems = settings.get().map(form::problems).orElse(Map.of());
        for (Line line : lines) {
            String typed = form.typed(line.field());
            if (!line.written().getText().equals(typed)) {
                line.written().setText(typed);
            }
            for (Button choice : line.choices()) {
                boolean chosen = typed.equals(choice.getUserData());
                choice.pseudoClassStateChanged(CHOSEN, chosen);
                choice.setAccessibleText((chosen ? "✓ " : "") + choice.getText());
            }
            Parts.showIf(usable.test(line.field()), line.whole());
            String problem = problems.get(line.field().label());
            line.wrong().setText(problem == null ? "" : book.text(problem));
            Parts.showIf(problem != null, line.wrong());
        }
        Parts.showIf(form.isChanged(), deeds);
        save.setDisable(!problems.isEmpty());
    }

    private void save() {
        settings.get().flatMap(form::saved).ifPresent(saved);
        draw();
    }
}
