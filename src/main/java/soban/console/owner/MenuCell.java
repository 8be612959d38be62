package soban.console.owner;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import soban.console.frame.DeedButtons;
import soban.console.frame.DeskModel;
import soban.console.owner.MenuPicture.Heading;
import soban.console.owner.MenuPicture.Item;
import soban.console.owner.MenuPicture.Row;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;

import java.util.function.Consumer;

/// One row of the menu: a category's name, or a product with what can be done about it.
final class MenuCell extends ListCell<Row> {
    private static final PseudoClass SOLD_OUT = PseudoClass.getPseudoClass("sold-out");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    /// What part of a row its words have, so that prices stand below each other.
    private static final double WORDS = 0.42;

    private final Label heading = label("heading");
    private final Label name = label("product-name");
    private final Label second = label("second");
    private final Label soldOut = label("tag");
    private final Label pending = label("tag");
    private final Label price = label("amount");
    private final Label stock = label("second");
    private final Button edit = new Button();
    private final DeedButtons deeds;
    private final HBox tags;
    private final VBox words;
    private final HBox row;

    MenuCell(DeskModel model, Phrasebook book, Consumer<String> edited) {
        getStyleClass().add("menu-cell");
        deeds = new DeedButtons(model);
        soldOut.pseudoClassStateChanged(LATE, true);
        pending.setText(book.text("menu.pending"));
        tags = new HBox(soldOut, pending);
        tags.getStyleClass().add("product-tags");
        words = new VBox(name, tags, second);
        words.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("product-words");
        var numbers = new VBox(price, stock);
        numbers.getStyleClass().add("product-numbers");
        numbers.setAlignment(Pos.CENTER_RIGHT);
        numbers.setMinWidth(Region.USE_PREF_SIZE);
        edit.setGraphic(new FontIcon("fth-edit-2"));
        edit.setId("edit");
        edit.getStyleClass().add("icon-button");
        edit.setAccessibleText(book.text("menu.edit"));
        edit.setTooltip(new Tooltip(book.text("menu.edit")));
        edit.setMinWidth(Region.USE_PREF_SIZE);
        edit.setOnAction(
                _ -> {
                    if (getItem() instanceof Item item) {
                        edited.accept(item.id());
                    }
                });
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(words, numbers, gap, deeds, edit);
        row.getStyleClass().addAll("card", "product-row");
        row.setAlignment(Pos.CENTER_LEFT);
    }

    /// The list is as wide as the page: a row wraps instead of asking for more.
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() instanceof Region content) {
            double inner = width - snappedLeftInset() - snappedRightInset();
            words.setPrefWidth(inner * WORDS);
            return content.prefHeight(inner) + snappedTopInset() + snappedBottomInset();
        }
        return super.computePrefHeight(width);
    }

    @Override
    protected void updateItem(@Nullable Row item, boolean empty) {
        super.updateItem(item, empty);
        switch (item) {
            case null -> setGraphic(null);
            case Heading(var category) -> {
                heading.setText(category);
                setGraphic(heading);
            }
            case Item product -> {
                show(product);
                setGraphic(row);
            }
        }
    }

    private void show(Item product) {
        row.setId("product-" + product.id());
        row.pseudoClassStateChanged(SOLD_OUT, !product.soldOut().isEmpty());
        name.setText(product.name());
        second.setText(product.second());
        Parts.showIf(!product.second().isEmpty(), second);
        soldOut.setText(product.soldOut());
        Parts.showIf(!product.soldOut().isEmpty(), soldOut);
        Parts.showIf(product.pending(), pending);
        Parts.showIf(product.pending() || !product.soldOut().isEmpty(), tags);
        price.setText(product.price());
        stock.setText(product.stock());
        stock.pseudoClassStateChanged(LATE, product.none());
        Parts.showIf(!product.stock().isEmpty(), stock);
        deeds.show(product.deeds());
        deeds.setStyle("-fx-pref-width: %.1fem;".formatted(2.6 + 4.7 * product.deeds().size()));
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(!style.equals("tag") && !style.equals("amount"));
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (!label.isWrapText()) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        return label;
    }
}
