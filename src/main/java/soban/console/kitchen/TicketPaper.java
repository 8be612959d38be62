package soban.console.kitchen;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import soban.console.screen.Figures;
import soban.console.screen.Strings;

/// The parts of a ticket, from its header to its button. Screens are FXML, but a board hangs a
/// dozen tickets before it can be seen first, and each would be read and parsed anew: so this one
/// is built here.
final class TicketPaper extends VBox {
    final Label key = label("key", "ticket-key");
    final Label number = label("number", "ticket-number");
    final Label pending = label("pending", "ticket-pending");
    final Label cancelled = label("cancelled", "ticket-cancelled");
    final Figures age = new Figures();
    final FontIcon typeIcon = new FontIcon("fth-shopping-bag");
    final Label type = label("type", "type-word");
    final Label promise = label("promise", "promise");
    final VBox lines = new VBox();
    final Label elsewhere = wrapping("elsewhere", "ticket-elsewhere");
    final Label note = wrapping("note", "ticket-note");
    final Label begun = wrapping("begun", "ticket-begun");
    final Button advance = new Button();

    TicketPaper(Strings strings) {
        pending.setGraphic(new FontIcon("fth-upload-cloud"));
        pending.setAccessibleText(strings.text("ticket.pending"));
        pending.setTooltip(new Tooltip(strings.text("ticket.pending")));
        cancelled.setText(strings.text("ticket.cancelled"));
        begun.setText(strings.text("ticket.begun"));
        age.setId("age");
        age.getStyleClass().add("ticket-age");
        typeIcon.getStyleClass().add("type-icon");
        lines.getStyleClass().add("lines");
        lines.setMinHeight(USE_PREF_SIZE);
        advance.setId("advance");
        advance.getStyleClass().add("advance");
        advance.setWrapText(true);
        advance.setMaxWidth(Double.MAX_VALUE);
        var place = new StackPane(advance);
        place.getStyleClass().add("advance-place");
        place.setMinHeight(USE_PREF_SIZE);
        var rest = new Region();
        VBox.setVgrow(rest, Priority.ALWAYS);
        getStyleClass().add("ticket");
        getChildren()
                .addAll(
                        row("ticket-head", key, number, gap(), pending, cancelled, age),
                        row("ticket-type", typeIcon, type, gap(), promise),
                        lines,
                        elsewhere,
                        note,
                        begun,
                        rest,
                        place);
    }

    private static HBox row(String style, Node... parts) {
        var row = new HBox(parts);
        row.getStyleClass().add(style);
        return row;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Label label(String id, String style) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label wrapping(String id, String style) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
