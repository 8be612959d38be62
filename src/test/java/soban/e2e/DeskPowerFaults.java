package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

import soban.desk.Desk;
import soban.desk.Sight;
import soban.testing.Await;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The power of a desk's own machine goes while it keeps a press for later. The flight recorder
/// does not see what SQLite writes, so `strace` does.
class DeskPowerFaults {
    private static final String DESK = "cafe/kitchen";

    @TempDir Path folder;

    @Test
    @Timeout(600)
    void a_press_that_was_kept_is_sent_after_the_power_is_back() throws Exception {
        assumeTrue(hasStrace(), "what SQLite forces is seen by strace, which is not here");
        try (var town = new Town(folder)) {
            String order;
            try (var shopper = Shopper.register(town.http())) {
                order = shopper.buySurely("cafe", "croissant", "PICKUP");
            }
            Path file = folder.resolve("kitchen.db");
            try (Desk desk = TestDesks.open(town.kafka(), "kitchen", file)) {
                Sight.of(desk).await("it shows", view -> KitchenHand.orders(view).contains(order));
            }
            Path trace = folder.resolve("trace.txt");
            Process pressing = pressOffline(file, trace, order);
            Await.until("the press is kept", OwnStation.PATIENCE, () -> kept(file) == 1);
            pressing.descendants().forEach(ProcessHandle::destroyForcibly);
            assertThat(pressing.waitFor()).isNotZero();
            Path log = Path.of(file + "-wal");
            long forced = ForcedLog.length(trace, log);
            assertThat(forced).isBetween(1L, Files.size(log));
            try (var disk = new RandomAccessFile(log.toFile(), "rw")) {
                disk.setLength(forced);
            }
            Files.delete(Path.of(file + "-shm"));
            assertThat(kept(file)).as("presses on the disk").isOne();
            try (Desk back = TestDesks.open(town.kafka(), "kitchen", file)) {
                Sight.of(back).await("it is started", v -> KitchenHand.begun(v).contains(order));
            }
        }
    }

    private static boolean hasStrace() {
        return List.of(System.getenv("PATH").split(File.pathSeparator, -1)).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, "strace")));
    }

    private Process pressOffline(Path file, Path trace, String order) throws IOException {
        var command = new ArrayList<>(List.of(ForcedLog.STRACE));
        command.addAll(
                List.of(
                        trace.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "soban.Soban",
                        "desk",
                        "--as=" + DESK,
                        "--kafka=127.0.0.1:1",
                        "--cache=" + file,
                        "--wait=300",
                        "start",
                        order));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("desk.txt").toFile())
                .start();
    }

    /// What somebody else reads in the file, which is what was committed.
    private static int kept(Path file) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        try (var connection = config.createConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT count(*) FROM outbox WHERE for_order IS NOT NULL")) {
            return rows.getInt(1);
        } catch (SQLException problem) {
            throw new AssertionError(problem);
        }
    }
}
