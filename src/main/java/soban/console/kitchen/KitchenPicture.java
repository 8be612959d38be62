package soban.console.kitchen;

import soban.console.print.Slip;
import soban.console.screen.Heat;
import soban.console.sound.Chime;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.Notice;
import soban.desk.Recall;
import soban.desk.Ticket;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.shop.Fulfilment;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Everything that the kitchen's window shows at one moment. Equal pictures look equal.
record KitchenPicture(
        String shopName,
        String person,
        boolean testPayments,
        List<TicketCard> cards,
        List<Count> counts,
        List<Waiting> ready,
        List<Undoable> recall,
        List<Notice> notices,
        Status status,
        Stations stations) {
    private static final int KEYS = 9;

    /// A ticket in the Ready strip.
    record Waiting(Ticket ticket, boolean picked, Duration since) {
        /// The customer comes for it.
        boolean isFetched() {
            return ticket.fulfilment() == Fulfilment.PICKUP;
        }
    }

    record Undoable(Recall recall, Duration ago) {}

    /// @param chosen whose lines are shown; empty for all
    /// @param all what can be chosen
    /// @param elsewhere how many pieces each other station is still to make
    record Stations(String chosen, List<String> all, Map<String, Integer> elsewhere) {
        Stations {
            all = List.copyOf(all);
        }
    }

    /// What the status strip says of the desk.
    ///
    /// @param pressLost a press could not be written to the disk, and nothing came of it
    record Status(Link link, Instant now, int waiting, boolean pressLost) {}

    static KitchenPicture of(
            DeskView view, StationFilter filter, Marks marks, boolean pressLost, Instant now) {
        List<TicketCard> cards = cards(view, filter, marks, now);
        return new KitchenPicture(
                view.name(),
                view.person(),
                view.testPayments(),
                cards,
                Count.over(cards),
                ready(view, marks, now),
                recall(view, now),
                view.notices(),
                new Status(
                        view.link(),
                        now.truncatedTo(ChronoUnit.SECONDS),
                        view.waiting(),
                        pressLost),
                new Stations(
                        filter.station(),
                        StationFilter.choices(view.kitchen(), filter.station()),
                        filter.elsewhere(view.kitchen().tickets())));
    }

    /// What nobody has touched yet, with how it rings.
    Map<OrderId, Chime> ringing() {
        Map<OrderId, Chime> ringing = new HashMap<>();
        cards.forEach(
                card -> card.chime().ifPresent(chime -> ringing.put(card.ticket().order(), chime)));
        return ringing;
    }

    /// What can be printed: all that hangs here, and what waits to be fetched.
    List<Slip> slips() {
        return Stream.concat(
                        cards.stream().map(card -> Slip.of(card.ticket(), card.elsewhere())),
                        ready.stream().map(waiting -> Slip.of(waiting.ticket(), 0)))
                .toList();
    }

    private static List<TicketCard> cards(
            DeskView view, StationFilter filter, Marks marks, Instant now) {
        List<TicketCard> cards = new ArrayList<>();
        for (Ticket ticket : view.kitchen().tickets()) {
            if (ticket.status() != OrderStatus.READY && filter.hangs(ticket)) {
                int place = cards.size() + 1;
                cards.add(card(ticket, filter, place <= KEYS ? place : 0, marks, now));
            }
        }
        return cards;
    }

    private static TicketCard card(
            Ticket ticket, StationFilter filter, int key, Marks marks, Instant now) {
        Duration age = since(ticket.receivedAt(), now);
        return new TicketCard(
                filter.shown(ticket),
                filter.elsewhere(ticket),
                key,
                marks.isPicked(ticket),
                marks.rings(ticket),
                age,
                Heat.of(age),
                marks.ticked(ticket));
    }

    private static List<Waiting> ready(DeskView view, Marks marks, Instant now) {
        return view.kitchen().tickets().stream()
                .filter(ticket -> ticket.status() == OrderStatus.READY)
                .map(
                        ticket ->
                                new Waiting(
                                        ticket,
                                        marks.isPicked(ticket),
                                        since(ticket.statusSince(), now)))
                .toList();
    }

    private static List<Undoable> recall(DeskView view, Instant now) {
        return view.kitchen().recall().stream()
                .filter(recall -> recall.until().isAfter(now))
                .map(recall -> new Undoable(recall, since(recall.at(), now)))
                .toList();
    }

    /// Whole seconds on both sides, so that all ages tick together with the clock.
    private static Duration since(Instant then, Instant now) {
        Duration age =
                Duration.between(
                        then.truncatedTo(ChronoUnit.SECONDS), now.truncatedTo(ChronoUnit.SECONDS));
        return age.isNegative() ? Duration.ZERO : age;
    }
}
