package soban.desk.terminal;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import soban.desk.DeskIdentity;
import soban.desk.DeskUnusable;
import soban.desk.enrol.DeskAccess;
import soban.domain.unit.Role;
import soban.wire.kafka.AccessRefused;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/// `soban desk`: a board in the terminal, or with a sub-command one press with an exit code, or one
/// page of the board.
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        modelTransformer = DeskSubcommands.class,
        synopsisSubcommandLabel = "[ACTION | PAGE]",
        description = {
            "Shows a shop's or a rider's desk in the terminal, or does what can be done at it.",
            "Without an action or a page it follows the board."
        },
        footer = {
            "",
            "Exit codes: 0 accepted, 2 usage or no such order, 3 refused, 4 kept and sent later."
        })
public final class DeskCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    static final int USAGE = 2;
    static final int REFUSED = 3;
    static final int QUEUED = 4;

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--as",
            scope = ScopeType.INHERIT,
            paramLabel = "DESK",
            converter = IdentityConverter.class,
            description = "Which desk: SHOP/owner, SHOP/kitchen or rider/NAME, such as cafe/owner.")
    private @Nullable DeskIdentity identity;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Write one JSON object a line.")
    private boolean json;

    @Option(
            names = "--kafka",
            scope = ScopeType.INHERIT,
            paramLabel = "HOST:PORT",
            description =
                    "Where the broker is; default: where this desk was enrolled, else this"
                            + " machine's station.")
    private @Nullable String kafka;

    @Option(
            names = "--access",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description =
                    "The desk's name and password at a guarded broker; default: what it was given"
                            + " when it was enrolled.")
    private @Nullable Path access;

    @Option(
            names = "--cache",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description =
                    "Where this desk keeps what it knows; default: a file in this user's data"
                            + " folder.")
    private @Nullable Path cache;

    @Option(
            names = "--wait",
            scope = ScopeType.INHERIT,
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long to wait for an answer; default ${DEFAULT-VALUE}.")
    private int wait;

    @Option(
            names = "--person",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description =
                    "Who stands at the desk; default: who said so with i-am, or else this user.")
    private @Nullable String person;

    @Parameters(arity = "0..*", hidden = true)
    private List<String> unknown = List.of();

    @Override
    public Integer call() throws InterruptedException {
        return attempt(this::follow);
    }

    private interface Work {
        int run(DeskFiles desks) throws InterruptedException, ExecutionException;
    }

    private int attempt(Work work) throws InterruptedException {
        try {
            var come = DeskAccess.ofThisUser().find(identity(), kafka, access);
            return work.run(new DeskFiles(identity(), come, person, cache));
        } catch (BadUsage | DeskUnusable | AccessRefused problem) {
            err().println(problem.getMessage());
            return USAGE;
        } catch (ExecutionException problem) {
            err().println(problem.getCause() == null ? problem : problem.getCause().getMessage());
            return FAILED;
        }
    }

    private int follow(DeskFiles desks) throws InterruptedException {
        if (!unknown.isEmpty()) {
            throw new BadUsage(
                    "'%s' is no action and no page. 'soban desk --help' lists them."
                            .formatted(unknown.getFirst()));
        }
        try (var desk = desks.forLooking()) {
            if (json) {
                new JsonLines(out()).follow(desk);
            } else {
                TextBoard.on(out(), InstantSource.system()).follow(desk);
            }
            return 0;
        }
    }

    int act(Verb verb, ParseResult words) throws InterruptedException {
        return attempt(desks -> act(desks, verb, words));
    }

    private int act(DeskFiles desks, Verb verb, ParseResult words)
            throws InterruptedException, ExecutionException {
        if (!verb.roles().contains(identity().role())) {
            throw new BadUsage(
                    "%s has no '%s'. Its actions are: %s."
                            .formatted(identity(), verb.name(), namesFor(identity().role())));
        }
        var patience = Duration.ofSeconds(wait);
        try (var desk = desks.forPresses(patience)) {
            var press = new SinglePress(desk, patience);
            press.standIn(System.getProperty("user.name", ""));
            var typed =
                    new Typed(words, verb.words(), press::board, InstantSource.system().instant());
            var result = press.press(verb.reading().read(typed));
            return new PressReport(out(), err(), json).tell(verb.name(), typed.target(), result);
        }
    }

    private static String namesFor(Role role) {
        return Verbs.all().stream()
                .filter(verb -> verb.roles().contains(role))
                .map(Verb::name)
                .collect(Collectors.joining(", "));
    }

    int show(Page page, ParseResult words) throws InterruptedException {
        return attempt(desks -> show(desks, page, words));
    }

    private int show(DeskFiles desks, Page page, ParseResult words)
            throws InterruptedException, ExecutionException {
        if (!page.roles().contains(identity().role())) {
            throw new BadUsage("%s has no page '%s'.".formatted(identity(), page.named()));
        }
        try (var desk = desks.forLooking()) {
            var view = new SinglePress(desk, Duration.ofSeconds(wait)).board();
            var old = new OldNews(view, desks.servers());
            if (old.isOld()) {
                err().println(old.words());
            }
            if (old.isNothing()) {
                return FAILED;
            }
            var now = InstantSource.system().instant();
            var typed = new Typed(words, page.words(), () -> view, now);
            page.show(new Page.Shown(desk, view, typed, now), out(), json);
            return 0;
        }
    }

    private DeskIdentity identity() {
        if (identity == null) {
            throw new BadUsage("Say which desk: --as cafe/owner, cafe/kitchen or rider/rider-1.");
        }
        return identity;
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private PrintWriter out() {
        return line().getOut();
    }

    private PrintWriter err() {
        return line().getErr();
    }
}
