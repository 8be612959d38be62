package soban.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The most likely reason why a child that wrote to its disk is dead.
final class FullDisk {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long NOTHING_TO_SPEAK_OF = 8 * MEGABYTE;

    private FullDisk() {}

    /// A sentence about the disk that a folder is on; nothing while there is room, or where nobody
    /// knows.
    static String word(Path folder) {
        try {
            long left = Files.getFileStore(folder).getUsableSpace();
            return left >= NOTHING_TO_SPEAK_OF
                    ? ""
                    : ". The disk of %s is full (%d MB are left): make room, and it goes on by itself."
                            .formatted(folder, left / MEGABYTE);
        } catch (IOException unknown) {
            return "";
        }
    }
}
