package soban.e2e;

import soban.testing.Await;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Customers who ask once and go away: what they were told is kept, whatever becomes of it.
final class Passersby implements AutoCloseable {
    /// Of each kind of shop, so that every partition has something to lose.
    private static final List<String[]> STALLS =
            List.of(
                    new String[] {"cafe", "croissant", "PICKUP"},
                    new String[] {"mealkit", "bulgogi", "DELIVERY"},
                    new String[] {"flowers-online", "roses", "DELIVERY"});

    private final List<Shopper> shoppers;
    private final Map<String, String> paid = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean stopped;

    Passersby(URI core, int many) {
        shoppers = IntStream.range(0, many).mapToObj(i -> Shopper.register(core)).toList();
    }

    void go() {
        stopped = false;
        for (int i = 0; i < shoppers.size(); i++) {
            Shopper shopper = shoppers.get(i);
            int first = i;
            running.add(
                    threads.submit(
                            () -> {
                                for (int n = first; !stopped; n++) {
                                    ask(shopper, STALLS.get(n % STALLS.size()));
                                }
                            }));
        }
    }

    private void ask(Shopper shopper, String... stall) {
        var said = shopper.buy(stall[0], stall[1], stall[2], "tok-ok");
        if (said.status() == 201 && said.text("payment").equals("PAID")) {
            paid.put(said.text("id"), stall[0]);
        }
    }

    /// Waits for so many more.
    void awaitPaid(int more) {
        int wanted = paid.size() + more;
        Await.until(wanted + " paid", OwnStation.PATIENCE, () -> paid.size() >= wanted);
    }

    /// Nobody asks any more; returns when those who wait for an answer have given up.
    void stop() throws Exception {
        stopped = true;
        for (Future<?> each : running) {
            each.get();
        }
        running.clear();
    }

    /// The orders that somebody was told are theirs and paid.
    Map<String, String> paid() {
        return paid;
    }

    /// Everybody insists on one more of each.
    List<String> insist() {
        return shoppers.stream()
                .limit(2)
                .flatMap(shopper -> STALLS.stream().map(s -> shopper.buySurely(s[0], s[1], s[2])))
                .toList();
    }

    int rosesLeft() {
        return shoppers.getFirst().left("flowers-online", "roses");
    }

    @Override
    public void close() {
        stopped = true;
        threads.close();
        shoppers.forEach(Shopper::close);
    }
}
