package soban.station;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// That a folder is this station's alone. The operating system lets go of it with the process, so a
/// killed station locks nobody out.
public final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    public static boolean exists(Path file) {
        return Files.exists(file);
    }

    /// Empty where somebody else holds it.
    public static Optional<FolderLock> take(Path file) throws IOException {
        var channel = FileChannel.open(file, CREATE, WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new FolderLock(channel));
            }
        } catch (OverlappingFileLockException ownProcess) {
            // The same to a person as a station in another process.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ignored) {
            // It was only held for its lock, which is gone with it in any case.
        }
    }
}
