package soban.station;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/// The file into which a child's stderr goes. The child writes there by itself, so nothing is lost
/// with its parent; we only turn the file over between two lives, and read its last words.
final class ChildLog {
    private static final long MOST_BYTES = 4 * 1024 * 1024;
    private static final int LAST_WORDS = 4096;

    private final Path file;

    ChildLog(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    void prepare() throws IOException {
        Files.createDirectories(file.getParent());
        if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), REPLACE_EXISTING);
        }
    }

    /// The last line that isn't blank, or nothing.
    String lastLine() {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(LAST_WORDS, log.length())];
            log.seek(log.length() - tail.length);
            log.readFully(tail);
            var lines = new String(tail, UTF_8).lines().filter(line -> !line.isBlank()).toList();
            return lines.isEmpty() ? "" : lines.getLast();
        } catch (IOException unreadable) {
            return "";
        }
    }
}
