package soban.desk.terminal;

import soban.desk.DeskView;
import soban.desk.Notice;
import soban.desk.Ticket;
import soban.domain.order.OrderLine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A whole board as aligned lines.
final class BoardText {
    private static final String GAP = "  ";

    private final Words words;

    BoardText(Words words) {
        this.words = words;
    }

    List<String> of(DeskView view, Instant now) {
        var text = new ArrayList<String>();
        text.add(head(view));
        text.add("");
        if (view.tickets().isEmpty()) {
            text.add("No open orders. New ones appear here by themselves.");
        }
        for (Ticket ticket : view.tickets()) {
            ticket(ticket, view, now, text);
        }
        foot(view, text);
        return text;
    }

    private String head(DeskView view) {
        String test = view.testPayments() ? " · TEST PAYMENTS" : "";
        return Columns.clean(view.shopName())
                + " · "
                + IdentityConverter.roleName(view.desk().role())
                + " · "
                + words.link(view.link())
                + test;
    }

    private void ticket(Ticket ticket, DeskView view, Instant now, List<String> text) {
        String mark = ticket.touched() ? "  " : "● ";
        String first =
                mark
                        + Columns.right("#" + ticket.number(), 4)
                        + GAP
                        + Columns.left(words.status(ticket), statusWidth(view))
                        + GAP
                        + Columns.right(words.age(ticket, now), 6)
                        + GAP
                        + Columns.left(words.fulfilment(ticket), 8)
                        + GAP;
        String indent = " ".repeat(Columns.width(first));
        String start = first;
        for (OrderLine line : ticket.lines()) {
            text.add(start + words.line(line));
            start = indent;
        }
        if (!ticket.note().isBlank()) {
            text.add(start + "“" + Columns.clean(ticket.note()) + "”");
        }
    }

    private int statusWidth(DeskView view) {
        return view.tickets().stream()
                .mapToInt(t -> Columns.width(words.status(t)))
                .reduce(11, Math::max);
    }

    private void foot(DeskView view, List<String> text) {
        if (view.waiting() == 0 && view.notices().isEmpty()) {
            return;
        }
        text.add("");
        for (Notice notice : view.notices()) {
            text.add(words.notice(notice));
        }
        if (view.waiting() > 0) {
            text.add(
                    view.waiting()
                            + (view.waiting() == 1 ? " press waits" : " presses wait")
                            + " for an answer");
        }
    }
}
