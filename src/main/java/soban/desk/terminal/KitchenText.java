package soban.desk.terminal;

import soban.desk.KitchenBoard;
import soban.desk.Ticket;
import soban.domain.order.OrderLine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A kitchen's board as aligned lines.
final class KitchenText {
    private static final String GAP = "  ";

    private final Words words;

    KitchenText(Words words) {
        this.words = words;
    }

    List<String> of(KitchenBoard board, Instant now) {
        if (board.tickets().isEmpty()) {
            return List.of("No open orders. New ones appear here by themselves.");
        }
        var text = new ArrayList<String>();
        board.tickets().forEach(ticket -> ticket(ticket, board, now, text));
        return text;
    }

    private void ticket(Ticket ticket, KitchenBoard board, Instant now, List<String> text) {
        String mark = ticket.touched() ? "  " : "● ";
        String first =
                mark
                        + Columns.right("#" + ticket.number(), 4)
                        + GAP
                        + Columns.left(words.status(ticket), statusWidth(board))
                        + GAP
                        + Columns.right(words.age(ticket.receivedAt(), now), 6)
                        + GAP
                        + Columns.left(Words.lower(ticket.fulfilment()), 8)
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

    private int statusWidth(KitchenBoard board) {
        return board.tickets().stream()
                .mapToInt(t -> Columns.width(words.status(t)))
                .reduce(11, Math::max);
    }
}
