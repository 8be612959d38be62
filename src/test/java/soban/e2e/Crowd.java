package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import soban.testing.Await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// Customers who insist: each asks until there is an answer, pays until it is paid, and one in two
/// of them buys roses and takes every other order back. What they were told is kept.
final class Crowd implements AutoCloseable {
    private static final int ROSES_AN_ORDER = 2;
    private static final long TO_THINK = Duration.ofMillis(500).toNanos();

    private final List<Shopper> shoppers;

    /// Which shopper was told that this order is theirs, by its id.
    private final Map<String, Shopper> coffees = new ConcurrentHashMap<>();

    private final Map<String, Shopper> roses = new ConcurrentHashMap<>();
    private final Map<String, Shopper> cancelled = new ConcurrentHashMap<>();

    Crowd(URI core, int many) {
        shoppers = IntStream.range(0, many).mapToObj(i -> Shopper.register(core)).toList();
    }

    List<Future<?>> go(ExecutorService threads, AtomicBoolean stop) {
        var running = new ArrayList<Future<?>>();
        for (int i = 0; i < shoppers.size(); i++) {
            Shopper shopper = shoppers.get(i);
            boolean romantic = i % 2 == 1;
            running.add(
                    threads.submit(
                            () -> {
                                for (int n = 0; !stop.get(); n++) {
                                    shop(shopper, romantic, n);
                                }
                            }));
        }
        return running;
    }

    private void shop(Shopper shopper, boolean romantic, int count) {
        LockSupport.parkNanos(TO_THINK);
        if (!romantic) {
            coffees.put(shopper.buySurely("cafe", "croissant", "PICKUP"), shopper);
            return;
        }
        String order = shopper.buySurely("flowers-online", "roses", "DELIVERY");
        roses.put(order, shopper);
        if (count % 2 == 1) {
            shopper.does("/orders/" + order + "/cancellation", "{\"reason\":\"too red\"}");
            shopper.sees(order, "CANCELLED");
            cancelled.put(order, shopper);
        }
    }

    /// Waits for so many more.
    void awaitOrders(int more) {
        awaitOrders(more, TestStation.PATIENCE);
    }

    void awaitOrders(int more, Duration patience) {
        int wanted = acknowledged().size() + more;
        Await.until(wanted + " orders", patience, () -> acknowledged().size() >= wanted);
    }

    Collection<String> coffees() {
        return coffees.keySet();
    }

    Collection<String> cancelled() {
        return cancelled.keySet();
    }

    Collection<String> acknowledged() {
        var all = new ArrayList<>(coffees.keySet());
        all.addAll(roses.keySet());
        return all;
    }

    int rosesLeft() {
        return shoppers.getFirst().left("flowers-online", "roses");
    }

    int rosesSold() {
        return ROSES_AN_ORDER * (roses.size() - cancelled.size());
    }

    /// Everybody finds each order that they were told is theirs, and on their list, which is as
    /// long as a list of the newest is, nothing twice and nothing else.
    void assertEachHasTheirOwn() {
        for (Shopper shopper : shoppers) {
            var listed =
                    StreamSupport.stream(shopper.ownOrders().spliterator(), false)
                            .map(order -> order.path("id").asText())
                            .toList();
            var told = acknowledged().stream().filter(id -> of(id) == shopper).toList();
            assertThat(told).containsAll(listed);
            assertThat(listed).isNotEmpty().doesNotHaveDuplicates();
            for (String id : told) {
                assertThat(shopper.get("/orders/" + id).status()).as(id).isEqualTo(200);
            }
        }
    }

    private Shopper of(String order) {
        return coffees.getOrDefault(order, roses.get(order));
    }

    @Override
    public void close() {
        shoppers.forEach(Shopper::close);
    }
}
