package soban.console.kitchen;

import javafx.css.PseudoClass;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import soban.console.screen.Heat;
import soban.console.screen.Parts;
import soban.console.screen.Phrases;
import soban.console.screen.Strings;
import soban.desk.Ticket;
import soban.domain.order.OrderId;
import soban.domain.shop.Fulfilment;

import java.util.List;
import java.util.stream.IntStream;

/// One ticket on paper. It is changed in place and only where something changed, so that a board at
/// rest redraws nothing. The header's colour is the age; edge, icon and word are the type.
final class TicketCell {
    private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass DELIVERY = PseudoClass.getPseudoClass("delivery");
    private static final PseudoClass CANCELLED = PseudoClass.getPseudoClass("cancelled");
    private static final PseudoClass COOKING = PseudoClass.getPseudoClass("cooking");
    private static final PseudoClass RINGING = PseudoClass.getPseudoClass("ringing");
    private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final KitchenModel model;
    private final Strings strings;
    private final Phrases phrases;
    private final TicketPaper paper;
    private @Nullable TicketCard shown;

    TicketCell(KitchenModel model, Strings strings, Phrases phrases) {
        this.model = model;
        this.strings = strings;
        this.phrases = phrases;
        paper = new TicketPaper(strings);
        paper.setManaged(false);
        paper.advance.setOnAction(_ -> model.advance(order()));
        paper.advance.focusVisibleProperty().subscribe(this::reached);
        paper.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> model.touch(order()));
        paper.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> model.pick(order()));
    }

    Region node() {
        return paper;
    }

    double heightAt(double width) {
        return paper.prefHeight(width);
    }

    void beat(boolean faint) {
        paper.pseudoClassStateChanged(FAINT, faint);
    }

    boolean hasFocus() {
        return paper.isFocusWithin();
    }

    void focus() {
        if (!paper.advance.isFocused()) {
            paper.advance.requestFocus();
        }
    }

    /// Whether it may be of another height now.
    boolean show(TicketCard card) {
        TicketCard before = shown;
        if (card.equals(before)) {
            return false;
        }
        shown = card;
        if (before == null || !before.ticket().equals(card.ticket())) {
            showTicket(card);
        }
        if (before == null || !sameLines(before.ticket(), card.ticket())) {
            showLines(card.ticket());
        }
        showMarks(card);
        return before == null
                || !before.ticket().equals(card.ticket())
                || before.elsewhere() != card.elsewhere();
    }

    /// Whoever reaches a ticket with Tab has picked it.
    private void reached(boolean withTab) {
        if (withTab) {
            model.pick(order());
        }
    }

    private OrderId order() {
        if (shown == null) {
            throw new IllegalStateException("a ticket is pressed before it shows an order");
        }
        return shown.ticket().order();
    }

    private void showTicket(TicketCard card) {
        Ticket ticket = card.ticket();
        boolean isCancelled = card.step() == Step.ACKNOWLEDGE;
        boolean delivery = ticket.fulfilment() == Fulfilment.DELIVERY;
        paper.setId("ticket-" + ticket.number());
        paper.pseudoClassStateChanged(CANCELLED, isCancelled);
        paper.pseudoClassStateChanged(COOKING, card.step() == Step.FINISH);
        paper.pseudoClassStateChanged(DELIVERY, delivery);
        paper.number.setText("#" + ticket.number());
        Parts.showIf(ticket.pending(), paper.pending);
        Parts.showIf(isCancelled, paper.cancelled);
        Parts.showIf(!isCancelled, paper.age);
        paper.typeIcon.setIconLiteral(delivery ? "fth-truck" : "fth-shopping-bag");
        paper.type.setText(Words.type(strings, ticket.fulfilment()));
        paper.promise.setText(promise(ticket, isCancelled));
        paper.note.setText(ticket.note());
        Parts.showIf(!ticket.note().isBlank(), paper.note);
        Parts.showIf(isCancelled && ticket.startedBeforeCancel(), paper.begun);
        paper.advance.setText(Words.step(strings, card.step()));
        paper.setAccessibleText(
                paper.number.getText()
                        + ", "
                        + paper.type.getText()
                        + ", "
                        + paper.promise.getText());
    }

    private String promise(Ticket ticket, boolean isCancelled) {
        if (isCancelled) {
            return strings.text("ticket.cancelled.at", phrases.time(ticket.statusSince()));
        }
        return ticket.promisedAt() == null
                ? strings.text("ticket.promise.none")
                : strings.text("ticket.promise", phrases.time(ticket.promisedAt()));
    }

    private void showLines(Ticket ticket) {
        List<TicketLine> fresh =
                IntStream.range(0, ticket.lines().size())
                        .mapToObj(
                                i ->
                                        new TicketLine(
                                                ticket.lines().get(i),
                                                () -> model.tick(order(), i)))
                        .toList();
        paper.lines.getChildren().setAll(fresh);
    }

    private void showMarks(TicketCard card) {
        Parts.showIf(card.elsewhere() > 0, paper.elsewhere);
        paper.elsewhere.setText(strings.text("print.elsewhere", card.elsewhere()));
        Parts.showIf(card.key() > 0, paper.key);
        paper.key.setText(Integer.toString(card.key()));
        paper.age.setText(phrases.stopwatch(card.age()));
        paper.pseudoClassStateChanged(WARN, card.heat() == Heat.WARN);
        paper.pseudoClassStateChanged(LATE, card.heat() == Heat.LATE);
        paper.pseudoClassStateChanged(RINGING, card.ringing());
        paper.pseudoClassStateChanged(PICKED, card.picked());
        for (int i = 0; i < paper.lines.getChildren().size(); i++) {
            ((TicketLine) paper.lines.getChildren().get(i)).tick(card.ticked().contains(i));
        }
    }

    private static boolean sameLines(Ticket one, Ticket other) {
        return one.order().equals(other.order()) && one.lines().equals(other.lines());
    }
}
