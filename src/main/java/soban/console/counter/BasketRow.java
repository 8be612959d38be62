package soban.console.counter;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import soban.console.counter.CounterPicture.Line;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;
import soban.console.screen.Rows;

/// One line of the basket.
final class BasketRow implements Rows.Row<Line> {
    private final CounterModel counter;
    private final Button name = new Button();
    private final Label options = label("second", true);
    private final Label note = label("customer-note", true);
    private final Label wrong = label("field-wrong", true);
    private final Label quantity = label("basket-quantity", false);
    private final Label price = label("amount", false);
    private final Button less;
    private final Button more;
    private final Button remove;
    private final VBox box;

    BasketRow(CounterModel counter, Phrasebook book) {
        this.counter = counter;
        less = icon("fth-minus", book.text("counter.less"), "less");
        more = icon("fth-plus", book.text("counter.more"), "more");
        name.setGraphic(new FontIcon("fth-edit-2"));
        name.setWrapText(true);
        name.setMinWidth(0);
        name.getStyleClass().addAll("basket-name", "edit");
        name.setTooltip(new Tooltip(book.text("counter.edit")));
        name.setAccessibleHelp(book.text("counter.edit"));
        remove = icon("fth-trash-2", book.text("counter.remove"), "remove");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var first = new HBox(name, price);
        first.getStyleClass().add("basket-first");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var second = new HBox(less, quantity, more, gap, remove);
        second.getStyleClass().add("basket-second");
        second.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(first, options, note, wrong, second);
        box.getStyleClass().add("basket-row");
        box.setMinHeight(Region.USE_PREF_SIZE);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Line line) {
        box.setId("line-" + line.id());
        name.setText(line.name());
        price.setText(line.price());
        quantity.setText(String.valueOf(line.quantity()));
        put(options, line.options());
        put(note, line.note());
        put(wrong, line.wrong());
        less.setOnAction(_ -> counter.change(basket -> basket.less(line.id())));
        more.setOnAction(_ -> counter.change(basket -> basket.more(line.id())));
        remove.setOnAction(_ -> counter.change(basket -> basket.without(line.id())));
        name.setOnAction(_ -> counter.edit(line.id()));
    }

    private static void put(Label label, String words) {
        label.setText(words);
        Parts.showIf(!words.isEmpty(), label);
    }

    private static Label label(String style, boolean wraps) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(wraps);
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (!wraps) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        return label;
    }

    private static Button icon(String literal, String words, String style) {
        var button = new Button();
        button.setGraphic(new FontIcon(literal));
        button.getStyleClass().addAll("icon-button", style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }
}
