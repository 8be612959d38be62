package soban.station;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import soban.testing.Await;
import soban.testing.FreePort;
import soban.testing.SobanProcess;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

@Execution(ExecutionMode.CONCURRENT)
class StationIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private final int http = FreePort.find();
    private final int kafka = FreePort.find();
    private final int gateway = FreePort.find();

    private SobanProcess station() throws Exception {
        return new SobanProcess(
                folder,
                "station",
                "--demo",
                "--data",
                folder.resolve("station").toString(),
                "--http",
                String.valueOf(http),
                "--kafka",
                String.valueOf(kafka),
                "--gateway",
                String.valueOf(gateway));
    }

    private SobanProcess ready() throws Exception {
        var started = station();
        Await.until(
                "the station is ready",
                PATIENCE,
                () -> started.said("ready in") || !started.isAlive());
        assertThat(started.isAlive()).as(started.output()).isTrue();
        return started;
    }

    @Test
    void it_says_where_it_is_keeps_its_children_alive_and_takes_them_with_it() throws Exception {
        try (var station = ready()) {
            assertThat(station.output())
                    .contains("data in " + folder.resolve("station"))
                    .contains("durable: every append is forced to disk (")
                    .contains("Kafka 127.0.0.1:" + kafka + " · HTTP http://127.0.0.1:" + http);
            var children = station.children();
            assertThat(children).hasSize(3);
            interrupt(children);
            for (var child : children) {
                child.destroyForcibly();
            }
            for (var name : List.of("broker", "sandbox", "core")) {
                Await.until(
                        name + " is back", PATIENCE, () -> station.said(name + " is ready again"));
            }
            var again = station.children();
            assertThat(again).hasSize(3).doesNotContainAnyElementsOf(children);
            assertThat(station.output().split("ended \\(exit code", -1))
                    .as("nobody ended by the interruption")
                    .hasSize(children.size() + 1);
            assertThat(station.terminate()).isEqualTo(143);
            assertThat(again).noneMatch(ProcessHandle::isAlive);
            assertThat(station.output()).doesNotContain("by force");
        }
        assertThat(Files.readString(folder.resolve("station/station.json")))
                .contains("clusterId")
                .doesNotContain("pid");
    }

    /// A terminal sends Ctrl-C to the whole group; the children are to wait until they are told.
    private static void interrupt(List<ProcessHandle> children) throws Exception {
        for (var child : children) {
            var kill = new ProcessBuilder("kill", "-INT", String.valueOf(child.pid()));
            assertThat(kill.start().waitFor()).isZero();
        }
    }

    @Test
    void killed_it_leaves_nobody_behind_and_can_be_started_again_at_once() throws Exception {
        List<ProcessHandle> orphans;
        try (var first = ready()) {
            refusesAnother(first);
            orphans = first.children();
            first.kill();
            try (var second = ready()) {
                assertThat(orphans).noneMatch(ProcessHandle::isAlive);
                assertThat(second.terminate()).isEqualTo(143);
            }
        }
    }

    private void refusesAnother(SobanProcess first) throws Exception {
        try (var second = station()) {
            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(second.output().lines())
                    .singleElement()
                    .asString()
                    .contains("in use by a running station (process " + first.pid() + ")");
        }
    }
}
