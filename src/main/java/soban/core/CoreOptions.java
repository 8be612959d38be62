package soban.core;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import soban.core.setup.Brokers;
import soban.core.setup.SetupProblem;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;

/// What a person can tell a core. Each option is at the same time a line of the configuration file
/// and a variable of the environment, so its name is for ever.
final class CoreOptions {
    @Mixin private final KafkaOptions kafka = new KafkaOptions();

    @Mixin private final DoorOptions doors = new DoorOptions();

    @Mixin private final CrowdOptions crowd = new CrowdOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where this instance keeps its views; they can be made anew. Needed.")
    private @Nullable Path data;

    @Mixin private final GatewayOptions gateway = new GatewayOptions();

    @Mixin private final MessageOptions messages = new MessageOptions();

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            description = "The secret from which customers' tokens are signed. Needed.")
    private @Nullable Path secret;

    @Option(
            names = "--demo",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Enrols a demo shop of each preset, and three riders.")
    private boolean demo;

    @Option(
            names = "--timer-grace",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long after a takeover no timer fires (${DEFAULT-VALUE}).")
    private int timerGrace;

    @Option(
            names = "--partitions",
            paramLabel = "COUNT",
            defaultValue = "4",
            description =
                    "Over how many the shops are spread; fixed for an installation"
                            + " (${DEFAULT-VALUE}).")
    private int partitions;

    @Option(
            names = "--forced-write",
            hidden = true,
            description = "Microseconds that the broker's disk takes to keep a record for good.")
    private @Nullable Long forcedWrite;

    /// @param brokerPatience how long a broker is waited for at the start
    CoreSettings settings(Duration brokerPatience) throws SetupProblem {
        if (timerGrace < 0 || partitions < 1) {
            throw SetupProblem.lasting(
                    "--timer-grace can't be less than 0, nor --partitions less than 1.");
        }
        Brokers brokers = kafka.brokers();
        InetSocketAddress http = doors.http();
        return new CoreSettings(
                brokers,
                http.getHostString(),
                http.getPort(),
                needed(data, "--data", "the folder where this instance keeps its views"),
                gateway.settings(),
                messages.settings(gateway.sandbox(), demo),
                needed(secret, "--secret-file", "the file with the secret of customers' tokens"),
                demo,
                Duration.ofSeconds(timerGrace),
                partitions,
                brokerPatience,
                forcedWrite == null ? null : Duration.ofNanos(1000 * forcedWrite),
                kafka.desks(brokers),
                doors.tls(),
                crowd.crowd());
    }

    private static Path needed(@Nullable Path given, String option, String what)
            throws SetupProblem {
        if (given == null) {
            throw SetupProblem.lasting(
                    "%s is missing: name %s with it, or in the file that --config names."
                            .formatted(option, what));
        }
        return given;
    }

    static URI address(String given, String of) throws SetupProblem {
        try {
            URI uri = new URI(given);
            if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
                return uri;
            }
        } catch (URISyntaxException problem) {
            // Said below.
        }
        throw SetupProblem.lasting(
                "`%s` is not the address of a %s; it begins with http:// or https://."
                        .formatted(given, of));
    }
}
