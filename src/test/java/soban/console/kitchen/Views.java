package soban.console.kitchen;

import soban.desk.DeskView;
import soban.desk.KitchenBoard;
import soban.desk.Link;
import soban.desk.Notice;
import soban.desk.Recall;
import soban.desk.Ticket;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Changes of a desk's picture, one at a time.
final class Views {
    private Views() {}

    static UnaryOperator<DeskView> with(Ticket ticket) {
        return v -> {
            List<Ticket> tickets = new ArrayList<>(v.kitchen().tickets());
            tickets.add(ticket);
            return copy(v, v.link(), v.waiting(), tickets, v.kitchen().recall(), v.notices());
        };
    }

    static UnaryOperator<DeskView> without(OrderId order) {
        return v ->
                copy(
                        v,
                        v.link(),
                        v.waiting(),
                        v.kitchen().tickets().stream()
                                .filter(t -> !t.order().equals(order))
                                .toList(),
                        v.kitchen().recall(),
                        v.notices());
    }

    static UnaryOperator<DeskView> ticket(OrderId order, UnaryOperator<Ticket> change) {
        return v ->
                copy(
                        v,
                        v.link(),
                        v.waiting(),
                        v.kitchen().tickets().stream()
                                .map(t -> t.order().equals(order) ? change.apply(t) : t)
                                .toList(),
                        v.kitchen().recall(),
                        v.notices());
    }

    static UnaryOperator<DeskView> person(String name) {
        return v ->
                new DeskView(
                        v.desk(),
                        v.name(),
                        name,
                        v.testPayments(),
                        v.link(),
                        v.waiting(),
                        v.notices(),
                        v.board());
    }

    static UnaryOperator<DeskView> notice(Notice one) {
        return v ->
                copy(
                        v,
                        v.link(),
                        v.waiting(),
                        v.kitchen().tickets(),
                        v.kitchen().recall(),
                        List.of(one));
    }

    static UnaryOperator<DeskView> linked(Link link, int waiting) {
        return v ->
                copy(v, link, waiting, v.kitchen().tickets(), v.kitchen().recall(), v.notices());
    }

    static UnaryOperator<DeskView> recalled(Recall recall) {
        return v -> {
            List<Recall> all = new ArrayList<>(List.of(recall));
            v.kitchen().recall().stream()
                    .filter(r -> !r.order().equals(recall.order()))
                    .forEach(all::add);
            return copy(v, v.link(), v.waiting(), v.kitchen().tickets(), all, v.notices());
        };
    }

    static UnaryOperator<DeskView> withoutRecall(OrderId order) {
        return v ->
                copy(
                        v,
                        v.link(),
                        v.waiting(),
                        v.kitchen().tickets(),
                        v.kitchen().recall().stream()
                                .filter(r -> !r.order().equals(order))
                                .toList(),
                        v.notices());
    }

    static DeskView noticed(DeskView v, Notice notice) {
        List<Notice> all = new ArrayList<>(v.notices());
        all.add(notice);
        return copy(v, v.link(), v.waiting(), v.kitchen().tickets(), v.kitchen().recall(), all);
    }

    static UnaryOperator<DeskView> withoutNotice(long id) {
        return v ->
                copy(
                        v,
                        v.link(),
                        v.waiting(),
                        v.kitchen().tickets(),
                        v.kitchen().recall(),
                        v.notices().stream().filter(n -> n.id() != id).toList());
    }

    static Ticket status(Ticket t, OrderStatus status, Instant since) {
        return ticket(t, status, t.pending(), t.touched(), since, t.startedBeforeCancel());
    }

    static Ticket stepBack(Ticket t, Instant at) {
        return status(
                t,
                t.status() == OrderStatus.READY ? OrderStatus.PREPARING : OrderStatus.ACCEPTED,
                at);
    }

    static Ticket cancelled(Ticket t, Instant at) {
        return ticket(
                t, OrderStatus.CANCELLED, false, false, at, t.status() == OrderStatus.PREPARING);
    }

    static Ticket pending(Ticket t) {
        return ticket(t, t.status(), true, t.touched(), t.statusSince(), t.startedBeforeCancel());
    }

    static Ticket settled(Ticket t) {
        return ticket(t, t.status(), false, t.touched(), t.statusSince(), t.startedBeforeCancel());
    }

    static Ticket touched(Ticket t) {
        return ticket(t, t.status(), t.pending(), true, t.statusSince(), t.startedBeforeCancel());
    }

    private static Ticket ticket(
            Ticket t,
            OrderStatus status,
            boolean pending,
            boolean touched,
            Instant since,
            boolean begun) {
        return new Ticket(
                t.order(),
                t.number(),
                status,
                pending,
                touched,
                t.fulfilment(),
                t.lines(),
                t.note(),
                t.receivedAt(),
                t.promisedAt(),
                since,
                begun,
                t.stationsDone());
    }

    /// One station has made its lines; with the last one's it is ready.
    static Ticket done(Ticket t, String station, Instant at) {
        var done = new ArrayList<>(t.stationsDone());
        done.add(station);
        boolean all = t.lines().stream().allMatch(line -> done.contains(line.station()));
        return new Ticket(
                t.order(),
                t.number(),
                all ? OrderStatus.READY : t.status(),
                true,
                t.touched(),
                t.fulfilment(),
                t.lines(),
                t.note(),
                t.receivedAt(),
                t.promisedAt(),
                all ? at : t.statusSince(),
                false,
                done);
    }

    static DeskView board(DeskView v, KitchenBoard board) {
        return new DeskView(
                v.desk(),
                v.name(),
                v.person(),
                v.testPayments(),
                v.link(),
                v.waiting(),
                v.notices(),
                board);
    }

    private static DeskView copy(
            DeskView v,
            Link link,
            int waiting,
            List<Ticket> tickets,
            List<Recall> recall,
            List<Notice> notices) {
        return new DeskView(
                v.desk(),
                v.name(),
                v.person(),
                v.testPayments(),
                link,
                waiting,
                notices,
                new KitchenBoard(tickets, recall, v.kitchen().menu(), v.kitchen().stations()));
    }
}
