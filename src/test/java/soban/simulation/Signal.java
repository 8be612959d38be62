package soban.simulation;

import java.util.ArrayList;
import java.util.List;

/// Something that coroutines wait for. Ringing wakes those who wait now; it is not remembered.
public final class Signal {
    private record Waiter(Coroutine who, long which) {}

    private final List<Waiter> waiters = new ArrayList<>();

    public void ring() {
        if (!waiters.isEmpty()) {
            var all = List.copyOf(waiters);
            waiters.clear();
            all.forEach(waiter -> waiter.who().wake(waiter.which()));
        }
    }

    void add(Coroutine who, long which) {
        waiters.add(new Waiter(who, which));
    }

    void remove(Coroutine who) {
        waiters.removeIf(waiter -> waiter.who() == who);
    }
}
