package soban.station.backup;

import org.jspecify.annotations.Nullable;

import soban.station.FolderLock;
import soban.station.Places;
import soban.station.StationRefusal;
import soban.station.broker.BrokerFolder;
import soban.wire.FileTree;
import soban.wire.PrivateFile;
import soban.wire.archive.ArchiveName;
import soban.wire.archive.ArchiveRefused;
import soban.wire.archive.Unpacker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;

/// Brings a station's data back from an archive. It is built beside the place where it belongs and
/// takes that place when it is whole. Keys are joined, never replaced: what the place itself knows,
/// being newer, stays known, above all who was forgotten.
public final class StationRestore {
    private final Places station;
    private final Places next;

    public StationRestore(Path station) {
        this.station = new Places(station.toAbsolutePath().normalize());
        this.next = new Places(this.station.restoring());
    }

    /// Returns where what stood there before was put, if anything did.
    ///
    /// @param keys absent where those that the place has are enough
    /// @param replace whether something may stand there
    public Optional<Path> restore(
            Unpacker data, @Nullable Unpacker keys, boolean replace, ZonedDateTime now)
            throws IOException {
        boolean taken = !FileTree.isEmpty(station.folder());
        if (!taken && Files.exists(station.restored())) {
            takePlace();
            throw new StationRefusal(
                    "A restore that was cut off is finished now: %s is as that archive had it. If you want another, give this command again with --replace."
                            .formatted(station.folder()));
        }
        if (taken && !replace) {
            throw new StationRefusal(
                    "%s is not empty. With --replace it is moved aside, and its keys are kept; or name another folder with --data."
                            .formatted(station.folder()));
        }
        try (var _ = held()) {
            StationKeys joined = keys(data, keys);
            FileTree.delete(next.folder());
            unpack(data, next.folder());
            joined.write(next);
            // One that was cut off before it took its place, which is in use again.
            FileTree.delete(station.restored());
        } finally {
            FileTree.delete(unpackedKeys());
        }
        return changePlaces(now);
    }

    /// Brings back what is missing of the keys of a station whose data are all there.
    public void restoreKeys(Unpacker archive) throws IOException {
        if (!isOf(archive.label().of())) {
            throw new StationRefusal(
                    "%s holds no data of the station whose keys are in %s. Name an archive of its data, too."
                            .formatted(station.folder(), archive.file()));
        }
        try (var _ = held()) {
            StationKeys here = StationKeys.in(station.folder());
            StationKeys brought = brought(archive);
            if (!here.secret().isEmpty() && !here.secret().equals(brought.secret())) {
                throw new ArchiveRefused(
                        "%s has another secret than %s. It is left as it is."
                                .formatted(station.secret(), archive.file()));
            }
            here.with(brought).write(station);
        } finally {
            FileTree.delete(unpackedKeys());
        }
    }

    /// Only while nobody works there.
    private Held held() throws IOException {
        if (!FolderLock.exists(station.lock())) {
            return () -> {};
        }
        FolderLock lock =
                FolderLock.take(station.lock())
                        .orElseThrow(
                                () ->
                                        new StationRefusal(
                                                "A station runs in %s. Stop it, then give the same command again."
                                                        .formatted(station.folder())));
        return lock::close;
    }

    private interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /// Those that the data were sealed with: of the archive, and of the place where it goes.
    private StationKeys keys(Unpacker data, @Nullable Unpacker archive) throws IOException {
        StationKeys here = StationKeys.in(station.folder());
        String wanted = Objects.requireNonNull(data.label().secret());
        boolean isOwn = isOf(data.label().of()) && Digest.of(here.secret()).equals(wanted);
        if (archive == null) {
            if (!isOwn) {
                throw new ArchiveRefused(
                        "Without its keys nothing of a customer in %s can be read. Name their archive, soban-keys-of-%s.zip, too."
                                .formatted(data.file(), data.label().of()));
            }
            return here;
        }
        if (!archive.label().of().equals(data.label().of())
                || !wanted.equals(archive.label().secret())) {
            throw new ArchiveRefused(
                    "%s and %s are of two stations. Name the two of one."
                            .formatted(data.file(), archive.file()));
        }
        StationKeys brought = brought(archive);
        return isOwn ? here.with(brought) : brought;
    }

    private StationKeys brought(Unpacker archive) throws IOException {
        FileTree.delete(unpackedKeys());
        unpack(archive, unpackedKeys());
        return StationKeys.in(unpackedKeys());
    }

    private boolean isOf(String cluster) {
        return new BrokerFolder(station.kafka()).clusterId().filter(cluster::equals).isPresent();
    }

    private Path unpackedKeys() {
        return next.folder().resolveSibling(next.folder().getFileName() + "-keys");
    }

    private static void unpack(Unpacker archive, Path folder) throws IOException {
        Files.createDirectories(folder);
        PrivateFile.folder(folder);
        Belonging part = archive.label().kind().isOfKeys() ? Belonging.KEYS : Belonging.DATA;
        for (String name : archive.names()) {
            if (Belonging.of(name) == part) {
                archive.write(name, folder.resolve(name));
            }
        }
    }

    /// In steps of which each is done or not. Cut off behind the first, the place is still taken,
    /// and behind the second it is free: then nothing is left but the third.
    private Optional<Path> changePlaces(ZonedDateTime now) throws IOException {
        Files.move(next.folder(), station.restored());
        Optional<Path> aside = Optional.empty();
        if (!FileTree.isEmpty(station.folder())) {
            aside = Optional.of(ArchiveName.before(station.folder(), now));
            Files.move(station.folder(), aside.get());
        }
        takePlace();
        return aside;
    }

    private void takePlace() throws IOException {
        Files.deleteIfExists(station.folder());
        Files.move(station.restored(), station.folder());
    }
}
