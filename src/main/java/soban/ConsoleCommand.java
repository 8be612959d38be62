package soban;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import soban.console.Console;
import soban.console.DeskOpening;
import soban.desk.Desk;
import soban.desk.DeskIdentity;
import soban.desk.DeskSettings;
import soban.desk.DeskUnusable;
import soban.desk.Desks;
import soban.desk.enrol.DeskAccess;
import soban.desk.terminal.IdentityConverter;
import soban.wire.kafka.AccessRefused;
import soban.wire.kafka.KafkaAccess;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `soban console`: a desk with a window, on a station or cluster that runs somewhere.
@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        description =
                "Opens a desk's window: cafe/owner, cafe/kitchen or rider/rider-1, for example.")
final class ConsoleCommand implements Callable<Integer> {
    private static final int REFUSED = 2;

    @Option(
            names = "--as",
            paramLabel = "DESK",
            required = true,
            converter = IdentityConverter.class,
            description = "Whose desk it is, such as cafe/kitchen or rider/rider-1.")
    private @Nullable DeskIdentity identity;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description =
                    "Where the broker is; default: where this desk was enrolled, else this"
                            + " machine's station.")
    private @Nullable String kafka;

    @Option(
            names = "--access",
            paramLabel = "FILE",
            description =
                    "The desk's name and password at a guarded broker; default: what it was given"
                            + " when it was enrolled.")
    private @Nullable Path access;

    @Option(
            names = "--cache",
            paramLabel = "FILE",
            description = "Where this desk keeps what it knows; default: this user's data folder.")
    private @Nullable Path cache;

    @Override
    public Integer call() {
        var desk = Objects.requireNonNull(identity);
        var problem = Console.displayProblem();
        if (problem.isPresent()) {
            System.err.println(problem.get());
            return REFUSED;
        }
        Path memory = cache == null ? file(desk, "") : cache;
        try (var console = Console.start()) {
            CrashReports.watch(console::tellOfCrash);
            KafkaAccess come = DeskAccess.ofThisUser().find(desk, kafka, access);
            Desktop.show(
                    console,
                    new DeskOpening(
                            desk,
                            () -> open(desk, come, memory),
                            memory,
                            file(desk, ".preferences"),
                            Optional.empty(),
                            Optional.empty()));
            console.awaitClosed();
            return 0;
        } catch (DeskUnusable | AccessRefused refusal) {
            System.err.println(refusal.getMessage());
            return REFUSED;
        }
    }

    private static Desk open(DeskIdentity desk, KafkaAccess kafka, Path memory) {
        return Desks.open(new DeskSettings(desk, kafka, memory, ""), InstantSource.system());
    }

    private static Path file(DeskIdentity desk, String suffix) {
        Path file = DeskSettings.usualFile(desk, "");
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
