package soban.e2e;

import soban.station.broker.Durability;
import soban.testing.Await;
import soban.testing.FreePort;
import soban.testing.SobanProcess;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A demo station in processes of its own, as a user starts it: all of it can be frozen and killed
/// at once, and come back to the same place.
final class OwnStation implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(4);

    /// Of the children, in the order in which they are frozen: what somebody behind the broker
    /// still hears was then said by a broker that had not stopped yet.
    private static final List<String> CHILDREN =
            List.of("station-broker", "core", "station-sandbox");

    final Path folder;
    private final Durability durability;
    private final Map<String, String> environment;
    private final int http = FreePort.find();
    private final int kafka = FreePort.find();
    private final int gateway = FreePort.find();
    private SobanProcess process;

    /// @param jvm what the children's virtual machines are told; `%child` stands for each one's
    ///   name
    OwnStation(Path folder, Durability durability, String jvm) {
        this.folder = folder;
        this.durability = durability;
        this.environment = Map.of("SOBAN_JVM", jvm);
        StationLogs.of(data());
    }

    void start() throws IOException {
        begin();
        Await.until("the station is ready", PATIENCE, () -> isReady() || !process.isAlive());
        if (!isReady()) {
            throw new AssertionError("the station gave up: " + words());
        }
    }

    void begin() throws IOException {
        process =
                new SobanProcess(
                        folder,
                        environment,
                        "station",
                        "--data",
                        data().toString(),
                        "--http",
                        String.valueOf(http),
                        "--kafka",
                        String.valueOf(kafka),
                        "--gateway",
                        String.valueOf(gateway),
                        "--demo",
                        "--" + durability.name().toLowerCase(Locale.ROOT));
    }

    boolean isReady() {
        return process.said("ready in") && Shopper.isReady(http());
    }

    /// Again, after something was wrong with it.
    void awaitReady() {
        Await.until("customers can come", PATIENCE, () -> Shopper.isReady(http()));
    }

    Path data() {
        return folder.resolve("station");
    }

    Path log() {
        return data().resolve("kafka").resolve("log");
    }

    String kafka() {
        return "127.0.0.1:" + kafka;
    }

    URI http() {
        return URI.create("http://127.0.0.1:" + http);
    }

    URI gateway() {
        return URI.create("http://127.0.0.1:" + gateway);
    }

    Outside outside() throws IOException {
        return Outside.of(gateway(), kafka());
    }

    /// What it has said since it was started last.
    String words() {
        return process.output();
    }

    long broker() {
        return child("station-broker").pid();
    }

    ProcessHandle child(String verb) {
        return process.children().stream()
                .filter(child -> isCalled(child, verb))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + verb + " runs: " + words()));
    }

    /// By its whole command line, of which Java itself shows only a beginning.
    private static boolean isCalled(ProcessHandle child, String verb) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(child.pid()), "cmdline"))
                    .contains("\0soban.Soban\0" + verb + "\0");
        } catch (IOException gone) {
            return false;
        }
    }

    /// Everybody stands still; nobody hears an answer that is not out yet.
    void freeze() {
        TestStation.signal("STOP", process.pid());
        for (String verb : CHILDREN) {
            TestStation.signal("STOP", child(verb).pid());
        }
    }

    /// All at once, without a word of farewell.
    void kill() throws InterruptedException {
        var all = new ArrayList<>(process.children());
        process.kill();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(child -> child.onExit().join());
    }

    /// In good order.
    void stop() throws InterruptedException {
        process.terminate();
    }

    @Override
    public void close() {
        try {
            if (process != null) {
                kill();
            }
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }
}
