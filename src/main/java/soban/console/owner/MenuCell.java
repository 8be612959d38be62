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

    private final Label heading = label("heading");
    private final Label name = label("product-name");
    private final Label second = label("second");
    private final Label soldOut = label("tag");
    private final Label pending = label("tag");
    private final Label price = label("amount");
    private final Label stock = label("second");
    private final Button edit = new Button();
    private final DeedButtons deeds;
    private final HBox row;

    MenuCell(DeskModel model, Phrasebook book, Consumer<String> edited) {
        getStyleClass().add("menu-cell");
        deeds = new DeedButtons(model);
        soldOut.setText(book.text("menu.sold-out"));
        soldOut.pseudoClassStateChanged(LATE, true);
        pending.setText(book.text("menu.pending"));
        var tags = new HBox(soldOut, pending);
        tags.getStyleClass().add("product-tags");
        var words = new VBox(name, second, tags);
        words.getStyleClass().add("product-words");
        HBox.setHgrow(words, Priority.ALWAYS);
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
        row = new HBox(words, numbers, deeds, edit);
        row.getStyleClass().addAll("card", "product-row");
        row.setAlignment(Pos.CENTER_LEFT);
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
        row.pseudoClassStateChanged(SOLD_OUT, product.soldOut());
        name.setText(product.name());
        second.setText(product.second());
        Parts.showIf(!product.second().isEmpty(), second);
        Parts.showIf(product.soldOut(), soldOut);
        Parts.showIf(product.pending(), pending);
        Parts.showIf(product.soldOut() || product.pending(), soldOut.getParent());
        price.setText(product.price());
        stock.setText(product.stock());
        stock.pseudoClassStateChanged(LATE, product.none());
        Parts.showIf(!product.stock().isEmpty(), stock);
        deeds.show(product.deeds());
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(style.startsWith("product") || style.equals("heading"));
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (!label.isWrapText()) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        return label;
    }
}
