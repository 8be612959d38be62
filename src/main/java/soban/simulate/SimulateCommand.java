package soban.simulate;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import soban.desk.DeskUnusable;
import soban.wire.Folders;
import soban.wire.Json;
import soban.wire.kafka.AccessFile;
import soban.wire.kafka.AccessRefused;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

/// `soban simulate`: lets customers order for a while, with people at the desks if wanted, and says
/// how it went.
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Lets simulated customers order over HTTP for a while, each when they are due: a slow"
                    + " answer keeps nobody else from ordering.",
            "In the end it says what became of the orders, whether one was lost or doubled, and"
                    + " how long answers took from the moment at which an order was due."
        },
        footer = {
            "",
            "Exit codes: 0 nothing was lost or doubled, 1 orders were asked for and none was"
                    + " answered, 2 usage, 3 an order was lost or doubled, 4 nobody showed the"
                    + " customers' orders in the end, so it can't be said."
        })
public final class SimulateCommand implements Callable<Integer> {
    private static final int USAGE = 2;

    @Option(
            names = "--http",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8420",
            description = "Where the shops take orders; default ${DEFAULT-VALUE}.")
    private URI http = URI.create("");

    @Option(
            names = "--shops",
            paramLabel = "ID[,ID…]",
            defaultValue = "cafe",
            description = "Whose customers they are, or all; default ${DEFAULT-VALUE}.")
    private String shops = "";

    @Option(
            names = "--orders-per-minute",
            paramLabel = "N",
            defaultValue = "6",
            description = "How many order in a minute, in all shops; default ${DEFAULT-VALUE}.")
    private double ordersPerMinute;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "60s",
            converter = Length.class,
            description = "How long, such as 90s or 5m; default ${DEFAULT-VALUE}.")
    private Duration length = Duration.ZERO;

    @Option(
            names = "--work",
            description =
                    "Owners and cooks accept, make and hand over what is ordered in these shops.")
    private boolean work;

    @Option(
            names = "--riders",
            paramLabel = "N|ID[,ID…]",
            defaultValue = "",
            description =
                    "Riders claim and bring what is to be delivered: so many of rider-1, rider-2,"
                            + " …, or those with these ids.")
    private String riders = "";

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description =
                    "Where the broker is, for --work and --riders; default: this machine's"
                            + " station.")
    private @Nullable String kafka;

    @Option(
            names = "--access",
            paramLabel = "FILE",
            description =
                    "An operator's name and password at a guarded broker, for --work and --riders;"
                            + " default: those of this machine's station.")
    private @Nullable Path access;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same number gives the same customers again, at the same times.")
    private @Nullable Long seed;

    @Option(names = "--json", description = "Say how it went in one JSON object.")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var err = line().getErr();
        try {
            Report report = new Simulation(plan(), err::println).run();
            var out = line().getOut();
            out.println(json ? Json.write(report) : report.words());
            out.flush();
            return report.exitCode();
        } catch (SimulationRefusal | DeskUnusable | AccessRefused refusal) {
            err.println(refusal.getMessage());
            return USAGE;
        } finally {
            err.flush();
        }
    }

    private Plan plan() throws AccessRefused {
        return new Plan(
                http,
                AccessFile.find(kafka, access, List.of(Folders.ofThisUser().stationAccess())),
                shops,
                ordersPerMinute,
                length,
                work,
                Names.riders(riders),
                seed == null ? ThreadLocalRandom.current().nextLong() : seed);
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
