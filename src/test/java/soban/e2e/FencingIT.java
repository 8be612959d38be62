package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import soban.station.broker.Durability;
import soban.testing.Await;
import soban.testing.FreePort;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Two cores on one broker: one is frozen past its session and woken again.
@ExtendWith(StationLogs.class)
class FencingIT {
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
                long frozen =
                        Decider.of(
                                station.kafka(),
                                List.of(station.pid("core"), second.pid()),
                                "cafe");
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
