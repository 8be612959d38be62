package soban.station.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import soban.testing.FreePort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedBrokerTest {
    private final int port = FreePort.find();
    private final KafkaUser user = new KafkaUser("127.0.0.1:" + port);
    private EmbeddedBroker broker;
    private BrokerSettings settings;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        settings = new BrokerSettings(folder, port, 0, Durability.DURABLE);
        broker = EmbeddedBroker.start(settings);
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    private void restart(Durability durability) throws Exception {
        broker.close();
        settings = new BrokerSettings(settings.dataDir(), port, 0, durability);
        broker = EmbeddedBroker.start(settings);
    }

    @Test
    void what_was_committed_is_seen_and_nothing_that_was_aborted() throws Exception {
        user.makeTopic("transactions");
        user.writeInTransaction("transactions", List.of("a", "b"), true);
        user.writeInTransaction("transactions", List.of("never"), false);
        user.writeInTransaction("transactions", List.of("c"), true);
        assertThat(user.read("transactions")).containsExactly("a", "b", "c");
        assertThat(user.featureLevel("transaction.version")).isEqualTo((short) 2);
    }

    @Test
    void topics_records_and_cluster_stay_over_restarts_whatever_the_durability() throws Exception {
        user.makeTopic("restarts");
        user.write("restarts", List.of("durable"));
        var cluster = new BrokerFolder(settings.dataDir()).clusterId();
        restart(Durability.FAST);
        assertThat(user.setting("log.flush.interval.messages")).isNotEqualTo("1");
        user.write("restarts", List.of("fast"));
        restart(Durability.DURABLE);
        assertThat(user.setting("log.flush.interval.messages")).isEqualTo("1");
        assertThat(user.read("restarts")).containsExactly("durable", "fast");
        assertThat(new BrokerFolder(settings.dataDir()).clusterId()).isEqualTo(cluster);
    }

    @Test
    void the_controller_moves_when_another_program_has_taken_its_port() throws Exception {
        user.makeTopic("moved");
        broker.close();
        var file = settings.dataDir().resolve("controller-port");
        var kept = Integer.parseInt(Files.readString(file).strip());
        try (var thief = new ServerSocket()) {
            thief.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), kept));
            broker = EmbeddedBroker.start(settings);
            assertThat(Files.readString(file).strip()).isNotEqualTo(String.valueOf(kept));
            assertThat(thief.isBound()).isTrue();
        }
        user.write("moved", List.of("still here"));
    }

    @Test
    void no_topic_is_made_only_because_somebody_writes_to_it() {
        assertThatThrownBy(() -> user.writeImpatiently("nowhere", "lost"))
                .hasCauseInstanceOf(TimeoutException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void the_network_cannot_reach_it() throws Exception {
        for (var address :
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .toList()) {
            if (!address.isLoopbackAddress()) {
                try (var socket = new Socket()) {
                    assertThatThrownBy(
                                    () -> socket.connect(new InetSocketAddress(address, port), 500))
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }
}
