package soban.core.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.core.TestInstallation;
import soban.core.follow.MachineThreads;
import soban.testing.Await;
import soban.wire.Pulse;
import soban.wire.Topics;
import soban.wire.kafka.Records;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

class HeartbeatTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void it_beats_and_notices_that_the_broker_is_gone_and_back(@TempDir Path folder)
            throws Exception {
        try (var installation = TestInstallation.start(folder);
                var heartbeat =
                        new Heartbeat(
                                installation.clients(),
                                new MachineThreads(),
                                "core-1",
                                "sandbox",
                                () -> Instant.EPOCH)) {
            heartbeat.start();
            Await.until(
                    "it beats again and again",
                    PATIENCE,
                    () -> installation.read(Topics.PULSE).size() >= 2);
            var beat = installation.read(Topics.PULSE).getFirst();
            assertThat(Pulse.read(Records.from(beat)))
                    .isEqualTo(new Pulse("core-1", Instant.EPOCH, "sandbox"));
            assertThat(heartbeat.clockAgrees()).as("1970").isFalse();
            installation.stopBroker();
            Await.until("the absence is noticed", PATIENCE, () -> !heartbeat.connected());
            installation.startBroker();
            Await.until("the return is noticed", PATIENCE, heartbeat::connected);
        }
    }

    @Test
    void the_broker_stamps_its_beats_and_a_right_clock_agrees(@TempDir Path folder)
            throws Exception {
        try (var installation = TestInstallation.start(folder);
                var heartbeat =
                        new Heartbeat(
                                installation.clients(),
                                new MachineThreads(),
                                "core-1",
                                "sandbox",
                                InstantSource.system())) {
            heartbeat.start();
            Await.until("the clocks are compared", PATIENCE, heartbeat::clockAgrees);
            assertThat(installation.read(Topics.PULSE).getFirst().timestampType())
                    .isEqualTo(TimestampType.LOG_APPEND_TIME);
        }
    }
}
