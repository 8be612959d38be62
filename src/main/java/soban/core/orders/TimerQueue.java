package soban.core.orders;

import soban.domain.order.Order;
import soban.domain.order.OrderId;
import soban.domain.order.Timer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/// Finds what falls due without looking at every order. It holds nothing of its own: each entry is
/// read off an order, and an entry that its order no longer wants is passed over. What was fired is
/// not fired again until its order changes.
final class TimerQueue {
    private record Entry(Instant due, OrderId order, String timer) {}

    private final PriorityQueue<Entry> queue =
            new PriorityQueue<>((a, b) -> a.due().compareTo(b.due()));
    private final Map<OrderId, List<Timer>> wanted = new HashMap<>();
    private final Set<String> fired = new HashSet<>();

    void changed(Order order) {
        List<Timer> before = wanted.remove(order.id());
        List<Timer> after = Timer.of(order);
        if (before != null) {
            before.stream().filter(t -> !after.contains(t)).forEach(t -> fired.remove(t.id()));
        }
        if (!after.isEmpty()) {
            wanted.put(order.id(), after);
            after.stream()
                    .filter(t -> before == null || !before.contains(t))
                    .forEach(t -> queue.add(new Entry(t.due(), order.id(), t.id())));
        }
    }

    /// Timers that are due and were not fired, at most that many; whoever takes them says of each
    /// whether it was fired.
    List<Timer> due(Instant now, int most) {
        var due = new ArrayList<Timer>();
        while (due.size() < most && !queue.isEmpty() && !queue.peek().due().isAfter(now)) {
            Entry entry = queue.poll();
            wanted.getOrDefault(entry.order(), List.of()).stream()
                    .filter(t -> t.id().equals(entry.timer()) && !fired.contains(t.id()))
                    .forEach(due::add);
        }
        return due;
    }

    void fired(List<Timer> timers) {
        timers.forEach(t -> fired.add(t.id()));
    }

    /// Their commands were not written after all.
    void notFired(List<Timer> timers) {
        timers.forEach(t -> queue.add(new Entry(t.due(), t.command().order(), t.id())));
    }
}
