package soban.console.kitchen;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import soban.console.kitchen.KitchenPicture.Waiting;
import soban.console.screen.Parts;
import soban.console.screen.Phrases;
import soban.console.screen.Rows;
import soban.console.screen.Strings;
import soban.domain.shop.Fulfilment;

/// A ready order, with its Handed-over button unless a rider fetches it. A click beside the button
/// picks it.
final class ReadyRow implements Rows.Row<Waiting> {
    private static final PseudoClass DELIVERY = PseudoClass.getPseudoClass("delivery");
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final KitchenModel model;
    private final Strings strings;
    private final Phrases phrases;
    private final Label number = new Label();
    private final Label about = new Label();
    private final Button handOver;
    private final HBox row;

    ReadyRow(KitchenModel model, Strings strings, Phrases phrases) {
        this.model = model;
        this.strings = strings;
        this.phrases = phrases;
        number.getStyleClass().add("ready-number");
        about.getStyleClass().add("ready-about");
        about.setWrapText(true);
        handOver = new Button(strings.text("step.hand-over"));
        handOver.getStyleClass().add("hand-over");
        handOver.setMinWidth(Region.USE_PREF_SIZE);
        var what = new VBox(number, about);
        HBox.setHgrow(what, Priority.ALWAYS);
        row = new HBox(what, handOver);
        row.getStyleClass().addAll("side-row", "ready-row");
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(Waiting waiting) {
        var ticket = waiting.ticket();
        number.setText("#" + ticket.number());
        about.setText(
                Words.type(strings, ticket.fulfilment()) + " · " + phrases.length(waiting.since()));
        row.setId("ready-" + ticket.number());
        row.pseudoClassStateChanged(DELIVERY, ticket.fulfilment() == Fulfilment.DELIVERY);
        row.pseudoClassStateChanged(PICKED, waiting.picked());
        row.setOnMouseClicked(_ -> model.pick(ticket.order()));
        Parts.showIf(waiting.isFetched(), handOver);
        handOver.setOnAction(_ -> model.advance(ticket.order()));
        handOver.setAccessibleText(number.getText() + " " + strings.text("step.hand-over"));
    }
}
