package soban.dist;

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

/// Archives of what an image loads at its start, from a trial run of the demo without a display:
/// the window's process and each that the station starts write down what they loaded, and a Java
/// makes an archive of each, which is a third of the next start's work.
final class Training {
    private static final Duration TO_ANSWER = Duration.ofMinutes(2);
    private static final Duration TO_WORK = Duration.ofSeconds(20);
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
        int http = freePort();
        Process demo = start(http);
        List<ProcessHandle> children = List.of();
        try {
            awaitAnswer(demo, http);
            if (demo.waitFor(TO_WORK.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("the trial run ended: see " + folder.resolve("demo.log"));
            }
            children = demo.descendants().toList();
        } finally {
            demo.destroy();
            if (!demo.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
                demo.destroyForcibly();
            }
        }
        children.forEach(child -> child.onExit().join());
        archive(WINDOW);
        for (String child : CHILDREN) {
            archive(child);
        }
    }

    /// On a display of JavaFX's own, so that it trains on any machine.
    private Process start(int http) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(config.options());
        command.addAll(recording(WINDOW));
        command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        command.addAll(List.of("-cp", config.classPath(), config.mainClass(), "demo"));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        command.addAll(List.of("--orders-per-minute", "60", "--http", String.valueOf(http)));
        command.addAll(List.of("--kafka", String.valueOf(freePort())));
        command.addAll(List.of("--gateway", String.valueOf(freePort())));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("demo.log").toFile());
        builder.environment().put("SOBAN_JVM", String.join(" ", recording("%child")));
        builder.environment().put("XDG_DATA_HOME", folder.toAbsolutePath().toString());
        return builder.start();
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
        throw new IOException("the trial run never answered: see " + folder.resolve("demo.log"));
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
