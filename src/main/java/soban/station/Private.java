package soban.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/// Keeps files and folders for their owner alone. Where permissions are not POSIX, the user's own
/// folder has already seen to it.
final class Private {
    private Private() {}

    static void file(Path file) throws IOException {
        set(file, "rw-------");
    }

    static void folder(Path folder) throws IOException {
        set(folder, "rwx------");
    }

    private static void set(Path path, String permissions) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }
}
