package soban.station;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import soban.core.Lifeline;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/// `soban station`: runs an installation of one machine until it is asked to end.
@Command(
        name = "station",
        mixinStandardHelpOptions = true,
        description =
                "Runs a whole Soban on this machine: broker, core, and a sandbox payment gateway.")
public final class StationCommand implements Callable<Integer> {
    @Option(
            names = "--demo",
            description =
                    "Open a demo shop of each kind (cafe, restaurant, mealkit, flowers-online,"
                            + " florist), with riders rider-1 to rider-3.")
    private boolean demo;

    @Mixin private final StationOptions options = new StationOptions();

    @Mixin private final ListenOptions listen = new ListenOptions();

    @ArgGroup private DurabilityOption durability = new DurabilityOption();

    @Override
    public Integer call() {
        try (var lifeline = Lifeline.ofTerminal();
                var station = Station.start(settings(), StationCommand::say)) {
            CompletableFuture.anyOf(station.ready(), station.refusal(), lifeline.end()).join();
            if (station.ready().isDone()) {
                say(addresses(station));
                say(readyAfter());
            }
            CompletableFuture.anyOf(station.refusal(), lifeline.end()).join();
            station.throwIfRefused();
            return 0;
        } catch (StationRefusal e) {
            System.err.println(e.getMessage());
            return StationRefusal.EXIT_CODE;
        }
    }

    private StationSettings settings() {
        return options.settings(durability.chosen(), demo)
                .listening(listen.chosen())
                .limited(listen.rate());
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static String addresses(Station station) {
        String here = "Kafka %s · HTTP %s".formatted(station.bootstrapServers(), station.httpUri());
        Listen place = station.listen();
        return place == null
                ? here
                : here
                        + "%nother PCs come to %s, each with a code: soban admin code --shop SHOP --role owner|kitchen"
                                .formatted(place.https());
    }

    /// Counted from the start of the process, because that is when the person began to wait.
    private static String readyAfter() {
        long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
        return String.format(
                Locale.ROOT, "ready in %.1f s", (System.currentTimeMillis() - begun) / 1000.0);
    }
}
