package soban.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import soban.testing.Await;
import soban.testing.FreePort;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/// Simulated customers behave as patient people do, whatever they are answered.
@Timeout(60)
class CustomersTest {
    private static Customers quiet(URI http) {
        return Customers.start(http, "cafe", 0, new SplittableRandom(1));
    }

    @Test
    void an_unclear_answer_is_asked_again_under_the_same_key() throws Exception {
        try (var core = new ScriptedCore(0);
                var customers = quiet(core.uri())) {
            core.script.addAll(List.of(503, 503));
            assertThat(customers.orderOne().get()).isEqualTo(Outcome.ANSWERED);
            assertThat(core.keys).hasSize(3);
            assertThat(new HashSet<>(core.keys)).hasSize(1);
        }
    }

    @Test
    void a_declined_order_is_paid_with_another_card() throws Exception {
        try (var core = new ScriptedCore(0);
                var customers = quiet(core.uri())) {
            core.script.add(402);
            assertThat(customers.orderOne().get()).isEqualTo(Outcome.ANSWERED);
            assertThat(core.payments).singleElement().asString().contains("tok-ok");
        }
    }

    @Test
    void a_refusal_is_counted_and_the_next_customer_comes() throws Exception {
        try (var core = new ScriptedCore(0);
                var customers = quiet(core.uri())) {
            core.script.add(409);
            assertThat(customers.orderOne().get()).isEqualTo(Outcome.REFUSED);
            assertThat(customers.orderOne().get()).isEqualTo(Outcome.ANSWERED);
            assertThat(customers.counts()).isEqualTo(new Counts(2, 1, Map.of("told-so", 1), 0));
        }
    }

    @Test
    void while_nobody_is_there_customers_come_all_the_same() throws Exception {
        int port = FreePort.find();
        var http = URI.create("http://127.0.0.1:" + port);
        try (var customers = Customers.start(http, "cafe", 6_000, new SplittableRandom(1))) {
            Await.until(
                    "some gave up", Duration.ofSeconds(30), () -> customers.counts().unclear() > 3);
            try (var core = new ScriptedCore(port)) {
                Await.until("orders come", Duration.ofSeconds(30), () -> core.keys.size() > 3);
                Await.until(
                        "orders are answered",
                        Duration.ofSeconds(30),
                        () -> customers.counts().answered() > 3);
            }
        }
    }

    @Test
    void a_stalled_counter_keeps_nobody_from_ordering_and_their_waiting_is_counted()
            throws Exception {
        try (var core = new ScriptedCore(0);
                var customers = quiet(core.uri());
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            core.counter = new CountDownLatch(1);
            var _ = clock.schedule(core.counter::countDown, 1500, TimeUnit.MILLISECONDS);
            customers.come(everyTenth(), Duration.ofSeconds(1));
            assertThat(core.counter.getCount()).as("the counter still stalls").isEqualTo(1);
            Await.until("all stand there", Duration.ofSeconds(40), () -> core.keys.size() == 9);
            assertThat(customers.counts()).isEqualTo(new Counts(9, 0, Map.of(), 0));
            customers.finish(Duration.ofSeconds(30));
            assertThat(customers.counts()).isEqualTo(new Counts(9, 9, Map.of(), 0));
            var millis = customers.latencies().summary();
            assertThat(millis.max()).as("the first was due at 0.1 s").isBetween(1300.0, 20_000.0);
            assertThat(millis.p50()).as("the fifth was due at 0.5 s").isGreaterThan(900);
        }
    }

    @Test
    void who_is_sent_too_late_has_waited_since_they_were_due() throws Exception {
        try (var core = new ScriptedCore(0);
                var customers = quiet(core.uri())) {
            var dues = new AtomicInteger();
            customers.come(
                    tenths(() -> dues.incrementAndGet() == 2 ? 1500 : 0), Duration.ofSeconds(1));
            customers.finish(Duration.ofSeconds(30));
            assertThat(customers.counts().answered()).isEqualTo(9);
            var millis = customers.latencies().summary();
            assertThat(millis.max()).as("due at 0.2 s, sent at 1.6 s").isGreaterThan(1300);
            assertThat(millis.p50()).as("due at 0.6 s, sent at 1.6 s").isGreaterThan(900);
        }
    }

    private static Schedule everyTenth() {
        return tenths(() -> 0);
    }

    /// Somebody each tenth of a second, exactly; but whoever sends them is held up now and then.
    private static Schedule tenths(IntSupplier heldUpMillis) {
        return new Schedule(
                600,
                new RandomGenerator() {
                    @Override
                    public long nextLong() {
                        return 0;
                    }

                    @Override
                    public double nextExponential() {
                        long until = System.nanoTime() + heldUpMillis.getAsInt() * 1_000_000L;
                        while (System.nanoTime() < until) {
                            LockSupport.parkNanos(until - System.nanoTime());
                        }
                        return 1;
                    }
                });
    }
}
