package soban.core;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import soban.core.follow.Ending;
import soban.core.setup.Brokers;
import soban.core.setup.SetupProblem;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The core as a process. It says `ready` when it is, and runs until it is told to end. What only a
/// person can mend is one sentence and exit code 2.
@Command(
        name = "core",
        mixinStandardHelpOptions = true,
        description = "The order and payment core, without a window.")
public final class CoreCommand implements Callable<Integer> {
    private static final int TRY_AGAIN = 1;
    private static final int MEND_FIRST = 2;
    private static final Pattern HTTP =
            Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^\\s:/]+):(\\d{1,5})");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT[,…]",
            defaultValue = "127.0.0.1:8492",
            description = "The Kafka brokers (${DEFAULT-VALUE}).")
    private String kafka = "";

    @Option(
            names = "--http",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:8420",
            description = "Where customers are listened to (${DEFAULT-VALUE}).")
    private String http = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "Where this instance keeps its views; they can be made anew.")
    private Path data = Path.of("");

    @Option(
            names = "--gateway",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8493",
            description = "The payment gateway (${DEFAULT-VALUE}).")
    private String gateway = "";

    @Option(
            names = "--messages",
            paramLabel = "URL",
            description =
                    "Who carries messages to phones (the gateway's address: the sandbox is both).")
    private @Nullable String messages;

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            required = true,
            description = "The secret from which customers' tokens are signed.")
    private Path secret = Path.of("");

    @Option(names = "--demo", description = "Enrols a demo shop.")
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

    @Option(names = "--child", hidden = true, description = "Ends when stdin does.")
    private boolean child;

    @Override
    public Integer call() {
        try (var lifeline = child ? Lifeline.ofParent(System.in) : Lifeline.ofTerminal()) {
            var ending = new Ending();
            var _ = lifeline.end().thenRun(ending::ask);
            return run(ending);
        } catch (SetupProblem problem) {
            spec.commandLine().getErr().println(problem.getMessage());
            return child && problem.isPassing() ? TRY_AGAIN : MEND_FIRST;
        }
    }

    private int run(Ending ending) throws SetupProblem {
        try (var core = new Core(settings(), InstantSource.system())) {
            if (core.start(ending)) {
                spec.commandLine().getOut().println("ready");
                spec.commandLine().getOut().flush();
                ending.await();
            }
            return 0;
        }
    }

    private CoreSettings settings() throws SetupProblem {
        Matcher address = HTTP.matcher(http);
        if (!address.matches() || Integer.parseInt(address.group(2)) > 65_535) {
            throw SetupProblem.lasting(
                    "`%s` is not an address to listen on; it is written HOST:PORT."
                            .formatted(http));
        }
        if (timerGrace < 0 || partitions < 1) {
            throw SetupProblem.lasting(
                    "--timer-grace can't be less than 0, nor --partitions less than 1.");
        }
        return new CoreSettings(
                Brokers.parse(kafka),
                address.group(1),
                Integer.parseInt(address.group(2)),
                data,
                address(gateway, "payment gateway"),
                address(messages == null ? gateway : messages, "message provider"),
                secret,
                demo,
                Duration.ofSeconds(timerGrace),
                partitions,
                Duration.ofSeconds(child ? 60 : 20));
    }

    private static URI address(String given, String of) throws SetupProblem {
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
