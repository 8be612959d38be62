package soban.station;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import soban.station.broker.KafkaUser;
import soban.testing.Await;
import soban.testing.FreePort;
import soban.testing.SobanProcess;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

@Execution(ExecutionMode.CONCURRENT)
class BrokerProcessIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private final int port = FreePort.find();
    private final KafkaUser user = new KafkaUser("127.0.0.1:" + port);

    private SobanProcess broker() throws Exception {
        var data = folder.resolve("kafka").toString();
        var started =
                new SobanProcess(
                        folder,
                        "station-broker",
                        "--data",
                        data,
                        "--kafka",
                        String.valueOf(port),
                        "--durable");
        Await.until(
                "the broker is ready", PATIENCE, () -> started.said("ready") || !started.isAlive());
        assertThat(started.isAlive()).as(started.output()).isTrue();
        return started;
    }

    @Test
    void what_was_acknowledged_survives_a_kill_and_what_was_open_is_aborted() throws Exception {
        var written = new ArrayList<String>();
        for (int round = 0; round < 2; round++) {
            try (var broker = broker()) {
                if (round == 0) {
                    user.makeTopic("orders");
                }
                assertThat(user.read("orders")).isEqualTo(written);
                var values = List.of("a" + round, "b" + round);
                user.writeInTransaction("orders", values, true);
                user.writeInTransaction("orders", List.of("never" + round), false);
                written.addAll(values);
                broker.kill();
            }
        }
        try (var broker = broker()) {
            assertThat(user.read("orders")).isEqualTo(written);
            assertThat(broker.letGo()).isZero();
        }
    }

    /// A transaction whose end was decided but not yet written everywhere must be ended by the next
    /// life. Reading up to the end of the log is the proof: one that hangs stops everybody who
    /// reads committed records.
    @Test
    void no_transaction_hangs_after_kills_in_the_moment_of_its_end() throws Exception {
        for (int round = 0; round < 5; round++) {
            try (var broker = broker()) {
                if (round == 0) {
                    user.makeTopic("moments");
                }
                assertThat(user.read("moments")).hasSize(round);
                user.writeInTransaction("moments", List.of("kept" + round), true);
                user.writeInTransaction("moments", List.of("dropped" + round), false);
                broker.kill();
            }
        }
    }

    @Test
    void it_ends_in_order_when_its_parent_lets_go_or_asks() throws Exception {
        try (var broker = broker()) {
            assertThat(broker.letGo()).isZero();
        }
        assertThat(folder.resolve("kafka/log/.kafka_cleanshutdown")).exists();
        try (var broker = broker()) {
            assertThat(broker.terminate()).isEqualTo(143);
        }
        assertThat(folder.resolve("kafka/log/.kafka_cleanshutdown")).exists();
    }

    @Test
    void a_second_one_waits_for_the_folder_of_the_first() throws Exception {
        try (var first = broker();
                var second =
                        new SobanProcess(
                                folder,
                                "station-broker",
                                "--data",
                                folder.resolve("kafka").toString(),
                                "--kafka",
                                String.valueOf(port),
                                "--fast")) {
            Await.until("the second waits", PATIENCE, () -> second.said("waiting for the process"));
            assertThat(first.letGo()).isZero();
            Await.until("the second is ready", PATIENCE, () -> second.said("ready"));
            assertThat(second.letGo()).isZero();
        }
    }
}
