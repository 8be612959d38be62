package soban.bench;

import soban.testing.Await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program of ours in a virtual machine of its own, with the flags with which the station starts
/// its children.
final class JavaProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(90);
    private static final int SECONDS_TO_END = 60;

    private final Process process;
    private final Path output;

    JavaProcess(Path folder, String name, List<String> machine, String main, List<String> arguments)
            throws IOException {
        output = folder.resolve(name + ".log");
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--sun-misc-unsafe-memory-access=allow",
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:+UseSerialGC",
                                "-Xms16m",
                                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(machine);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                        .start();
    }

    /// Waits for its word `ready`.
    JavaProcess awaitReady() {
        Await.until(
                output.getFileName() + " is ready",
                PATIENCE,
                () -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("it ended:\n" + said());
                    }
                    return said().lines().anyMatch("ready"::equals);
                });
        return this;
    }

    long pid() {
        return process.pid();
    }

    private String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return "";
        }
    }

    /// Ends it as its parent does, and keeps what it said.
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.move(output, output.resolveSibling(output.getFileName() + "." + process.pid()));
    }
}
