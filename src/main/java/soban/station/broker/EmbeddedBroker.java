package soban.station.broker;

import kafka.server.KafkaConfig;

/// One Kafka node, broker and controller together, from Kafka's own server. A folder that is new is
/// formatted; what it holds afterwards survives restarts and kills. `close` is a controlled
/// shutdown, after which the next start doesn't have to wait for anything.
public final class EmbeddedBroker implements AutoCloseable {
    private final BrokerSettings settings;
    private final Node node;

    private EmbeddedBroker(BrokerSettings settings, Node node) {
        this.settings = settings;
        this.node = node;
    }

    /// Returns when the node takes requests.
    public static EmbeddedBroker start(BrokerSettings settings) throws Exception {
        var folder = new BrokerFolder(settings.dataDir());
        folder.formatWhenNew();
        int controllerPort =
                new ControllerPort(settings.dataDir()).choose(settings.controllerPort());
        var properties = new BrokerProperties(settings, folder).all(controllerPort);
        var node = new Node(new KafkaConfig(properties));
        try {
            node.start();
        } catch (Throwable e) {
            node.stop();
            throw e;
        }
        return new EmbeddedBroker(settings, node);
    }

    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    @Override
    public void close() {
        node.stop();
    }
}
