package soban.desk.terminal;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import soban.desk.DeskIdentity;
import soban.desk.DeskUnusable;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/// `soban desk`: a board in the terminal, or one press with an exit code.
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        description = "Shows a shop's desk in the terminal, or presses one of its buttons.",
        footer = {
            "",
            "Exit codes: 0 accepted, 2 usage or no such order, 3 refused, 4 kept and sent later."
        })
public final class DeskCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    static final int USAGE = 2;
    static final int REFUSED = 3;
    static final int QUEUED = 4;
    private static final String ORDERS = "orders";

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--as",
            required = true,
            paramLabel = "SHOP/ROLE",
            converter = IdentityConverter.class,
            description = "Which desk, such as cafe/kitchen or cafe/owner.")
    private @Nullable DeskIdentity identity;

    @Option(names = "--json", description = "Write one JSON object a line.")
    private boolean json;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:8492",
            description = "Where the station's broker is; default ${DEFAULT-VALUE}.")
    private String kafka = "";

    @Option(
            names = "--cache",
            paramLabel = "FILE",
            description =
                    "Where this desk keeps what it knows; default: a file in this user's data"
                            + " folder.")
    private @Nullable Path cache;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long to wait for an answer; default ${DEFAULT-VALUE}.")
    private int wait;

    @Option(
            names = "--person",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who stands at the desk; default: this user.")
    private String person = "";

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ACTION",
            description =
                    "start, finish, hand-over, undo, touch, sell-out, put-back, orders, or sign-off"
                            + " to close this desk for good; none: follow the board.")
    private @Nullable String action;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ORDER",
            description = "An order's id or number; a product's id to sell out or put back.")
    private @Nullable String target;

    @Override
    public Integer call() throws InterruptedException {
        var desks = new DeskFiles(identity(), kafka, person, cache);
        try {
            return action == null ? follow(desks) : act(desks, action);
        } catch (DeskUnusable problem) {
            err().println(problem.getMessage());
            return USAGE;
        } catch (ExecutionException problem) {
            err().println(problem.getCause() == null ? problem : problem.getCause().getMessage());
            return FAILED;
        }
    }

    private int follow(DeskFiles desks) throws InterruptedException {
        try (var desk = desks.forLooking()) {
            if (json) {
                new JsonLines(out()).follow(desk);
            } else {
                TextBoard.on(out(), InstantSource.system()).follow(desk);
            }
            return 0;
        }
    }

    private int act(DeskFiles desks, String name) throws InterruptedException, ExecutionException {
        if (name.equals(ORDERS)) {
            return orders(desks);
        }
        if (!SinglePress.ACTIONS.contains(name)) {
            throw usage(
                    "'%s' is no action. There are %s, and %s."
                            .formatted(name, String.join(", ", SinglePress.ACTIONS), ORDERS));
        }
        if (target == null && !name.equals(SinglePress.SIGN_OFF)) {
            throw usage(name + " needs an order or a product.");
        }
        var patience = Duration.ofSeconds(wait);
        try (var desk = desks.forPresses(patience)) {
            String on = target == null ? "" : target;
            var result = new SinglePress(desk, patience).press(name, on);
            return new PressReport(out(), err(), json).tell(name, on, result);
        }
    }

    private int orders(DeskFiles desks) throws InterruptedException {
        try (var desk = desks.forLooking()) {
            var views = LatestView.of(desk);
            var fresh = views.await(SinglePress::isUpToDate, Duration.ofSeconds(wait));
            var view = fresh.isPresent() ? fresh.get() : views.after(null, Duration.ZERO);
            if (json) {
                new JsonLines(out()).print(view);
            } else {
                TextBoard.on(out(), InstantSource.system()).print(view);
            }
            return 0;
        }
    }

    private DeskIdentity identity() {
        return Objects.requireNonNull(identity);
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(line(), sentence);
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
