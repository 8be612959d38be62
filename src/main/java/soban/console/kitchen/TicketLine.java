package soban.console.kitchen;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import soban.domain.order.OrderLine;

/// One line of a ticket: how many, what, how, and what the customer wrote. A click ticks it off.
final class TicketLine extends HBox {
    private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");

    TicketLine(OrderLine line, Runnable tick) {
        var what = new VBox(text("line-name", line.name()));
        what.getStyleClass().add("line-what");
        HBox.setHgrow(what, Priority.ALWAYS);
        if (!line.options().isEmpty()) {
            what.getChildren().add(text("line-options", String.join(" · ", line.options())));
        }
        if (!line.note().isBlank()) {
            what.getChildren().add(text("line-note", "“" + line.note() + "”"));
        }
        var quantity = text("line-quantity", Integer.toString(line.quantity()));
        quantity.setMinWidth(USE_PREF_SIZE);
        quantity.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("several"), line.quantity() > 1);
        getStyleClass().add("line");
        getChildren().addAll(quantity, what);
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        setAccessibleText(
                line.quantity() + " × " + line.name() + " " + String.join(", ", line.options()));
        setFocusTraversable(true);
        setOnMouseClicked(
                event -> {
                    tick.run();
                    event.consume();
                });
        setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.SPACE) {
                        tick.run();
                        event.consume();
                    }
                });
    }

    void tick(boolean off) {
        pseudoClassStateChanged(TICKED, off);
    }

    /// A text that wraps and is never cut short.
    private static Label text(String style, String words) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
