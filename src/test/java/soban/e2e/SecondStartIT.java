package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.testing.Await;
import soban.testing.FreePort;
import soban.testing.SobanProcess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// A desk is started twice, as by a second click on its icon: processes of their own with windows
/// on JavaFX's own headless platform, and no station anywhere.
class SecondStartIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;

    @Test
    void the_second_start_shows_the_window_of_the_first_and_a_killed_one_blocks_nobody()
            throws IOException, InterruptedException {
        Path address = folder.resolve("kitchen.db.window");
        try (var first = start()) {
            Await.until("a window", PATIENCE, () -> isWritten(address));
            String door = Files.readString(address);
            try (var second = start()) {
                assertThat(second.exitCode()).as(second.output()).isZero();
                assertThat(second.output())
                        .contains("cafe/kitchen is open already: its window is in front now.");
            }
            assertThat(first.isAlive()).isTrue();
            first.kill();
            assertThat(Files.readString(address)).as("it had no time to tidy up").isEqualTo(door);
            try (var third = start()) {
                Await.until(
                        "a window of its own",
                        PATIENCE,
                        () -> isWritten(address) && !read(address).equals(door));
                assertThat(third.isAlive()).isTrue();
            }
        }
    }

    private static boolean isWritten(Path file) {
        return !read(file).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException notYet) {
            return "";
        }
    }

    private SobanProcess start() throws IOException {
        String javafx =
                "--module-path \""
                        + System.getProperty("jdk.module.path")
                        + "\" --add-modules javafx.controls,javafx.fxml"
                        + " -Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true";
        return new SobanProcess(
                folder,
                Map.of("JDK_JAVA_OPTIONS", javafx, "XDG_DATA_HOME", folder.toString()),
                "console",
                "--as=cafe/kitchen",
                "--kafka=127.0.0.1:" + FreePort.find(),
                "--cache=" + folder.resolve("kitchen.db"));
    }
}
