package soban.station.broker;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Where one broker lives. A controller port of 0 means: choose a free one and keep it with the
/// data.
///
/// @param guard lets other machines come too; absent, it is for this one alone
public record BrokerSettings(
        Path dataDir, int port, int controllerPort, Durability durability, @Nullable Guard guard) {
    /// What is not guarded is offered to this machine only.
    static final String HOST = "127.0.0.1";

    public BrokerSettings(Path dataDir, int port, int controllerPort, Durability durability) {
        this(dataDir, port, controllerPort, durability, null);
    }

    public String bootstrapServers() {
        return HOST + ":" + port;
    }
}
