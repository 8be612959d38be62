package soban.core.crowd;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How much each of many may still ask for. A bucket is filled drop by drop and each request takes
/// a drop; of each only the time is kept at which it will be full again. Who has not come for
/// longest is forgotten when there are too many, which is in their favour.
///
/// @param <K> by what they are told apart
public final class Buckets<K> {
    private final long drop;
    private final long whole;
    private final Map<K, Long> fullAt;

    /// @param perSecond how many drops fall in
    /// @param ahead in what time it is filled
    /// @param most how many are remembered
    public Buckets(double perSecond, Duration ahead, int most) {
        this.drop = (long) (Duration.ofSeconds(1).toNanos() / perSecond);
        this.whole = ahead.toNanos();
        this.fullAt =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, Long> eldest) {
                        return size() > most;
                    }
                };
    }

    /// Takes a drop, and returns zero; or says how long it is until there is one.
    ///
    /// @param now nanoseconds of a clock that only goes on
    public synchronized Duration take(K who, long now) {
        long full = Math.max(0, fullAt.getOrDefault(who, now) - now);
        long after = full + drop;
        if (after > whole) {
            return Duration.ofNanos(after - whole);
        }
        fullAt.put(who, now + after);
        return Duration.ZERO;
    }

    synchronized int size() {
        return fullAt.size();
    }
}
