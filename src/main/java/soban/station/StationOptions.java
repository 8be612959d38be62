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
        return data == null ? Folders.ofThisUser().stationData() : data;
    }

    public StationSettings settings(Durability durability, boolean demo) {
        return new StationSettings(data(), http, kafka, gateway, durability, demo);
    }
}
