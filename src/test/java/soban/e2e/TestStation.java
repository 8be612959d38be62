package soban.e2e;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import soban.desk.Desk;
import soban.station.Station;
import soban.station.StationSettings;
import soban.station.broker.Durability;
import soban.testing.Await;
import soban.testing.FreePort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/// A demo station of its own in a folder of its own, and the means to kill what it runs.
final class TestStation implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    final Path folder;
    final int gatewayPort = FreePort.find();
    private final Station station;

    private TestStation(Path folder, Durability durability) {
        this.folder = folder;
        StationLogs.of(folder.resolve("station"));
        this.station =
                Station.start(
                        new StationSettings(
                                folder.resolve("station"),
                                FreePort.find(),
                                FreePort.find(),
                                gatewayPort,
                                durability,
                                true,
                                Duration.ofSeconds(1),
                                null),
                        line -> System.out.println("station: " + line));
    }

    static TestStation start(Path folder, Durability durability) {
        var started = new TestStation(folder, durability);
        started.station.awaitReady();
        return started;
    }

    String kafka() {
        return station.bootstrapServers();
    }

    URI http() {
        return station.httpUri();
    }

    URI gateway() {
        return URI.create("http://127.0.0.1:" + gatewayPort);
    }

    Desk desk(String role, String name) {
        return TestDesks.open(kafka(), role, folder.resolve(name + ".db"));
    }

    /// Kills a part as a power cut would, and returns when the supervisor has another one running.
    void kill(String part) {
        long pid = pid(part);
        signal("KILL", pid);
        Await.until(part + " runs again", PATIENCE, () -> runsAsAnother(part, pid));
    }

    private boolean runsAsAnother(String part, long than) {
        Long now = station.pids().get(part);
        return now != null && now != than;
    }

    long pid(String part) {
        return station.pids().get(part);
    }

    /// Sets one knob of the sandbox, or none: at `knobs` those of the payments, at `knobs/messages`
    /// those of the messages.
    void turn(String whose, String on) {
        var knobs = JsonNodeFactory.instance.objectNode();
        if (!on.isEmpty()) {
            knobs.put(on, true);
        }
        var request =
                HttpRequest.newBuilder(gateway().resolve("/" + whose))
                        .PUT(HttpRequest.BodyPublishers.ofString(knobs.toString()))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new AssertionError("the knob was not turned: " + status);
            }
        } catch (IOException | InterruptedException problem) {
            throw new AssertionError(problem);
        }
    }

    static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException problem) {
            throw new AssertionError(problem);
        }
    }

    @Override
    public void close() {
        station.close();
    }
}
