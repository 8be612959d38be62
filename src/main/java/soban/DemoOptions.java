package soban;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import soban.station.StationOptions;
import soban.station.StationSettings;
import soban.station.broker.Durability;

import java.nio.file.Path;

/// What can be chosen for the demo. Durability is not among it: the demo promises what a shop would
/// be promised.
final class DemoOptions {
    @Mixin private final StationOptions station = new StationOptions();

    @Option(
            names = "--orders-per-minute",
            paramLabel = "N",
            defaultValue = "4",
            description =
                    "How often the simulated customers order; 0: never. Default ${DEFAULT-VALUE}.")
    private double ordersPerMinute;

    Path data() {
        return station.data();
    }

    /// The demo desk's memory lies with the demo's station, so that an empty folder is an empty
    /// demo.
    Path desk() {
        return data().resolve("demo-kitchen.db");
    }

    Path preferences() {
        return data().resolve("demo-kitchen.preferences");
    }

    double ordersPerMinute() {
        return ordersPerMinute;
    }

    StationSettings station() {
        return station.settings(Durability.DURABLE, true);
    }
}
