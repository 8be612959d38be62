package soban;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import soban.station.StationSettings;
import soban.station.broker.Durability;
import soban.wire.Folders;

import java.nio.file.Path;

/// What can be chosen for the demo. Durability is not among it: the demo promises what a shop would
/// be promised.
final class DemoOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Where the demo's station keeps its data; default: this user's data folder.")
    private @Nullable Path data;

    @Option(
            names = "--http",
            paramLabel = "PORT",
            defaultValue = "8420",
            description = "Port for customers; default ${DEFAULT-VALUE}.")
    private int http;

    @Option(
            names = "--kafka",
            paramLabel = "PORT",
            defaultValue = "8492",
            description = "Port of the broker; default ${DEFAULT-VALUE}.")
    private int kafka;

    @Option(
            names = "--gateway",
            paramLabel = "PORT",
            defaultValue = "8493",
            description = "Port of the sandbox payment gateway; default ${DEFAULT-VALUE}.")
    private int gateway;

    @Option(
            names = "--orders-per-minute",
            paramLabel = "N",
            defaultValue = "4",
            description =
                    "How often the simulated customers order; 0: never. Default ${DEFAULT-VALUE}.")
    private double ordersPerMinute;

    Path data() {
        return data == null ? Folders.ofThisUser().stationData() : data;
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
        return new StationSettings(data(), http, kafka, gateway, Durability.DURABLE, true);
    }
}
