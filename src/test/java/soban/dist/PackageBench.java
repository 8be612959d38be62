package soban.dist;

import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.e2e.FrameBuffer;
import soban.testing.Await;
import soban.testing.FreePort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How large the package is and what its archives of classes are worth: from the command to the
/// first start's window, with and without them in turn, as `mvn verify -Pdist,bench
/// -Dit.test=PackageBench` has just built it. Nothing is installed; how long that takes, `DebIT`
/// says.
class PackageBench {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int DRAWN = 8;
    private static final double MILLION = 1e6;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir Path folder;

    @Test
    @Timeout(1800)
    void size_and_first_window() throws Exception {
        assumeThat(Debian.isBuilt()).as("a package in target/dist").isTrue();
        assumeThat(FrameBuffer.isInstalled()).as("a display: Xvfb is not here").isTrue();
        Path image = Os.current().image(Path.of("target", "dist"));
        System.out.printf(
                "package: %.1f MB, installed %.0f MB, of it archives of classes %.0f MB%n",
                Files.size(Debian.built()) / MILLION,
                Trees.size(image) / MILLION,
                Trees.size(Os.current().program(image).resolve("caches")) / MILLION);
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        // The first round brings the files into memory.
        for (int round = -1; round < ROUNDS; round++) {
            double taken = firstWindow(image, true);
            double untaken = firstWindow(image, false);
            if (round >= 0) {
                with.add(taken);
                without.add(untaken);
            }
        }
        double archive = Figures.middle(with);
        double plain = Figures.middle(without);
        System.out.printf(
                "first window, medians of %d in turn: %.2f s with archives, %.2f s without, %.2f;"
                        + " load %.1f on %d processors%n",
                ROUNDS,
                archive,
                plain,
                archive / plain,
                Figures.load(),
                Runtime.getRuntime().availableProcessors());
    }

    /// For somebody who has never started it before.
    private double firstWindow(Path image, boolean archives) throws Exception {
        Path home = Files.createTempDirectory(folder, "home");
        Path frame = Files.createTempDirectory(folder, "display");
        try (var display = new FrameBuffer(frame)) {
            ProcessBuilder start = start(image, archives, display, home);
            long began = System.nanoTime();
            Process soban = start.start();
            try {
                Await.until("a window", PATIENCE, () -> colours(display) > DRAWN);
                return (System.nanoTime() - began) / 1e9;
            } finally {
                soban.destroy();
                if (!soban.waitFor(60, TimeUnit.SECONDS)) {
                    soban.destroyForcibly().waitFor();
                }
            }
        }
    }

    private static ProcessBuilder start(
            Path image, boolean archives, FrameBuffer display, Path home) throws IOException {
        Path program = Os.current().program(image);
        var config = Config.read(program.resolve("Soban.cfg"), program);
        List<String> command = new ArrayList<>();
        command.add(Os.current().java(image).toString());
        command.addAll(config.options());
        if (archives) {
            command.add("-XX:AOTCache=" + program.resolve("caches/console.aot"));
        }
        command.addAll(List.of("-cp", config.classPath(), config.mainClass()));
        command.addAll(List.of("--http", String.valueOf(FreePort.find())));
        command.addAll(List.of("--kafka", String.valueOf(FreePort.find())));
        command.addAll(List.of("--gateway", String.valueOf(FreePort.find())));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DISPLAY", display.display());
        builder.environment().put("XDG_DATA_HOME", home.toString());
        return builder.redirectOutput(home.resolve("soban.txt").toFile());
    }

    private static int colours(FrameBuffer display) {
        try {
            return display.colours();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
