package soban.core.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// All that is measured in this process. Nothing is told to it: at each scrape it asks those who
/// know. Labels are few and come from the program, never from what people do.
public final class Metrics implements AutoCloseable {
    private static final String PREFIX = "soban.";

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /// The registry itself holds whom it asks only weakly.
    private final List<Object> asked = new ArrayList<>();

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /// What goes up and down.
    ///
    /// @param labels names and values in turn
    public void gauge(String name, String what, DoubleSupplier value, String... labels) {
        Gauge.builder(PREFIX + name, value::getAsDouble)
                .description(what)
                .tags(labels)
                .register(registry);
    }

    /// What only grows.
    public void counter(String name, String what, LongSupplier value, String... labels) {
        asked.add(value);
        FunctionCounter.builder(PREFIX + name, value, LongSupplier::getAsLong)
                .description(what)
                .tags(labels)
                .register(registry);
    }

    /// A length of time, in seconds as Prometheus has it.
    public void seconds(String name, String what, Supplier<Duration> value, String... labels) {
        TimeGauge.builder(PREFIX + name, () -> value.get().toNanos(), TimeUnit.NANOSECONDS)
                .description(what)
                .tags(labels)
                .register(registry);
    }

    /// How often something was done, and how long that took altogether.
    public void timer(String name, String what, LongSupplier times, LongSupplier nanos) {
        asked.add(times);
        FunctionTimer.builder(
                        PREFIX + name,
                        times,
                        LongSupplier::getAsLong,
                        done -> nanos.getAsLong(),
                        TimeUnit.NANOSECONDS)
                .description(what)
                .register(registry);
    }

    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
