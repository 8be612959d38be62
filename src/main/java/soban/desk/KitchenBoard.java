package soban.desk;

import soban.domain.order.OrderId;

import java.util.List;
import java.util.Optional;

/// What a kitchen sees: tickets oldest first, what can still be undone newest first, and the menu
/// with its stations.
public record KitchenBoard(
        List<Ticket> tickets, List<Recall> recall, List<MenuItem> menu, List<String> stations)
        implements Board {
    public KitchenBoard {
        tickets = List.copyOf(tickets);
        recall = List.copyOf(recall);
        menu = List.copyOf(menu);
        stations = List.copyOf(stations);
    }

    /// Of a menu without stations.
    public KitchenBoard(List<Ticket> tickets, List<Recall> recall, List<MenuItem> menu) {
        this(tickets, recall, menu, List.of());
    }

    public Optional<Ticket> ticket(OrderId id) {
        return tickets.stream().filter(t -> t.order().equals(id)).findFirst();
    }

    @Override
    public Optional<OrderId> numbered(int number) {
        return tickets.stream()
                .filter(ticket -> ticket.number() == number)
                .map(Ticket::order)
                .reduce((older, newer) -> newer);
    }

    @Override
    public List<OrderId> known() {
        return tickets.stream().map(Ticket::order).toList();
    }
}
