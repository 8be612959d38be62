package soban.station.broker;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

import org.apache.kafka.common.utils.Time;

/// One Kafka node, broker and controller together, from Kafka's own server. A folder that is new is
/// formatted; what it holds afterwards survives restarts and kills. `close` is a controlled
/// shutdown, after which the next start doesn't have to wait for anything.
public final class EmbeddedBroker implements AutoCloseable {
    private final BrokerSettings settings;
    private final KafkaRaftServer server;

    private EmbeddedBroker(BrokerSettings settings, KafkaRaftServer server) {
        this.settings = settings;
        this.server = server;
    }

    /// Returns when the node takes requests.
    public static EmbeddedBroker start(BrokerSettings settings) throws Exception {
        var folder = new BrokerFolder(settings.dataDir());
        folder.formatWhenNew();
        int controllerPort =
                new ControllerPort(settings.dataDir()).choose(settings.controllerPort());
        var properties = new BrokerProperties(settings, folder).all(controllerPort);
        var server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        try {
            server.startup();
        } catch (Throwable e) {
            server.shutdown();
            throw e;
        }
        return new EmbeddedBroker(settings, server);
    }

    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
