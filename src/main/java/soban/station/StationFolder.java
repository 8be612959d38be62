package soban.station;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.jspecify.annotations.Nullable;

import soban.station.broker.BrokerFolder;
import soban.wire.PrivateFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The station's folder, looked at before anything is written: usable, nobody else's at present,
/// and whole. While this is open, the folder is locked.
final class StationFolder implements AutoCloseable {
    private static final String ANOTHER = "choose another folder with --data.";
    private static final String RESTORE = "Restore it from a backup, or " + ANOTHER;

    private final Path folder;
    private final FolderLock lock;
    private final @Nullable StationRecord before;

    private StationFolder(Path folder, FolderLock lock, @Nullable StationRecord before) {
        this.folder = folder;
        this.lock = lock;
        this.before = before;
    }

    static StationFolder open(Path folder) {
        try {
            refuseUnlessUsable(folder);
            // An existing lock is taken first: a folder in use changes while one looks at it. A
            // missing one is made last: a damaged folder is to stay as it is.
            return FolderLock.exists(new Places(folder).lock())
                    ? inspected(folder, lock(folder))
                    : inspected(folder, null);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static StationFolder inspected(Path folder, @Nullable FolderLock held)
            throws IOException {
        try {
            var before = read(folder);
            refuseIfDamaged(folder, before);
            return new StationFolder(folder, held == null ? lockNew(folder) : held, before);
        } catch (IOException | StationRefusal e) {
            if (held != null) {
                held.close();
            }
            throw e;
        }
    }

    static StationRefusal unusable(Path folder, IOException reason) {
        return new StationRefusal(
                "The data folder %s can't be used (%s). Mend that, or %s"
                        .formatted(folder, reason, ANOTHER));
    }

    private static void refuseUnlessUsable(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StationRefusal(
                    "%s is a file, not a folder. Please %s".formatted(folder, ANOTHER));
        }
        var places = new Places(folder);
        if (!Files.exists(folder)
                && (Files.exists(places.restoring()) || Files.exists(places.restored()))) {
            throw new StationRefusal(
                    "Bringing back %s was interrupted. Give the same `soban admin restore` again, or %s"
                            .formatted(folder, ANOTHER));
        }
        if (Files.exists(folder) && !Files.isWritable(folder)) {
            throw new StationRefusal(
                    "The data folder %s can't be written. Change its permissions, or %s"
                            .formatted(folder, ANOTHER));
        }
    }

    private static FolderLock lockNew(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            PrivateFile.folder(folder);
        }
        return lock(folder);
    }

    private static FolderLock lock(Path folder) throws IOException {
        var taken = FolderLock.take(new Places(folder).lock());
        if (taken.isPresent()) {
            return taken.get();
        }
        throw new StationRefusal(
                "The data folder %s is in use by a running station%s. Stop that one, or %s"
                        .formatted(folder, holder(folder), ANOTHER));
    }

    private static String holder(Path folder) throws IOException {
        var record = read(folder);
        return record == null || record.pid() == null ? "" : " (process " + record.pid() + ")";
    }

    private static @Nullable StationRecord read(Path folder) throws IOException {
        try {
            return StationRecord.read(new Places(folder).record()).orElse(null);
        } catch (JsonProcessingException e) {
            throw new StationRefusal(
                    "%s is damaged: it is not a station's record. %s"
                            .formatted(new Places(folder).record(), RESTORE));
        }
    }

    private static void refuseIfDamaged(Path folder, @Nullable StationRecord before)
            throws IOException {
        var broker = new BrokerFolder(new Places(folder).kafka());
        var cluster = before == null ? null : before.clusterId();
        var damage = broker.damage().or(() -> lostCluster(folder, cluster, broker));
        if (damage.isEmpty()) {
            damage = new CoreSecret(new Places(folder).secret()).damage(cluster != null);
        }
        if (damage.isPresent()) {
            throw new StationRefusal(damage.get() + " " + RESTORE);
        }
    }

    /// A cluster that is gone must not be replaced by an empty one without anybody noticing.
    private static Optional<String> lostCluster(
            Path folder, @Nullable String known, BrokerFolder broker) {
        return known == null || broker.clusterId().filter(known::equals).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "%s doesn't hold the log of this station (cluster %s)."
                                .formatted(new Places(folder).kafka(), known));
    }

    /// What the last station here left behind.
    Optional<StationRecord> before() {
        return Optional.ofNullable(before);
    }

    void write(StationRecord record) throws IOException {
        record.write(new Places(folder).record());
    }

    @Override
    public void close() {
        lock.close();
    }
}
