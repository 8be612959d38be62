package soban.station;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.station.broker.KafkaUser;
import soban.testing.Await;
import soban.testing.FreePort;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class BrokerProcessIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private final int port = FreePort.find();
    private final KafkaUser user = new KafkaUser("127.0.0.1:" + port);

    private StationProcess broker() throws Exception {
        var data = folder.resolve("kafka").toString();
        var started =
                new StationProcess(
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
                        new StationProcess(
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
