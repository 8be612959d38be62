package soban.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `soban` with its arguments as a process of its own, as a user or the supervisor starts it. What
/// it prints goes into a file, where it can be looked for.
final class StationProcess implements AutoCloseable {
    private final Process process;
    private final Path output;

    StationProcess(Path folder, String... arguments) throws IOException {
        output = Files.createTempFile(folder, "output", ".txt");
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--sun-misc-unsafe-memory-access=allow",
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "soban.Soban"));
        command.addAll(List.of(arguments));
        process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
    }

    long pid() {
        return process.pid();
    }

    boolean said(String words) {
        return output().contains(words);
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return "";
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Its children, and theirs.
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    int letGo() throws IOException, InterruptedException {
        process.getOutputStream().close();
        return exitCode();
    }

    int terminate() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("still alive after 60 s; it said:\n" + output());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
