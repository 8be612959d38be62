package soban.simulate;

import soban.domain.delivery.RiderId;
import soban.wire.kafka.KafkaAccess;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/// What is to be simulated.
///
/// @param shops ids with commas between, or `all`
/// @param worked owners and cooks stand at the desks of these shops
/// @param seed the same gives the same customers again, at the same times
record Plan(
        URI http,
        KafkaAccess kafka,
        String shops,
        double ordersPerMinute,
        Duration length,
        boolean worked,
        List<RiderId> riders,
        long seed) {
    private static final double MOST_PER_MINUTE = 600_000;

    Plan {
        if (!isWeb(http)) {
            throw new SimulationRefusal(
                    "--http %s: an address such as http://127.0.0.1:8420 is expected."
                            .formatted(http));
        }
        if (!(ordersPerMinute > 0 && ordersPerMinute <= MOST_PER_MINUTE)) {
            throw new SimulationRefusal(
                    "--orders-per-minute: more than 0 is expected, and at most %,.0f."
                            .formatted(MOST_PER_MINUTE));
        }
        if (!length.isPositive()) {
            throw new SimulationRefusal(
                    "--for: a length of time above 0 is expected, such as 60s.");
        }
        riders = List.copyOf(riders);
    }

    private static boolean isWeb(URI http) {
        return ("http".equals(http.getScheme()) || "https".equals(http.getScheme()))
                && http.getHost() != null;
    }

    double orders() {
        return ordersPerMinute * length.toMillis() / Duration.ofMinutes(1).toMillis();
    }
}
