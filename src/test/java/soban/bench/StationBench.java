package soban.bench;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.testing.Await;
import soban.testing.FreePort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// From the command `soban station --demo` to its word that it is ready, in an empty folder and in
/// the one of before, and the memory of its processes then; beside a virtual machine that does
/// nothing.
class StationBench {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Map<String, String> PARTS =
            Map.of("broker", "station-broker", "gateway", "station-sandbox", "core", "core");

    @TempDir Path folder;
    private final Medians figures = new Medians();

    @Test
    @Timeout(1200)
    void from_the_command_to_ready() throws Exception {
        try (var report = new Report("station")) {
            report.set("launcher", launcher().getFirst()).set("rounds", Sizes.rounds());
            for (int round = 0; round < Sizes.rounds(); round++) {
                figures.add("nothing", nothing());
                Path data = folder.resolve("station-" + round);
                figures.add("first", start(data));
                figures.add("again", start(data));
            }
            var starts = new Table("To ready, in seconds", "", "median");
            starts.row("java -version", figures.of("nothing"));
            starts.row("in an empty folder", figures.of("first"));
            starts.row("in the folder of before", figures.of("again"));
            report.add(starts);
            var memory =
                    new Table(
                            "Resident when it is ready, MB",
                            "supervisor",
                            "broker",
                            "gateway",
                            "core",
                            "all");
            memory.row(
                    figures.of("supervisor"),
                    figures.of("broker"),
                    figures.of("gateway"),
                    figures.of("core"),
                    figures.of("all"));
            report.add(memory);
            report.add("station", figures);
        }
    }

    private static double nothing() throws Exception {
        long begun = System.nanoTime();
        int code =
                new ProcessBuilder(java(), "-version")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new AssertionError("java -version: " + code);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private double start(Path data) throws Exception {
        Path output = Files.createTempFile(folder, "station", ".log");
        var command = new ArrayList<>(launcher());
        command.addAll(List.of("station", "--demo", "--data", data.toString()));
        for (String port : List.of("--http", "--kafka", "--gateway")) {
            command.addAll(List.of(port, String.valueOf(FreePort.find())));
        }
        long begun = System.nanoTime();
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            Await.until("it is ready", PATIENCE, () -> isReady(process, output));
            double seconds = (System.nanoTime() - begun) / 1e9;
            remember(process);
            return seconds;
        } finally {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static boolean isReady(Process process, Path output) {
        try {
            String said = Files.readString(output);
            if (!process.isAlive()) {
                throw new AssertionError("it ended:\n" + said);
            }
            return said.contains("ready in ");
        } catch (IOException notYet) {
            return false;
        }
    }

    private void remember(Process process) {
        double all = Usage.residentMegabytes(process.pid());
        figures.add("supervisor", all);
        for (ProcessHandle child : process.descendants().toList()) {
            String arguments = Usage.arguments(child.pid());
            double memory = Usage.residentMegabytes(child.pid());
            PARTS.forEach(
                    (part, argument) -> {
                        if (arguments.contains("\0" + argument + "\0")) {
                            figures.add(part, memory);
                        }
                    });
            all += memory;
        }
        figures.add("all", all);
    }

    /// The launcher of the build, which is what a user has.
    private static List<String> launcher() {
        Path built = Path.of(System.getProperty("soban.launch", "target/soban"));
        return Files.isExecutable(built)
                ? List.of(built.toString())
                : List.of(
                        java(),
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "soban.Soban");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
