package soban.station.sandbox;

import java.nio.file.Path;
import java.time.Duration;

/// Where the gateway keeps its book and listens; `slowness` is what `tok-slow` takes to answer.
public record SandboxSettings(Path dataDir, int port, Duration slowness) {
    private static final Duration BEYOND_PATIENCE = Duration.ofSeconds(15);

    public SandboxSettings(Path dataDir, int port) {
        this(dataDir, port, BEYOND_PATIENCE);
    }
}
