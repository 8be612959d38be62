package soban.core.http;

import io.javalin.config.RoutesConfig;

import java.util.List;

/// The probes: whether this process lives, and whether customers can be sent to it.
final class HealthRoutes {
    static final String FOLDER = "/health/";

    private final Readiness readiness;

    HealthRoutes(Readiness readiness) {
        this.readiness = readiness;
    }

    record Live(boolean live) {}

    record Ready(boolean ready, List<String> waitingFor) {}

    void addTo(RoutesConfig routes) {
        routes.get(FOLDER + "live", call -> Calls.answer(call, 200, new Live(true)));
        routes.get(
                FOLDER + "ready",
                call -> {
                    var missing = readiness.missing();
                    var ready = new Ready(missing.isEmpty(), missing);
                    Calls.answer(call, ready.ready() ? 200 : 503, ready);
                });
    }
}
