package soban.core.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// What an operator's tools ask: whether this process lives, whether customers can be sent to it,
/// and what it measures.
final class HealthRoutes {
    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";
    static final String METRICS = "/metrics";
    private static final Set<String> ALL = Set.of(LIVE, READY, METRICS);
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final Readiness readiness;
    private final Supplier<String> metrics;

    private final Callers callers;

    HealthRoutes(Readiness readiness, Supplier<String> metrics, Callers callers) {
        this.callers = callers;
        this.readiness = readiness;
        this.metrics = metrics;
    }

    record Live(boolean live) {}

    record Ready(boolean ready, List<String> waitingFor) {}

    static boolean isOne(String path) {
        return ALL.contains(path);
    }

    void addTo(RoutesConfig routes) {
        routes.get(LIVE, call -> Calls.answer(call, 200, new Live(true)));
        routes.get(READY, this::ready);
        routes.get(METRICS, this::metrics);
    }

    /// Not for everybody: neither over the door for other machines, nor through a proxy.
    private void metrics(Context call) {
        if (call.req().isSecure() || callers.isForwarded(call)) {
            throw new RequestRefused(Errors.problem(404));
        }
        Calls.answer(call, 200, PROMETHEUS, metrics.get());
    }

    private void ready(Context call) {
        var missing = readiness.missing();
        var ready = new Ready(missing.isEmpty(), missing);
        Calls.answer(call, ready.ready() ? 200 : 503, ready);
    }
}
