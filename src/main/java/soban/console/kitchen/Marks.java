package soban.console.kitchen;

import org.jspecify.annotations.Nullable;

import soban.desk.DeskView;
import soban.desk.Ticket;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What this window alone remembers of tickets: the picked one, lines that are ticked off, alarms
/// silenced here. It forgets what is no longer on the board.
final class Marks {
    private final Map<OrderId, Set<Integer>> ticked = new HashMap<>();
    private final Set<OrderId> touched = new HashSet<>();
    private final Set<OrderId> silenced = new HashSet<>();
    private final Set<OrderId> shown = new HashSet<>();
    private @Nullable OrderId picked;

    Optional<OrderId> picked() {
        return Optional.ofNullable(picked);
    }

    void pick(@Nullable OrderId order) {
        picked = order;
    }

    boolean isPicked(Ticket ticket) {
        return ticket.order().equals(picked);
    }

    Set<Integer> ticked(Ticket ticket) {
        return ticked.getOrDefault(ticket.order(), Set.of());
    }

    void tick(OrderId order, int line) {
        Set<Integer> lines = ticked.computeIfAbsent(order, _ -> new HashSet<>());
        if (!lines.remove(line)) {
            lines.add(line);
        }
    }

    /// Lines are counted anew where others are shown.
    void untick() {
        ticked.clear();
    }

    /// Its alarm of the present kind is silent from now on, without waiting for the desk to say so:
    /// a new ticket that was touched rings again when it is cancelled.
    void silence(Ticket ticket) {
        (cancelled(ticket) ? silenced : touched).add(ticket.order());
    }

    /// Whether it is shown here for the first time, and could still be begun here.
    boolean isNew(Ticket ticket) {
        return Step.of(ticket) == Step.START && shown.add(ticket.order());
    }

    boolean rings(Ticket ticket) {
        if (cancelled(ticket)) {
            return !silenced.contains(ticket.order());
        }
        return ticket.status() != OrderStatus.READY
                && !ticket.touched()
                && !touched.contains(ticket.order());
    }

    private static boolean cancelled(Ticket ticket) {
        return ticket.status() == OrderStatus.CANCELLED;
    }

    void forgetAllBut(DeskView view) {
        Set<OrderId> known = new HashSet<>();
        view.kitchen().tickets().forEach(ticket -> known.add(ticket.order()));
        ticked.keySet().retainAll(known);
        touched.retainAll(known);
        silenced.retainAll(known);
        shown.retainAll(known);
        if (picked != null && !known.contains(picked)) {
            picked = null;
        }
    }
}
