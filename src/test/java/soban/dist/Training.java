package soban.dist;

import org.jspecify.annotations.Nullable;

import soban.e2e.FrameBuffer;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Archives of what an image loads at its start, from a trial run: the window's process and each
/// that the station starts write down what they loaded, and a Java makes an archive of each, which
/// spares the next start that work. On a machine with Xvfb the trial is a person's first start;
/// without, it is the demo on a display of JavaFX's own.
final class Training {
    private static final Duration TO_ANSWER = Duration.ofMinutes(2);
    private static final Duration TO_WORK = Duration.ofSeconds(12);
    private static final Duration TO_END = Duration.ofMinutes(3);

    private static final String WINDOW = "console";

    /// As the station names its processes.
    private static final List<String> CHILDREN = List.of("broker", "sandbox", "core");

    private final Path image;
    private final Path folder;
    private final Path caches;
    private final Config config;

    Training(Path image, Path folder) throws IOException {
        this.image = image;
        this.folder = folder;
        Path program = Os.current().program(image);
        caches = program.resolve("caches");
        config = Config.read(program.resolve("Soban.cfg"), program);
    }

    void run() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.createDirectories(caches);
        if (FrameBuffer.isInstalled()) {
            Path frame = Files.createDirectory(folder.resolve("display"));
            try (var display = new FrameBuffer(frame)) {
                work(display);
            }
        } else {
            work(null);
        }
        archive(WINDOW);
        for (String child : CHILDREN) {
            archive(child);
        }
    }

    private void work(@Nullable FrameBuffer display) throws IOException, InterruptedException {
        int http = freePort();
        Process soban = start(display, http);
        List<ProcessHandle> children = List.of();
        try {
            if (display != null) {
                new FirstUser(display, folder.resolve("soban"), log()).act(soban);
            }
            awaitAnswer(soban, http);
            if (soban.waitFor(TO_WORK.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("the trial run ended: see " + log());
            }
            children = soban.descendants().toList();
        } finally {
            soban.destroy();
            if (!soban.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
                soban.destroyForcibly();
            }
        }
        children.forEach(child -> child.onExit().join());
    }

    private Process start(@Nullable FrameBuffer display, int http) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(config.options());
        command.addAll(recording(WINDOW));
        if (display == null) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.addAll(List.of("-cp", config.classPath(), config.mainClass()));
        if (display == null) {
            command.addAll(List.of("demo", "--orders-per-minute", "60"));
        }
        command.addAll(List.of("--http", String.valueOf(http)));
        command.addAll(List.of("--kafka", String.valueOf(freePort())));
        command.addAll(List.of("--gateway", String.valueOf(freePort())));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(log().toFile());
        builder.environment().put("SOBAN_JVM", String.join(" ", recording("%child")));
        builder.environment().put("XDG_DATA_HOME", folder.toAbsolutePath().toString());
        if (display != null) {
            builder.environment().put("DISPLAY", display.display());
        }
        return builder.start();
    }

    private Path log() {
        return folder.resolve("trial.log");
    }

    private List<String> recording(String name) {
        return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + record(name));
    }

    private Path record(String name) {
        return folder.resolve(name + ".aotconf").toAbsolutePath();
    }

    private void awaitAnswer(Process demo, int http) throws IOException, InterruptedException {
        var question =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http + "/shops/cafe/menu"));
        long end = System.nanoTime() + TO_ANSWER.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (demo.isAlive() && System.nanoTime() < end) {
                try {
                    if (client.send(question.build(), BodyHandlers.ofString()).statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    var _ = demo.waitFor(200, TimeUnit.MILLISECONDS);
                }
            }
        }
        throw new IOException("the trial run never answered: see " + log());
    }

    private void archive(String name) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java()));
        if (name.equals(WINDOW)) {
            command.addAll(config.options());
        } else {
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC"));
        }
        command.add("-XX:AOTMode=create");
        command.add("-XX:AOTConfiguration=" + record(name));
        command.add("-XX:AOTCache=" + caches.resolve(name + ".aot").toAbsolutePath());
        command.addAll(List.of("-cp", config.classPath()));
        Path log = folder.resolve(name + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (builder.redirectOutput(log.toFile()).start().waitFor() != 0) {
            throw new IOException("no archive of " + name + ": see " + log);
        }
    }

    private String java() {
        return Os.current().java(image).toAbsolutePath().toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
