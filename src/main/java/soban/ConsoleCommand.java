package soban;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import soban.console.Console;
import soban.desk.Desk;
import soban.desk.DeskIdentity;
import soban.desk.DeskSettings;
import soban.desk.DeskUnusable;
import soban.desk.Desks;
import soban.desk.terminal.IdentityConverter;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `soban console`: a desk with a window, on a station or cluster that runs somewhere.
@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        description = "Opens a desk's window, for example: soban console --as cafe/kitchen")
final class ConsoleCommand implements Callable<Integer> {
    private static final int REFUSED = 2;

    @Option(
            names = "--as",
            paramLabel = "SHOP/ROLE",
            required = true,
            converter = IdentityConverter.class,
            description = "Whose desk it is, such as cafe/kitchen.")
    private @Nullable DeskIdentity identity;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:8492",
            description = "Where the station answers; default ${DEFAULT-VALUE}.")
    private String kafka = "";

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
        try {
            Console.run(
                    () -> open(desk), desk.role(), file(desk, ".preferences"), Optional.empty());
            return 0;
        } catch (DeskUnusable refusal) {
            System.err.println(refusal.getMessage());
            return REFUSED;
        }
    }

    private Desk open(DeskIdentity desk) {
        Path file = cache == null ? file(desk, "") : cache;
        return Desks.open(new DeskSettings(desk, kafka, file, ""), InstantSource.system());
    }

    private static Path file(DeskIdentity desk, String suffix) {
        Path file = DeskSettings.usualFile(desk, "");
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
