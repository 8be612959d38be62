package soban.core.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.admin.NewPartitions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.core.TestInstallation;
import soban.core.commands.CommandLog;
import soban.core.follow.MachineThreads;
import soban.core.keys.KeysInMemory;
import soban.core.setup.Installation;
import soban.testing.Await;
import soban.wire.Topics;
import soban.wire.Units;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// Somebody gave the topics more partitions. All of them agree then, and only what they hold shows
/// that the installation was made with another number.
class ChangedPartitionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MORE = partitionsThatMove(Commands.UNIT);

    private TestInstallation installation;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        installation = TestInstallation.start(folder);
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    private static int partitionsThatMove(String unit) {
        int more = TestInstallation.PARTITIONS;
        while (Units.partition(unit, more) == Units.partition(unit, TestInstallation.PARTITIONS)) {
            more++;
        }
        return more;
    }

    private Orders orders(int partitions) {
        var orders =
                new Orders(
                        installation.clients(),
                        new MachineThreads(),
                        partitions,
                        Duration.ZERO,
                        InstantSource.system(),
                        () -> true);
        orders.start();
        return orders;
    }

    @Test
    void a_unit_is_never_decided_on_without_its_memory() throws Exception {
        try (var commands =
                        new CommandLog(
                                installation.clients(),
                                "test",
                                new KeysInMemory().seals(),
                                TestInstallation.PARTITIONS);
                var orders = orders(TestInstallation.PARTITIONS)) {
            commands.send(Commands.enrol()).toCompletableFuture().get();
            Await.until("it is enrolled", PATIENCE, () -> orders.meter().committed() > 0);
            assertThat(orders.objection()).isEmpty();
        }
        for (String topic : new String[] {Topics.COMMANDS, Topics.EVENTS, Topics.LIVE}) {
            installation
                    .admin()
                    .createPartitions(Map.of(topic, NewPartitions.increaseTo(MORE)))
                    .all()
                    .get();
        }
        new Installation(installation.admin(), MORE).prepare();
        try (var orders = orders(MORE)) {
            Await.until("it objects", PATIENCE, () -> orders.objection().isPresent());
            assertThat(orders.objection().orElseThrow())
                    .contains(Commands.UNIT)
                    .contains("there are %d partitions".formatted(MORE))
                    .contains("--partitions");
            assertThat(orders.ready()).isFalse();
        }
    }
}
