package soban.console.frame;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

import soban.console.screen.Parts;

import java.util.function.Consumer;

/// The way to a page, with the number of things that wait there.
final class NavButton {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Page page;
    private final Label word;
    private final Label badge = new Label();
    private final Region gap = new Region();
    private final Button button = new Button();

    /// @param place its number, which is its key too
    NavButton(Page page, String words, int place, Consumer<Page> turn) {
        this.page = page;
        word = new Label(words);
        word.getStyleClass().add("nav-word");
        word.setMinWidth(Region.USE_PREF_SIZE);
        badge.getStyleClass().add("badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(gap, Priority.ALWAYS);
        var row = new HBox(new FontIcon(page.icon()), word, gap, badge);
        row.getStyleClass().add("nav-row");
        row.setAlignment(Pos.CENTER_LEFT);
        button.setGraphic(row);
        row.prefWidthProperty().bind(button.widthProperty());
        button.setId("page-" + page.name());
        button.getStyleClass().add("nav-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words + " · " + place));
        button.setOnAction(_ -> turn.accept(page));
        Parts.showIf(false, badge);
    }

    Page page() {
        return page;
    }

    Node node() {
        return button;
    }

    void select(boolean open) {
        button.pseudoClassStateChanged(SELECTED, open);
    }

    /// Shows only its icon and its number.
    void shorten(boolean narrow) {
        Parts.showIf(!narrow, word);
        Parts.showIf(!narrow, gap);
    }

    void show(int waiting) {
        badge.setText(String.valueOf(waiting));
        Parts.showIf(waiting > 0, badge);
    }
}
