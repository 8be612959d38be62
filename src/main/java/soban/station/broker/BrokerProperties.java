package soban.station.broker;

import java.util.LinkedHashMap;
import java.util.Map;

/// The settings of a node that serves one shop's machine: small in memory, quick to start, and
/// quick to notice that a client is gone. Each was measured; the stock values suit a data centre.
final class BrokerProperties {
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private final BrokerSettings settings;
    private final BrokerFolder folder;

    BrokerProperties(BrokerSettings settings, BrokerFolder folder) {
        this.settings = settings;
        this.folder = folder;
    }

    Map<String, String> all(int controllerPort) {
        var properties = new LinkedHashMap<String, String>();
        properties.putAll(node(controllerPort));
        properties.putAll(new Listeners(settings, controllerPort).properties());
        properties.putAll(light());
        properties.putAll(groups());
        properties.putAll(transactions());
        if (settings.durability() == Durability.DURABLE) {
            // Broker-wide, because the coordinators' own topics must be as safe as ours.
            properties.put("log.flush.interval.messages", "1");
        }
        return properties;
    }

    private Map<String, String> node(int controllerPort) {
        var controller = BrokerSettings.HOST + ":" + controllerPort;
        return Map.ofEntries(
                Map.entry("node.id", String.valueOf(NODE_ID)),
                Map.entry("process.roles", "broker,controller"),
                Map.entry("log.dirs", folder.log().toString()),
                // Static voters live in this file only, so the controller may move to another port.
                Map.entry("controller.quorum.voters", NODE_ID + "@" + controller),
                Map.entry("controller.quorum.election.timeout.ms", "100"),
                Map.entry("controller.quorum.election.backoff.max.ms", "100"),
                // A killed node waits out its own old registration before it may come back; much
                // below 3 s a loaded machine would fence itself.
                Map.entry("broker.session.timeout.ms", "3000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                // With a single voter nobody has to be told that nothing happened.
                Map.entry("metadata.max.idle.interval.ms", "0"),
                Map.entry("auto.create.topics.enable", "false"));
    }

    private static Map<String, String> light() {
        return Map.ofEntries(
                Map.entry("num.partitions", "1"),
                Map.entry("default.replication.factor", "1"),
                Map.entry("min.insync.replicas", "1"),
                Map.entry("num.network.threads", "1"),
                Map.entry("num.io.threads", "2"),
                Map.entry("background.threads", "2"),
                Map.entry("log.segment.bytes", "67108864"),
                Map.entry("log.index.size.max.bytes", "1048576"),
                Map.entry("log.cleaner.threads", "1"),
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                Map.entry("log.cleaner.io.buffer.size", "65536"),
                Map.entry("metric.reporters", ""));
    }

    private static Map<String, String> groups() {
        return Map.ofEntries(
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                // An idle month must not make a group forget where it was.
                Map.entry("offsets.retention.minutes", String.valueOf(30 * 24 * 60)),
                Map.entry("group.coordinator.threads", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("group.min.session.timeout.ms", "1000"),
                // The consumer protocol takes these from the broker; a client can't ask for less.
                Map.entry("group.consumer.session.timeout.ms", "6000"),
                Map.entry("group.consumer.min.session.timeout.ms", "6000"),
                Map.entry("group.consumer.heartbeat.interval.ms", "1000"),
                Map.entry("group.consumer.min.heartbeat.interval.ms", "1000"));
    }

    private static Map<String, String> transactions() {
        return Map.ofEntries(
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.max.timeout.ms", "60000"),
                // A failed owner's open transaction hides everything behind it until it is ended.
                Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "500"));
    }
}
