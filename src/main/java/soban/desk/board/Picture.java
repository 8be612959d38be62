package soban.desk.board;

import org.jspecify.annotations.Nullable;

import soban.desk.DeskIdentity;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.MenuItem;
import soban.desk.Notice;
import soban.desk.Recall;
import soban.desk.Ticket;
import soban.domain.order.OrderStatus;
import soban.domain.unit.Role;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Puts together what a person at the desk is to see.
///
/// @param board the orders on the board, in any order
/// @param presses the unanswered presses, oldest first
public record Picture(
        DeskIdentity desk,
        ShopCard shop,
        boolean testPayments,
        Collection<KeptOrder> board,
        List<Press> presses,
        List<Notice> notices) {
    private static final Comparator<Ticket> OLDEST_FIRST =
            Comparator.comparing(Ticket::receivedAt)
                    .thenComparing(ticket -> ticket.order().value());
    private static final Comparator<Recall> NEWEST_FIRST =
            Comparator.comparing(Recall::at)
                    .reversed()
                    .thenComparing(recall -> recall.order().value());

    public DeskView at(Instant now, Link link) {
        var hopes = new Hopes(presses);
        var tickets = new ArrayList<Ticket>();
        for (KeptOrder order : board) {
            var hoped = hopes.of(order);
            if (hoped.status() != OrderStatus.HANDED_OVER && surfaced(order, now)) {
                tickets.add(ticket(order, hoped));
            }
        }
        tickets.sort(OLDEST_FIRST);
        var menu =
                shop.menu().stream()
                        .map(
                                i ->
                                        new MenuItem(
                                                i.product(),
                                                i.name(),
                                                hopes.soldOut(i.product(), i.soldOut())))
                        .toList();
        return new DeskView(
                desk,
                shop.name(),
                testPayments,
                link,
                (int) presses.stream().filter(Press::isByPerson).count(),
                tickets,
                recall(tickets, now, shop.undoWindow()),
                menu,
                notices);
    }

    /// A kitchen is not to make now what is wanted in the evening.
    private boolean surfaced(KeptOrder order, Instant now) {
        @Nullable Instant surfaces = order.content().surfacesAt();
        return desk.role() != Role.KITCHEN || surfaces == null || !now.isBefore(surfaces);
    }

    private static Ticket ticket(KeptOrder order, Hopes.Hoped hoped) {
        var content = order.content();
        return new Ticket(
                order.id(),
                content.number(),
                hoped.status(),
                hoped.pending(),
                order.touched(),
                content.fulfilment(),
                content.lines(),
                content.note(),
                order.waitsSince(),
                order.standing().promisedAt(),
                hoped.since(),
                order.begunBeforeCancel());
    }

    private static List<Recall> recall(List<Ticket> tickets, Instant now, Duration window) {
        return tickets.stream()
                .filter(t -> t.status() == OrderStatus.PREPARING || t.status() == OrderStatus.READY)
                .map(t -> recall(t, window))
                .filter(r -> r.until().isAfter(now))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static Recall recall(Ticket ticket, Duration window) {
        Instant at = ticket.statusSince();
        return new Recall(ticket.order(), ticket.number(), ticket.status(), at, at.plus(window));
    }
}
