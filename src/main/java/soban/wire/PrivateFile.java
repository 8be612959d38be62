package soban.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/// Keeps files and folders for their owner alone. Where permissions are not POSIX, the user's own
/// folder has already seen to it.
public final class PrivateFile {
    private static final Set<PosixFilePermission> OWNERS =
            PosixFilePermissions.fromString("rw-------");

    private PrivateFile() {}

    public static void folder(Path folder) throws IOException {
        if (isPosix(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /// All or nothing, and for good. The file is private before it has a name that anybody could
    /// have opened: who opens it in between goes on reading, whatever is permitted later.
    public static void write(Path file, String text) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        try (var channel = create(next)) {
            var rest = ByteBuffer.wrap(text.getBytes(UTF_8));
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        rename(next, file);
    }

    /// The new name, in place of what had it before, for good.
    public static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, ATOMIC_MOVE, REPLACE_EXISTING);
        forceName(to);
    }

    /// A new file, private from its first moment.
    public static FileChannel create(Path file) throws IOException {
        var options = Set.of(CREATE_NEW, WRITE);
        return isPosix(file)
                ? FileChannel.open(file, options, PosixFilePermissions.asFileAttribute(OWNERS))
                : FileChannel.open(file, options);
    }

    /// Without this a power cut may take back the new name. Windows neither needs nor allows it.
    private static void forceName(Path file) throws IOException {
        if (isPosix(file)) {
            var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            try (var names = FileChannel.open(folder, READ)) {
                names.force(true);
            }
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// Nobody else of this machine can read it.
    public static boolean isPrivate(Path file) throws IOException {
        return !isPosix(file) || OWNERS.containsAll(Files.getPosixFilePermissions(file));
    }
}
