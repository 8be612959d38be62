package soban.desk.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import soban.desk.DeskUnusable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The place of a desk's file, held by one process at a time: two desks on one file would be one
/// device that counts twice.
final class DeskFile implements AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path file;
    private final FileChannel lock;

    private DeskFile(Path file, FileChannel lock) {
        this.file = file;
        this.lock = lock;
    }

    static DeskFile claim(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            Path folder = absolute.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return new DeskFile(absolute, lock(absolute));
        } catch (IOException problem) {
            throw new DeskUnusable(
                    "The desk's file %s can't be used (%s). Mend that, or choose another one with --cache."
                            .formatted(absolute, problem));
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        var channel = FileChannel.open(beside(file, ".lock"), CREATE, WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException ownProcess) {
            // The same to a person as a desk in another process.
        } catch (IOException problem) {
            channel.close();
            throw problem;
        }
        channel.close();
        throw DeskUnusable.inUse(
                "The desk's file %s is in use by another desk on this machine. Close that one, or choose another file with --cache."
                        .formatted(file));
    }

    Path path() {
        return file;
    }

    /// Moves the file out of the way, with what SQLite keeps beside it, for somebody who may want
    /// to look into it.
    Path setAside(String why, Instant now) {
        String suffix = "." + why + "-" + TIME.format(now);
        for (int more = 2; Files.exists(beside(file, suffix)); more++) {
            suffix = "." + why + "-" + TIME.format(now) + "-" + more;
        }
        Path aside = beside(file, suffix);
        try {
            for (String part : new String[] {"-wal", "-shm", ""}) {
                if (Files.exists(beside(file, part))) {
                    Files.move(beside(file, part), beside(aside, part));
                }
            }
            return aside;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /// The lock file stays: taking it away would let two processes lock two files of one name.
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
