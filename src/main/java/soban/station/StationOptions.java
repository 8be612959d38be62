package soban.station;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import soban.station.broker.Durability;
import soban.wire.Folders;

import java.nio.file.Path;

/// Where a station keeps its data and on which ports it answers, as a person chooses it.
public final class StationOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept; default: this user's data folder.")
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
            description = "Port of the payment gateway; default ${DEFAULT-VALUE}.")
    private int gateway;

    public Path data() {
        return data(Folders.ofThisUser().stationData());
    }

    /// Where everything is kept.
    ///
    /// @param usual where that is when nothing is said
    public Path data(Path usual) {
        return data == null ? usual : data;
    }

    public StationSettings settings(Durability durability, boolean demo) {
        return settings(data(), durability, demo);
    }

    public StationSettings settings(Path folder, Durability durability, boolean demo) {
        return new StationSettings(folder, http, kafka, gateway, durability, demo);
    }
}
