package soban.core.setup;

import soban.core.follow.Ending;
import soban.core.setup.BrokerProbe.Finding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The addresses at which Kafka is to be found, and the wait until one of them answers.
public final class Brokers {
    private static final Pattern ADDRESS =
            Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^\\s:,/]+):(\\d{1,5})");
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final String text;
    private final List<Address> addresses;

    private record Address(String host, int port) {}

    private Brokers(String text, List<Address> addresses) {
        this.text = text;
        this.addresses = addresses;
    }

    public static Brokers parse(String text) throws SetupProblem {
        var addresses = new ArrayList<Address>();
        for (String each : text.split(",", -1)) {
            Matcher matcher = ADDRESS.matcher(each.strip());
            int port = matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
            if (port < 1 || port > 65_535) {
                throw SetupProblem.lasting(
                        "`%s` is not the address of a Kafka broker; it is written HOST:PORT, several with commas between them."
                                .formatted(text));
            }
            addresses.add(new Address(matcher.group(1), port));
        }
        return new Brokers(text, addresses);
    }

    /// As it was written: what Kafka's clients are given.
    @Override
    public String toString() {
        return text;
    }

    /// Returns when a broker answers; false when the end came first.
    public boolean await(Duration patience, Ending ending) throws SetupProblem {
        long deadline = System.nanoTime() + patience.toNanos();
        do {
            Finding best = look();
            if (best == Finding.BROKER) {
                return true;
            }
            if (System.nanoTime() > deadline) {
                throw missing(best);
            }
        } while (ending.pause(BETWEEN));
        return false;
    }

    private Finding look() {
        Finding best = Finding.NOTHING;
        for (Address address : addresses) {
            Finding found = BrokerProbe.look(address.host(), address.port());
            best = found.compareTo(best) < 0 ? found : best;
        }
        return best;
    }

    private SetupProblem missing(Finding best) {
        return SetupProblem.passing(
                best == Finding.NOTHING
                        ? "No Kafka broker answers at %s. Start it, or name another with --kafka."
                                .formatted(text)
                        : "What answers at %s is not a Kafka broker that takes unencrypted connections. Name another with --kafka."
                                .formatted(text));
    }
}
