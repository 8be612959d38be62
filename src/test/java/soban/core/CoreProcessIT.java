package soban.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import soban.testing.Await;
import soban.testing.FreePort;
import soban.testing.SobanProcess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// `soban core` as an operator starts it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoreProcessIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Path folder;
    private Path file;
    private TestInstallation installation;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        this.folder = folder;
        installation = TestInstallation.start(folder.resolve("kafka"));
        var secret = Files.writeString(folder.resolve("secret"), "sesame".repeat(10));
        file =
                Files.write(
                        folder.resolve("core.properties"),
                        List.of(
                                "# this shop's core",
                                "kafka = " + installation.bootstrapServers(),
                                "data = " + folder.resolve("data"),
                                "secret-file = " + secret,
                                "http = 127.0.0.1:1",
                                "timer-grace = 30",
                                "gateway = http://kim:sesame@127.0.0.1:8493"));
    }

    @AfterAll
    void stop() {
        installation.close();
    }

    @Test
    void it_is_told_by_file_environment_and_options_and_says_so_without_secrets()
            throws IOException, InterruptedException {
        String http = "127.0.0.1:" + FreePort.find();
        var environment = Map.of("SOBAN_HTTP", "127.0.0.1:2", "SOBAN_TIMER_GRACE", "20");
        try (var core =
                new SobanProcess(
                        folder, environment, "core", "--config", file + "", "--http", http)) {
            Await.until("it is ready", PATIENCE, () -> core.said("\nready\n") || !core.isAlive());
            assertThat(core.output())
                    .contains("setting http = " + http + " (--http)")
                    .contains("setting timer-grace = 20 (SOBAN_TIMER_GRACE)")
                    .contains(
                            "setting kafka = %s (%s)"
                                    .formatted(installation.bootstrapServers(), file))
                    .contains("setting gateway = http://•••@127.0.0.1:8493 (")
                    .contains("setting partitions = 4 (default)")
                    .doesNotContain("sesame");
            assertThat(core.terminate()).isEqualTo(143);
        }
    }

    @Test
    void what_a_person_must_mend_is_one_sentence() throws IOException, InterruptedException {
        String http = "127.0.0.1:" + FreePort.find();
        try (var core =
                new SobanProcess(
                        folder,
                        "core",
                        "--config",
                        file + "",
                        "--http",
                        http,
                        "--partitions",
                        "8")) {
            assertThat(core.exitCode()).isEqualTo(2);
            assertThat(core.output()).contains("soban.commands has 4 partitions");
        }
        var bad = Files.writeString(folder.resolve("bad.properties"), "partition = 8");
        try (var core = new SobanProcess(folder, "core", "--config", bad + "")) {
            assertThat(core.exitCode()).isEqualTo(2);
            assertThat(core.output().strip())
                    .isEqualTo(
                            "`partition` in %s is no setting; the nearest is `partitions`. Mend it, or take it out."
                                    .formatted(bad));
        }
    }

    @Test
    void an_operator_s_command_is_a_process_too() throws IOException, InterruptedException {
        var environment = Map.of("SOBAN_KAFKA", installation.bootstrapServers());
        try (var admin = new SobanProcess(folder, environment, "admin", "topics")) {
            assertThat(admin.exitCode()).isZero();
            assertThat(admin.output()).contains("soban.events").doesNotContain("missing");
        }
        try (var admin = new SobanProcess(folder, environment, "admin", "devices", "--shop=x")) {
            assertThat(admin.exitCode()).isEqualTo(3);
            assertThat(admin.output().strip())
                    .isEqualTo("There is no shop x. `soban admin shops` lists all.");
        }
    }
}
