package soban.station.broker;

import kafka.server.KafkaConfig;

import org.apache.kafka.common.utils.Time;

import soban.testing.FreePort;
import soban.testing.RoughLine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/// A station's broker to which one can also come over a rough line, and whose clock is ahead by as
/// much as a test needs. What it holds survives its end.
public final class OddBroker implements AutoCloseable {
    private final BrokerSettings settings;
    private final RoughLine line = new RoughLine();
    private final Node node;

    /// Returns when it takes requests.
    ///
    /// @param ahead so much later it is there than here
    public OddBroker(Path data, Duration ahead) throws Exception {
        settings = new BrokerSettings(data, FreePort.find(), 0, Durability.FAST);
        int behindLine = FreePort.find();
        line.leadTo(behindLine);
        var folder = new BrokerFolder(data);
        folder.formatWhenNew();
        var properties =
                new BrokerProperties(settings, folder).all(new ControllerPort(data).choose(0));
        append(properties, "listeners", "ROUGH://127.0.0.1:" + behindLine);
        append(properties, "advertised.listeners", "ROUGH://127.0.0.1:" + line.port());
        append(properties, "listener.security.protocol.map", "ROUGH:PLAINTEXT");
        node = new Node(new KafkaConfig(properties), new Ahead(ahead.toMillis()));
        node.start();
    }

    private static void append(Map<String, String> properties, String key, String value) {
        properties.merge(key, value, (before, after) -> before + "," + after);
    }

    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    /// Over the line.
    public String roughBootstrap() {
        return "127.0.0.1:" + line.port();
    }

    public RoughLine line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        node.stop();
        line.close();
    }

    /// Only the time of day is another one.
    private record Ahead(long millis) implements Time {
        @Override
        public long milliseconds() {
            return SYSTEM.milliseconds() + millis;
        }

        @Override
        public long nanoseconds() {
            return SYSTEM.nanoseconds();
        }

        @Override
        public void sleep(long time) {
            SYSTEM.sleep(time);
        }

        @Override
        public void waitObject(Object object, Supplier<Boolean> condition, long deadline)
                throws InterruptedException {
            SYSTEM.waitObject(object, condition, deadline - millis);
        }
    }
}
