package soban.bench;

import org.jspecify.annotations.Nullable;

import soban.station.ChildPlans;
import soban.station.broker.Durability;
import soban.testing.FreePort;
import soban.wire.kafka.KafkaClients;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/// Broker, sandbox gateway and core as a station starts them, but each by itself, so that one of
/// them can be away while something else is measured. With `-Dbench.jfr=true` the core is recorded
/// into `target/bench/core-ID.jfr`.
final class RealStation implements AutoCloseable {
    static final int PARTITIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final String MAIN = "soban.Soban";

    private final Path folder;
    private final int kafkaPort = FreePort.find();
    private final int httpPort = FreePort.find();
    private final int gatewayPort = FreePort.find();
    private final JavaProcess broker;
    private final JavaProcess sandbox;
    private @Nullable JavaProcess core;
    private final HttpClient client = HttpClient.newHttpClient();

    RealStation(Path folder, Durability durability) throws IOException {
        this(folder, durability, true);
    }

    /// @param withCore whether the core begins at once; else the caller says when
    RealStation(Path folder, Durability durability, boolean withCore) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.writeString(secret(), "5".repeat(64));
        broker =
                program(
                                "broker",
                                List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"),
                                "station-broker",
                                "--data",
                                folder.resolve("kafka").toString(),
                                "--kafka",
                                String.valueOf(kafkaPort),
                                "--" + durability.name().toLowerCase(Locale.ROOT))
                        .awaitReady();
        sandbox =
                program(
                                "sandbox",
                                List.of(
                                        "-Xmx128m",
                                        "-XX:TieredStopAtLevel=1",
                                        "-Dsun.net.httpserver.nodelay=true"),
                                "station-sandbox",
                                "--data",
                                folder.resolve("sandbox").toString(),
                                "--port",
                                String.valueOf(gatewayPort))
                        .awaitReady();
        if (withCore) {
            startCore();
        }
    }

    private JavaProcess program(String name, List<String> machine, String... arguments)
            throws IOException {
        return new JavaProcess(folder, name, machine, MAIN, List.of(arguments));
    }

    /// Starts a core, and returns when customers and desks can use it.
    void startCore() throws IOException {
        var machine = new ArrayList<>(ChildPlans.CORE_MACHINE);
        if (Boolean.getBoolean("bench.jfr")) {
            machine.add(
                    "-XX:StartFlightRecording:settings=profile,filename=target/bench/core-%p.jfr");
            Files.createDirectories(Path.of("target", "bench"));
        }
        core =
                program(
                                "core",
                                machine,
                                "core",
                                "--child",
                                "--kafka",
                                kafka(),
                                "--http",
                                "127.0.0.1:" + httpPort,
                                "--data",
                                folder.resolve("core").toString(),
                                "--gateway",
                                gateway().toString(),
                                "--secret-file",
                                secret().toString(),
                                "--timer-grace",
                                "1",
                                "--demo",
                                "--rate",
                                "0")
                        .awaitReady();
    }

    void stopCore() throws IOException {
        if (core != null) {
            core.close();
            core = null;
        }
    }

    Path secret() {
        return folder.resolve("secret");
    }

    Path data() {
        return folder;
    }

    String kafka() {
        return "127.0.0.1:" + kafkaPort;
    }

    KafkaClients clients() {
        return new KafkaClients(kafka(), "bench");
    }

    URI http() {
        return URI.create("http://127.0.0.1:" + httpPort);
    }

    URI gateway() {
        return URI.create("http://127.0.0.1:" + gatewayPort);
    }

    long broker() {
        return broker.pid();
    }

    long sandbox() {
        return sandbox.pid();
    }

    long core() {
        return Objects.requireNonNull(core, "no core runs").pid();
    }

    /// The processes that run, by their names.
    Map<String, Long> pids() {
        return Map.of("core", core(), "broker", broker(), "gateway", sandbox());
    }

    /// The sum of the core's figures of this name, over all their labels.
    double metric(String name) {
        return sum(metrics(), name);
    }

    private String metrics() {
        try {
            var request = HttpRequest.newBuilder(http().resolve("/metrics")).build();
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException problem) {
            throw new AssertionError(problem);
        }
    }

    private static double sum(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /// Until whatever follows the events has finished all of them. It looks seldom: each look costs
    /// the core some milliseconds.
    void awaitQuiet() {
        long begun = System.nanoTime();
        while (unfinished(metrics()) > 0) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new AssertionError("the core does not finish its events");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static double unfinished(String metrics) {
        return sum(metrics, "soban_commands_waiting") + sum(metrics, "soban_events_behind");
    }

    @Override
    public void close() throws IOException {
        client.close();
        stopCore();
        sandbox.close();
        broker.close();
    }
}
