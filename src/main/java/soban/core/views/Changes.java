package soban.core.views;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Brings what the projection has written of one kind to those who wait for it. The projection
/// hands over and goes on; whether it is what somebody waits for is found out on the waiting
/// thread.
final class Changes<K, V> {
    private final ConcurrentMap<K, Set<Watch>> watches = new ConcurrentHashMap<>();

    Watch watch(K key) {
        var watch = new Watch(key);
        watches.compute(
                key,
                (id, known) -> {
                    var all = known == null ? ConcurrentHashMap.<Watch>newKeySet() : known;
                    all.add(watch);
                    return all;
                });
        return watch;
    }

    void announce(Map<K, V> changed) {
        changed.forEach(
                (key, value) -> {
                    for (Watch watch : watches.getOrDefault(key, Set.of())) {
                        watch.news.add(value);
                    }
                });
    }

    final class Watch implements News<V> {
        private final K key;
        private final BlockingQueue<V> news = new LinkedBlockingQueue<>();

        private Watch(K key) {
            this.key = key;
        }

        @Override
        public @Nullable V next(Duration patience) throws InterruptedException {
            return news.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        }

        @Override
        public void close() {
            watches.computeIfPresent(
                    key,
                    (id, known) -> {
                        known.remove(this);
                        return known.isEmpty() ? null : known;
                    });
        }
    }
}
