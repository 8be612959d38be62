package soban.core.setup;

import org.jspecify.annotations.Nullable;

import soban.core.follow.Ending;
import soban.wire.kafka.AccessFile;
import soban.wire.kafka.AccessRefused;
import soban.wire.kafka.KafkaAccess;
import soban.wire.kafka.Knock;
import soban.wire.kafka.Knock.Heard;

import java.nio.file.Path;
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

    private final KafkaAccess access;
    private final List<Address> addresses;

    private record Address(String host, int port) {}

    private Brokers(KafkaAccess access, List<Address> addresses) {
        this.access = access;
        this.addresses = addresses;
    }

    /// Those that ask nobody for a name.
    public static Brokers parse(String text) throws SetupProblem {
        return of(KafkaAccess.open(text));
    }

    /// As a person named them.
    ///
    /// @param servers stands over what the file says
    /// @param file says how one comes to them; absent where everybody is let in
    /// @param usual files that are looked for when nothing is named
    public static Brokers of(@Nullable String servers, @Nullable Path file, List<Path> usual)
            throws SetupProblem {
        try {
            return of(AccessFile.find(servers, file, usual));
        } catch (AccessRefused refusal) {
            throw SetupProblem.lasting(String.valueOf(refusal.getMessage()));
        }
    }

    public static Brokers of(KafkaAccess access) throws SetupProblem {
        String text = access.servers();
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
        return new Brokers(access, addresses);
    }

    /// What Kafka's clients are given.
    public KafkaAccess access() {
        return access;
    }

    /// As it was written.
    @Override
    public String toString() {
        return access.servers();
    }

    /// Returns when a broker answers; false when the end came first.
    public boolean await(Duration patience, Ending ending) throws SetupProblem {
        long deadline = System.nanoTime() + patience.toNanos();
        do {
            Heard best = look();
            if (best == Heard.BROKER) {
                return true;
            }
            if (System.nanoTime() > deadline) {
                throw SetupProblem.passing(missing(best).formatted(this));
            }
        } while (ending.pause(BETWEEN));
        return false;
    }

    private Heard look() {
        Heard best = Heard.NOTHING;
        for (Address address : addresses) {
            Heard found = Knock.at(address.host(), address.port(), access);
            best = found.compareTo(best) < 0 ? found : best;
        }
        return best;
    }

    private static String missing(Heard best) {
        return switch (best) {
            case BROKER -> throw new IllegalArgumentException("nothing is missing");
            case NOTHING ->
                    "No Kafka broker answers at %s. Start it, or name another with --kafka.";
            case NAMELESS ->
                    "%s lets nobody in without a name and a password. Name the file that holds them"
                            + " with --access.";
            case ENCRYPTED ->
                    "%s takes encrypted connections only. Name the file that says how one comes"
                            + " there with --access.";
            case IN_THE_CLEAR ->
                    "%s does not speak TLS, as the access file says that it would. Name the port"
                            + " that does with --kafka.";
            case UNTRUSTED ->
                    "%s is not the broker that the access file vouches for: its certificate is of"
                            + " another authority, or for another name.";
            case SOMETHING_ELSE, HUNG_UP ->
                    "What answers at %s is not a Kafka broker. Name another with --kafka.";
        };
    }
}
