package soban.console.people;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

import soban.console.people.PeoplePicture.Row;
import soban.console.screen.Parts;
import soban.console.screen.Rows;
import soban.console.screen.Strings;

/// A name: one press to be that person, another to take it off the list.
final class PersonRow implements Rows.Row<Row> {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final PeopleModel model;
    private final Strings strings;
    private final Label key = new Label();
    private final Button name = new Button();
    private final Button remove = new Button();
    private final HBox box;

    PersonRow(PeopleModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        key.getStyleClass().add("person-key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        name.getStyleClass().add("person-name");
        name.setGraphic(key);
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        remove.getStyleClass().addAll("icon-button", "person-remove");
        remove.setGraphic(new FontIcon("fth-x"));
        remove.setTooltip(new Tooltip());
        remove.setMinWidth(Region.USE_PREF_SIZE);
        box = new HBox(name, remove);
        box.getStyleClass().add("person");
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Row row) {
        key.setText(row.key());
        Parts.showIf(!row.key().isEmpty(), key);
        name.setText(row.name());
        name.pseudoClassStateChanged(HERE, row.here());
        name.setAccessibleText(
                strings.text(row.here() ? "people.is-here" : "people.am", row.name()));
        name.setOnAction(_ -> model.am(row.name()));
        String taking = strings.text("people.remove", row.name());
        remove.setAccessibleText(taking);
        remove.getTooltip().setText(taking);
        remove.setOnAction(_ -> model.remove(row.name()));
        remove.setVisible(row.known() && !row.here());
    }
}
