package soban.desk.terminal;

import soban.desk.DeskView;
import soban.desk.KitchenBoard;
import soban.desk.OrderCard;
import soban.desk.OwnerBoard;
import soban.desk.RiderBoard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One thing on a board, for output that tells what changed.
///
/// @param name how people call it
/// @param state what is told when it changes
/// @param detail what is told when it is new
record BoardRow(String key, String name, String state, String detail) {
    static List<BoardRow> of(DeskView view, Words words, Instant now) {
        return switch (view.board()) {
            case KitchenBoard board ->
                    board.tickets().stream()
                            .map(
                                    ticket ->
                                            new BoardRow(
                                                    ticket.order().value(),
                                                    "#" + ticket.number(),
                                                    words.status(ticket),
                                                    words.lines(ticket.lines())))
                            .toList();
            case OwnerBoard board ->
                    board.orders().stream()
                            .map(
                                    card ->
                                            new BoardRow(
                                                    card.order().value(),
                                                    "#" + card.number(),
                                                    state(card, words),
                                                    words.lines(card.content().lines())))
                            .toList();
            case RiderBoard board -> ofRider(board, words, now);
        };
    }

    private static String state(OrderCard card, Words words) {
        String needs = new OrderWords(words).needs(card);
        return words.status(card) + (needs.isEmpty() ? "" : " (" + needs + ")");
    }

    private static List<BoardRow> ofRider(RiderBoard board, Words words, Instant now) {
        var rows = new ArrayList<BoardRow>();
        for (var ride : board.mine()) {
            String state = words.stage(ride) + (ride.pending() ? " …" : "");
            rows.add(
                    new BoardRow(
                            ride.order().value(),
                            ride.details() == null
                                    ? ride.order().value()
                                    : "#" + ride.details().number(),
                            state,
                            new RiderText(words).ride(ride)));
        }
        for (var card : board.offers()) {
            rows.add(
                    new BoardRow(
                            card.order().value(),
                            card.order().value(),
                            card.pending() ? "offered …" : "offered",
                            new RiderText(words).offer(card, now)));
        }
        return rows;
    }
}
