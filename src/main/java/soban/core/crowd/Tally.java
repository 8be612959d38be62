package soban.core.crowd;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts who was turned away, for whoever looks.
public final class Tally {
    private final Map<Turned, LongAdder> counts = new ConcurrentHashMap<>();

    public void count(Turned who) {
        adder(who).increment();
    }

    public long of(Turned who) {
        return adder(who).sum();
    }

    private LongAdder adder(Turned who) {
        return counts.computeIfAbsent(who, first -> new LongAdder());
    }
}
