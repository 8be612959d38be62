package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import soban.domain.shop.ShopId;
import soban.station.broker.Durability;
import soban.testing.Await;
import soban.testing.FreePort;
import soban.wire.Units;
import soban.wire.kafka.KafkaClients;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/// Two cores on one broker: one is frozen past its session and woken again.
@ExtendWith(StationLogs.class)
class FencingIT {
    private static final String GROUP = "soban.orders";

    @TempDir Path folder;

    @Test
    @Timeout(240)
    void a_core_that_wakes_after_another_took_over_is_fenced_and_doubles_nothing()
            throws Exception {
        try (var station = TestStation.start(folder, Durability.FAST);
                var shopper = Shopper.register(station.http())) {
            URI other = URI.create("http://127.0.0.1:" + FreePort.find());
            Process second = secondCore(station, other);
            try (var there = shopper.at(other)) {
                Await.until(
                        "the second core is ready",
                        TestStation.PATIENCE,
                        () -> there.get("/health/ready").status() == 200);
                var acknowledged = new ArrayList<String>();
                acknowledged.add(shopper.orderSurely("before", "tok-ok").text("id"));
                long frozen = owner(station.kafka(), List.of(station.pid("core"), second.pid()));
                Shopper awake = frozen == second.pid() ? shopper : there;
                TestStation.signal("STOP", frozen);
                for (int i = 0; i < 5; i++) {
                    acknowledged.add(awake.orderSurely("frozen-" + i, "tok-ok").text("id"));
                }
                TestStation.signal("CONT", frozen);
                for (int i = 0; i < 10; i++) {
                    acknowledged.add(shopper.orderSurely("woken-" + i, "tok-ok").text("id"));
                    acknowledged.add(there.orderSurely("after-" + i, "tok-ok").text("id"));
                }
                assertThat(ProcessHandle.of(frozen)).as("it lives on").isPresent();
                Outside outside = Outside.of(station);
                outside.assertWhole();
                outside.assertPaidOnce(acknowledged);
            } finally {
                second.destroyForcibly().waitFor();
            }
        }
    }

    /// The process whose loop decides for the shop: freezing any other one would prove nothing.
    private static long owner(String kafka, List<Long> pids) {
        var found = new AtomicReference<Optional<String>>(Optional.empty());
        try (Admin admin = new KafkaClients(kafka, "test").admin()) {
            Await.until(
                    "both cores own partitions",
                    TestStation.PATIENCE,
                    () -> {
                        found.set(owner(admin));
                        return found.get().isPresent();
                    });
        }
        String name = found.get().orElseThrow();
        return pids.stream()
                .filter(pid -> name.contains("-" + pid + "-"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is none of " + pids));
    }

    private static Optional<String> owner(Admin admin) {
        int partition = Units.partition(Units.of(new ShopId("cafe")), 4);
        try {
            var members =
                    admin.describeConsumerGroups(List.of(GROUP)).all().get().get(GROUP).members();
            return members.size() < 2 || members.stream().anyMatch(m -> partitions(m).isEmpty())
                    ? Optional.empty()
                    : members.stream()
                            .filter(m -> partitions(m).contains(partition))
                            .map(MemberDescription::clientId)
                            .findFirst();
        } catch (InterruptedException | ExecutionException problem) {
            throw new AssertionError(problem);
        }
    }

    private static List<Integer> partitions(MemberDescription member) {
        return member.assignment().topicPartitions().stream()
                .map(TopicPartition::partition)
                .toList();
    }

    private Process secondCore(TestStation station, URI http) throws IOException {
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "soban.Soban",
                        "core",
                        "--kafka",
                        station.kafka(),
                        "--http",
                        http.getAuthority(),
                        "--data",
                        folder.resolve("second").toString(),
                        "--gateway",
                        station.gateway().toString(),
                        "--secret-file",
                        folder.resolve("station").resolve("core-secret").toString());
        File log = folder.resolve("second.log").toFile();
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    }
}
