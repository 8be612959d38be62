package soban.station.broker;

import java.nio.file.Path;

/// Where one broker lives. A controller port of 0 means: choose a free one and keep it with the
/// data.
public record BrokerSettings(Path dataDir, int port, int controllerPort, Durability durability) {

    /// Loopback only: a station of one machine offers nothing to the network.
    static final String HOST = "127.0.0.1";

    public String bootstrapServers() {
        return HOST + ":" + port;
    }
}
