package soban.console.start;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import soban.console.screen.Parts;
import soban.console.screen.Strings;
import soban.console.screen.Tabs;
import soban.domain.shop.Preset;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The form for a new shop. What is wrong stands beside its field, and the first of it is brought
/// into sight.
final class ShopPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final StartModel model;
    private final Strings strings;
    private final Function<Window, Optional<Path>> chooseFile;
    private final Map<ShopField, FormRow> rows = new EnumMap<>(ShopField.class);
    private final Map<ShopField, TextInputControl> inputs = new EnumMap<>(ShopField.class);
    private final Map<Preset, ToggleButton> kinds = new EnumMap<>(Preset.class);

    @FXML private ScrollPane scroll;
    @FXML private Pane presets;
    @FXML private Label about;
    @FXML private CheckBox always;
    @FXML private GridPane first;
    @FXML private GridPane second;
    @FXML private Pane menuPlace;
    @FXML private Label menuTrouble;
    @FXML private Label summary;
    @FXML private Button setUp;

    ShopPane(StartModel model, Strings strings, Function<Window, Optional<Path>> chooseFile) {
        this.model = model;
        this.strings = strings;
        this.chooseFile = chooseFile;
    }

    @FXML
    void initialize() {
        var group = new ToggleGroup();
        for (Preset preset : Preset.values()) {
            var button = new ToggleButton(strings.text(PresetWords.name(preset)));
            button.setId("preset-" + preset.name());
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> choose(preset));
            kinds.put(preset, button);
            presets.getChildren().add(button);
        }
        place(first, 0, ShopField.NAME, ShopField.ID);
        place(second, 0, ShopField.WEEKDAYS, ShopField.SATURDAY);
        place(second, 1, ShopField.SUNDAY, ShopField.DAY_START);
        place(second, 2, ShopField.ZONE, ShopField.CURRENCY);
        place(second, 3, ShopField.FEE, ShopField.POSITION);
        second.add(row(ShopField.DISTRICTS, new TextArea()), 0, 4, 2, 1);
        menuPlace.getChildren().add(row(ShopField.MENU, new TextArea()));
        always.setOnAction(
                _ -> {
                    model.shop().openAlways(always.isSelected());
                    model.edited();
                });
    }

    private void place(GridPane grid, int line, ShopField left, ShopField right) {
        grid.add(row(left, new TextField()), 0, line);
        grid.add(row(right, new TextField()), 1, line);
    }

    private Node row(ShopField field, TextInputControl input) {
        input.setId("shop-" + field.name().toLowerCase(Locale.ROOT));
        input.setText(model.shop().typed(field));
        if (input instanceof TextArea area) {
            area.setPrefRowCount(field == ShopField.MENU ? 6 : 2);
            Tabs.leave(area);
        }
        input.textProperty()
                .subscribe(
                        (_, text) -> {
                            if (!text.equals(model.shop().typed(field))) {
                                model.shop().type(field, text);
                                model.edited();
                            }
                        });
        var row = new FormRow(strings.text(field.label()), strings.text(field.hint()), input);
        rows.put(field, row);
        inputs.put(field, input);
        return row;
    }

    private void choose(Preset preset) {
        model.shop().choose(preset);
        model.edited();
    }

    void show() {
        ShopForm form = model.shop();
        Map<ShopField, Wrong> wrong = form.problems();
        rows.forEach(
                (field, row) ->
                        row.show(
                                form.typed(field),
                                wrong.containsKey(field) ? wrong.get(field).in(strings) : ""));
        inputs.forEach((field, input) -> input.setDisable(field.isHours() && form.isAlwaysOpen()));
        kinds.forEach((preset, button) -> button.setSelected(preset == form.preset()));
        about.setText(strings.text(PresetWords.about(form.preset())));
        always.setSelected(form.isAlwaysOpen());
        menuTrouble.setText(model.menuTrouble().map(each -> each.in(strings)).orElse(""));
        menuTrouble.pseudoClassStateChanged(WRONG, true);
        Parts.showIf(!menuTrouble.getText().isEmpty(), menuTrouble);
        summary.setText(wrong.isEmpty() ? "" : strings.text("start.wrong.count", wrong.size()));
        summary.pseudoClassStateChanged(WRONG, true);
    }

    /// It begins at its beginning. It is laid out before it gets the keyboard: a field that has
    /// none of its place yet would be scrolled to where it is not.
    void open() {
        var root = scroll.getScene().getRoot();
        root.applyCss();
        root.layout();
        Optional.ofNullable(inputs.get(ShopField.NAME)).ifPresent(Node::requestFocus);
        scroll.setVvalue(0);
    }

    /// The person sees at once where to mend.
    @FXML
    void setUp() {
        model.setUp();
        for (ShopField field : ShopField.values()) {
            if (model.shop().problems().containsKey(field)) {
                bringIntoSight(field);
                return;
            }
        }
    }

    private void bringIntoSight(ShopField field) {
        TextInputControl input = inputs.get(field);
        FormRow row = rows.get(field);
        if (input == null || row == null) {
            return;
        }
        input.requestFocus();
        double all = scroll.getContent().getLayoutBounds().getHeight();
        double seen = scroll.getViewportBounds().getHeight();
        double top =
                scroll.getContent().sceneToLocal(row.localToScene(row.getLayoutBounds())).getMinY();
        if (all > seen) {
            scroll.setVvalue(Math.clamp(top / (all - seen), 0, 1));
        }
    }

    @FXML
    void file() {
        chooseFile.apply(setUp.getScene().getWindow()).ifPresent(model::loadMenu);
    }

    @FXML
    void back() {
        model.back();
    }
}
