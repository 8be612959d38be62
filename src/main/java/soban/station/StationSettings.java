package soban.station;

import soban.station.broker.Durability;

import java.net.URI;
import java.nio.file.Path;

/// Everything that a station is told at its start. All ports are on the loopback address.
public record StationSettings(
        Path data,
        int httpPort,
        int kafkaPort,
        int gatewayPort,
        Durability durability,
        boolean demo) {
    static final String HOST = "127.0.0.1";

    public StationSettings {
        data = data.toAbsolutePath().normalize();
    }

    String kafka() {
        return HOST + ":" + kafkaPort;
    }

    String http() {
        return HOST + ":" + httpPort;
    }

    URI gateway() {
        return URI.create("http://" + HOST + ":" + gatewayPort);
    }
}
