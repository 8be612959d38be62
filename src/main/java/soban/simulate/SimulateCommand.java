package soban.simulate;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import soban.wire.Json;

import java.net.URI;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// `soban simulate`: lets customers order for a while, and says how it went.
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Lets simulated customers order over HTTP for a while.")
public final class SimulateCommand implements Callable<Integer> {
    @Option(
            names = "--http",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8420",
            description = "Where the shop takes orders; default ${DEFAULT-VALUE}.")
    private URI http = URI.create("");

    @Option(
            names = "--shop",
            defaultValue = "cafe",
            description = "Whose customers they are; default ${DEFAULT-VALUE}.")
    private String shop = "";

    @Option(
            names = "--orders-per-minute",
            paramLabel = "N",
            defaultValue = "6",
            description = "How many order in a minute; default ${DEFAULT-VALUE}.")
    private double ordersPerMinute;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "60s",
            converter = Length.class,
            description = "How long, such as 90s or 5m; default ${DEFAULT-VALUE}.")
    private Duration length = Duration.ZERO;

    @Option(names = "--seed", description = "The same number gives the same wishes again.")
    private @Nullable Long seed;

    @Option(names = "--json", description = "Say how it went in JSON.")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var random = seed == null ? new SplittableRandom() : new SplittableRandom(seed);
        Counts counts;
        try (var customers = Customers.start(http, shop, ordersPerMinute, random)) {
            new CountDownLatch(1).await(length.toMillis(), TimeUnit.MILLISECONDS);
            customers.finish(Duration.ofSeconds(20));
            counts = customers.counts();
        }
        say(json ? Json.write(counts) : words(counts));
        return counts.asked() > 0 && counts.answered() == 0 ? 1 : 0;
    }

    private String words(Counts counts) {
        return "%d asked, %d answered, %d refused, %d unclear (%s at %s)"
                .formatted(
                        counts.asked(),
                        counts.answered(),
                        counts.refused(),
                        counts.unclear(),
                        shop,
                        http);
    }

    private void say(String text) {
        if (spec != null) {
            var out = spec.commandLine().getOut();
            out.println(text);
            out.flush();
        }
    }
}
