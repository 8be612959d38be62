package soban.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

class MetricsTest {
    private final Metrics metrics = new Metrics();

    @AfterEach
    void close() {
        metrics.close();
    }

    private double value(String sample) {
        return new Scraped(metrics.scrape()).value(sample);
    }

    @Test
    void what_is_asked_for_is_asked_for_at_each_scrape() {
        var count = new AtomicLong(3);
        metrics.gauge("orders", "Orders", count::get, "status", "READY");
        metrics.counter("letters", "Letters", count::get);
        assertThat(value("soban_orders{status=\"READY\"}")).isEqualTo(3);
        count.set(4);
        assertThat(value("soban_orders{status=\"READY\"}")).isEqualTo(4);
        assertThat(value("soban_letters_total")).isEqualTo(4);
    }

    @Test
    void time_is_in_seconds() {
        metrics.seconds("wait", "A wait", () -> Duration.ofMillis(1500));
        metrics.timer("batch", "Batches", () -> 4, () -> Duration.ofMillis(200).toNanos());
        assertThat(value("soban_wait_seconds")).isEqualTo(1.5);
        assertThat(value("soban_batch_seconds_count")).isEqualTo(4);
        assertThat(value("soban_batch_seconds_sum")).isEqualTo(0.2);
    }

    /// Nobody but the metrics holds whom they ask.
    @Test
    void whom_it_asks_is_not_forgotten() {
        var held = new WeakReference<>(counting(7));
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        assertThat(held.get()).isNotNull();
        assertThat(value("soban_kept_total")).isEqualTo(7);
    }

    private LongSupplier counting(long value) {
        var count = new AtomicLong(value);
        LongSupplier asked = count::get;
        metrics.counter("kept", "Kept", asked);
        return asked;
    }
}
