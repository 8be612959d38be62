package soban.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// `soban` with its arguments as a process of its own, as a user or the supervisor starts it. What
/// it prints goes into a file, where it can be looked for.
public final class SobanProcess implements AutoCloseable {
    private final Process process;
    private final Path output;

    public SobanProcess(Path folder, String... arguments) throws IOException {
        this(folder, Map.of(), arguments);
    }

    /// @param environment what it is told beside its arguments
    public SobanProcess(Path folder, Map<String, String> environment, String... arguments)
            throws IOException {
        output = Files.createTempFile(folder, "output", ".txt");
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--sun-misc-unsafe-memory-access=allow",
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "soban.Soban"));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        process = builder.start();
    }

    public long pid() {
        return process.pid();
    }

    public boolean said(String words) {
        return output().contains(words);
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return "";
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Its children, and theirs.
    public List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    public int letGo() throws IOException, InterruptedException {
        process.getOutputStream().close();
        return exitCode();
    }

    public int terminate() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public int exitCode() throws InterruptedException {
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
