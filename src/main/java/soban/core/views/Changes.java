package soban.core.views;

import org.jspecify.annotations.Nullable;

import soban.domain.order.OrderId;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Brings what the projection has written to those who wait for it. The projection hands over and
/// goes on; whether it is what somebody waits for is found out on the waiting thread.
final class Changes {
    private final ConcurrentMap<OrderId, Set<Watch>> watches = new ConcurrentHashMap<>();

    Watch watch(OrderId order) {
        var watch = new Watch(order);
        watches.compute(
                order,
                (id, known) -> {
                    var all = known == null ? ConcurrentHashMap.<Watch>newKeySet() : known;
                    all.add(watch);
                    return all;
                });
        return watch;
    }

    void announce(Collection<OrderView> changed) {
        for (OrderView view : changed) {
            for (Watch watch : watches.getOrDefault(view.order().id(), Set.of())) {
                watch.news.add(view);
            }
        }
    }

    final class Watch implements AutoCloseable {
        private final OrderId order;
        private final BlockingQueue<OrderView> news = new LinkedBlockingQueue<>();

        private Watch(OrderId order) {
            this.order = order;
        }

        /// The next change, or nothing within the patience.
        @Nullable OrderView next(Duration patience) throws InterruptedException {
            return news.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        }

        @Override
        public void close() {
            watches.computeIfPresent(
                    order,
                    (id, known) -> {
                        known.remove(this);
                        return known.isEmpty() ? null : known;
                    });
        }
    }
}
