package soban.dist;

import soban.testing.Await;
import soban.testing.FreePort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The station as its service starts it, where no systemd runs: the unit's command, as its user,
/// with its environment.
final class ServedStation implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;

    ServedStation(UnitFile unit, Path folder) throws IOException {
        output = Files.createTempFile(folder, "station", ".txt");
        List<String> command = new ArrayList<>();
        command.addAll(List.of("setpriv", "--reuid", unit.get("Service.User")));
        command.addAll(List.of("--regid", unit.get("Service.Group"), "--clear-groups", "env"));
        command.addAll(unit.environment());
        command.addAll(unit.command(ports()));
        process =
                new ProcessBuilder(command)
                        .directory(Path.of(unit.get("Service.WorkingDirectory")).toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
    }

    private static List<String> ports() {
        return List.of(
                "--http", String.valueOf(FreePort.find()),
                "--kafka", String.valueOf(FreePort.find()),
                "--gateway", String.valueOf(FreePort.find()));
    }

    /// What it has said by then.
    String awaitReady() {
        Await.until(
                "the station is ready: " + words(), PATIENCE, () -> words().contains("ready in"));
        return words();
    }

    String words() {
        try {
            return Files.readString(output);
        } catch (IOException notYet) {
            return "";
        }
    }

    /// As a power cut would, and its children with it.
    void kill() throws InterruptedException {
        var children = process.descendants().toList();
        process.destroyForcibly().waitFor();
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().join());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }
}
