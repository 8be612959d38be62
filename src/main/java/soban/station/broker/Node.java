package soban.station.broker;

import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;

import org.apache.kafka.common.utils.Time;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CompletableFuture;

/// Kafka's controller and broker in one process, put together as Kafka's own server does, but
/// started one after the other: the broker begins only when the controller has declared its former
/// life dead.
///
/// Begun at once after a kill, it would take itself for the leader that it was, try for seconds to
/// end the transactions that were under way, and, at the moment in which its old life is declared
/// dead, take their partitions for deleted and give up. Such a transaction hangs for ever, and with
/// it everybody who reads committed records.
final class Node {
    private final ControllerServer controller;
    private final BrokerServer broker;
    private final SharedServer shared;

    Node(KafkaConfig config) {
        this(config, Time.SYSTEM);
    }

    Node(KafkaConfig config, Time time) {
        var folders =
                KafkaRaftServer.initializeLogDirs(config, LoggerFactory.getLogger(Node.class), "");
        var identity = folders._1();
        var metrics = Server.initializeMetrics(config, time, identity.clusterId().orElseThrow());
        var quorum = config.quorumConfig();
        shared =
                new SharedServer(
                        config,
                        identity,
                        time,
                        metrics,
                        CompletableFuture.completedFuture(
                                QuorumConfig.parseVoterConnections(quorum.voters())),
                        QuorumConfig.parseBootstrapServers(quorum.bootstrapServers()),
                        new StandardFaultHandlerFactory(),
                        ServerSocketFactory.INSTANCE);
        broker = new BrokerServer(shared);
        controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), folders._2());
    }

    void start() {
        controller.startup();
        FormerLife.awaitEnd(shared.loader(), BrokerProperties.NODE_ID);
        broker.startup();
    }

    void stop() {
        broker.shutdown();
        controller.shutdown();
        broker.awaitShutdown();
        controller.awaitShutdown();
    }
}
