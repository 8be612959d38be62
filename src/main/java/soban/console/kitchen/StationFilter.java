package soban.console.kitchen;

import soban.desk.DeskAction;
import soban.desk.KitchenBoard;
import soban.desk.Ticket;
import soban.domain.order.OrderLine;
import soban.domain.order.OrderStatus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Which lines this kitchen's desk shows: all, or those of one station. A line without a station,
/// or with one that the menu no longer knows, is shown at every desk, so that no line is on no
/// screen; how much other stations have to make is told beside.
///
/// @param station empty for all
/// @param known the stations of the menu
record StationFilter(String station, List<String> known) {
    StationFilter {
        known = List.copyOf(known);
    }

    boolean isAll() {
        return station.isEmpty();
    }

    /// What can be chosen: the stations of the menu and of open tickets, and the chosen one.
    static List<String> choices(KitchenBoard board, String chosen) {
        var all = new TreeSet<>(board.stations());
        board.tickets().forEach(t -> t.lines().forEach(line -> all.add(line.station())));
        all.add(chosen);
        all.remove("");
        return List.copyOf(all);
    }

    /// A ticket hangs here while something of it is to be made here. What is cancelled is told
    /// where it hung, and what is ready everywhere.
    boolean hangs(Ticket ticket) {
        if (isAll() || ticket.status() == OrderStatus.READY) {
            return true;
        }
        return ticket.status() == OrderStatus.CANCELLED
                ? ticket.lines().stream().anyMatch(this::isMade)
                : ticket.lines().stream().anyMatch(line -> isMade(line) && !isDone(ticket, line));
    }

    /// The ticket with the lines that are made here.
    Ticket shown(Ticket ticket) {
        return isAll() ? ticket : ticket.showing(lines(ticket));
    }

    /// One finish for each station that is shown here and has not finished; for all of them
    /// together where nothing is filtered.
    List<DeskAction> finish(Ticket whole) {
        return isAll()
                ? List.of(new DeskAction.Finish(whole.order()))
                : lines(whole).stream()
                        .filter(line -> !isDone(whole, line))
                        .map(OrderLine::station)
                        .distinct()
                        .<DeskAction>map(each -> new DeskAction.Finish(whole.order(), each))
                        .toList();
    }

    /// How many pieces of a ticket other stations are still to make.
    int elsewhere(Ticket whole) {
        return whole.lines().stream()
                .filter(line -> !isMade(line) && !isDone(whole, line))
                .mapToInt(OrderLine::quantity)
                .sum();
    }

    /// How many pieces each other station is still to make, over all tickets.
    Map<String, Integer> elsewhere(List<Ticket> tickets) {
        Map<String, Integer> open = new LinkedHashMap<>();
        for (Ticket ticket : tickets) {
            if (ticket.status() == OrderStatus.ACCEPTED
                    || ticket.status() == OrderStatus.PREPARING) {
                ticket.lines().stream()
                        .filter(line -> !isMade(line) && !isDone(ticket, line))
                        .forEach(line -> open.merge(line.station(), line.quantity(), Integer::sum));
            }
        }
        return open;
    }

    private List<OrderLine> lines(Ticket ticket) {
        return ticket.lines().stream().filter(this::isMade).toList();
    }

    private boolean isMade(OrderLine line) {
        return isAll() || line.station().equals(station) || !known.contains(line.station());
    }

    private static boolean isDone(Ticket ticket, OrderLine line) {
        return ticket.stationsDone().contains(line.station());
    }
}
