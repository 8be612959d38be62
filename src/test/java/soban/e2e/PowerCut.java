package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import soban.testing.Await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Takes a station's power, as far as that can be played: all stand still in one moment, the broker
/// alone wakes to hand out its recording, all are killed, and of every log what was written after
/// its last force is gone, or as much of it as chance will have. What the woken broker wrote is
/// gone too.
///
/// Logs, producer snapshots and lists of aborted transactions are cut. An index, which is mapped
/// into memory, is whole, empty or zeros. The small files that Kafka writes beside, syncs and
/// renames are taken as they are. Directory entries are not played: what was made is there, what
/// was deleted is not back. Nor is a disk that says that it has written and has not. The core's
/// views are cut as `WalCut` says; the gateway is somebody else's machine, whose power stays.
final class PowerCut {
    private static final Duration STANDSTILL = Duration.ofMillis(600);

    private final OwnStation station;
    private final Random random;
    private final Predicate<Path> spared;
    private Map<Path, Long> before = Map.of();
    private int files;
    private long lost;
    private int forces;

    /// @param spared logs of which all that was written had reached the disk
    PowerCut(OwnStation station, Random random, Predicate<Path> spared) {
        this.station = station;
        this.random = random;
        this.spared = spared;
    }

    /// Starts what ended in good order or was cut: whatever is there is on the disk.
    void start() throws IOException {
        before = lengths();
        station.start();
    }

    /// Java options for the station's children.
    static String recording(Path folder) {
        return WrittenBytes.RECORDING.formatted(folder);
    }

    /// What of the files was cut in all.
    int files() {
        return files;
    }

    long bytesLost() {
        return lost;
    }

    int forces() {
        return forces;
    }

    void cut() throws Exception {
        long broker = station.broker();
        station.freeze();
        awaitStandstill(broker);
        Instant stoodStill = Instant.now().plus(STANDSTILL.dividedBy(2));
        Map<Path, Long> lengths = lengths();
        Map<Path, Long> indices = indices();
        LockSupport.parkNanos(STANDSTILL.toNanos());
        TestStation.signal("CONT", broker);
        Path recording = Files.createTempFile(station.folder, "cut", ".jfr");
        dump(broker, recording);
        station.kill();
        var written = WrittenBytes.in(recording, stoodStill);
        forces += written.forces();
        for (var each : lengths.entrySet()) {
            cut(each.getKey(), each.getValue(), written);
        }
        for (Path each : indices.keySet()) {
            blur(each);
        }
        lost += WalCut.shorten(station.data().resolve("core").resolve("views.db"), random);
        Files.delete(recording);
    }

    private static void awaitStandstill(long pid) {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        Await.until(
                "the broker stands still",
                OwnStation.PATIENCE,
                () -> {
                    try {
                        return Files.readString(status).contains("State:\tT");
                    } catch (IOException problem) {
                        throw new UncheckedIOException(problem);
                    }
                });
    }

    private static void dump(long pid, Path recording) throws Exception {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        var dump =
                new ProcessBuilder(
                                jcmd.toString(),
                                String.valueOf(pid),
                                "JFR.dump",
                                "name=files",
                                "filename=" + recording)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(dump.getInputStream().readAllBytes(), UTF_8);
        assertThat(dump.waitFor()).as(said).isZero();
    }

    private void cut(Path file, long length, WrittenBytes written) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        long sure = written.forcedLength(file, length, before.getOrDefault(file, 0L));
        assertThat(sure).as(file + " of " + length).isBetween(0L, length);
        long kept = spared.test(file) ? length : kept(sure, length);
        try (var disk = new RandomAccessFile(file.toFile(), "rw")) {
            disk.setLength(kept);
            if (kept < length && random.nextInt(3) == 0) {
                disk.setLength(length); // Its length was known, its content is zeros.
            }
        }
        if (kept < length) {
            files++;
            lost += length - kept;
        }
    }

    /// One time in two nothing more than was forced; else all, or a part of it.
    private long kept(long sure, long length) {
        return switch (random.nextInt(4)) {
            case 0, 1 -> sure;
            case 2 -> random.nextLong(sure, length + 1);
            default -> length;
        };
    }

    /// An index of the last segment, of which nobody can say what of it is written.
    private void blur(Path index) throws IOException {
        if (!Files.exists(index)) {
            return;
        }
        long length = Files.size(index);
        int fate = random.nextInt(3);
        if (fate > 0) {
            try (var disk = new RandomAccessFile(index.toFile(), "rw")) {
                disk.setLength(0);
                disk.setLength(fate == 1 ? 0 : length);
            }
        }
    }

    private Map<Path, Long> lengths() throws IOException {
        return sizes(List.of(".log", ".snapshot", ".txnindex"));
    }

    /// Those beside the newest segment of each log.
    private Map<Path, Long> indices() throws IOException {
        var newest = new TreeMap<Path, Path>();
        for (Path log : sizes(List.of(".log")).keySet()) {
            newest.merge(log.getParent(), log, (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
        var found = new TreeMap<Path, Long>();
        for (Path log : newest.values()) {
            String name = log.toString().replaceFirst("\\.log$", "");
            for (String ending : List.of(".index", ".timeindex")) {
                Path index = Path.of(name + ending);
                if (Files.exists(index)) {
                    found.put(index, Files.size(index));
                }
            }
        }
        return found;
    }

    private Map<Path, Long> sizes(List<String> endings) throws IOException {
        var sizes = new TreeMap<Path, Long>();
        if (!Files.exists(station.log())) {
            return sizes;
        }
        try (Stream<Path> all = Files.walk(station.log())) {
            for (Path file : new ArrayList<>(all.toList())) {
                if (endings.stream().anyMatch(file.toString()::endsWith)) {
                    sizes.put(file, Files.size(file));
                }
            }
        }
        return sizes;
    }
}
