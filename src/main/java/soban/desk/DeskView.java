package soban.desk;

import soban.domain.order.OrderId;

import java.util.List;
import java.util.Optional;

/// One picture of a desk, complete and immutable. Tickets stand oldest first and show pending
/// presses as if they had been granted; `recall` lists what can still be undone, newest first.
public record DeskView(
        DeskIdentity desk,
        String shopName,
        boolean testPayments,
        Link link,
        int waiting,
        List<Ticket> tickets,
        List<Recall> recall,
        List<MenuItem> menu,
        List<Notice> notices) {
    public DeskView {
        tickets = List.copyOf(tickets);
        recall = List.copyOf(recall);
        menu = List.copyOf(menu);
        notices = List.copyOf(notices);
    }

    public Optional<Ticket> ticket(OrderId id) {
        return tickets.stream().filter(t -> t.order().equals(id)).findFirst();
    }
}
