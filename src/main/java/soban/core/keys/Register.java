package soban.core.keys;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Who was forgotten, a line for each, in a file beside the installation's secret: apart from all
/// that is brought back with a backup, so that nobody comes back with it. Who they are can't be
/// told from it.
///
/// Where the file can't be written, as on a cluster that hands out its secrets read-only, the topic
/// alone remembers, and its newest backup is the one to bring back.
public final class Register {
    private static final Logger LOG = LoggerFactory.getLogger(Register.class);

    private final Path file;
    private final Set<String> owners;

    /// What a new line begins with: where a crash cut the last one off, it is ended first.
    private String before;

    private Register(Path file, Set<String> owners, String before) {
        this.file = file;
        this.owners = owners;
        this.before = before;
    }

    public static Register open(Path file) throws IOException {
        Set<String> owners = ConcurrentHashMap.newKeySet();
        String text = Files.exists(file) ? Files.readString(file) : "";
        text.lines().filter(line -> !line.isBlank()).forEach(owners::add);
        return new Register(file, owners, text.isEmpty() || text.endsWith("\n") ? "" : "\n");
    }

    boolean holds(String owner) {
        return owners.contains(owner);
    }

    /// Returns when it can't be lost any more.
    synchronized void add(String owner) {
        if (!owners.contains(owner)) {
            try (var out =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.APPEND)) {
                ByteBuffer line = StandardCharsets.UTF_8.encode(before + owner + "\n");
                while (line.hasRemaining()) {
                    out.write(line);
                }
                out.force(true);
                before = "";
            } catch (IOException problem) {
                LOG.error(
                        "who was forgotten can't be written down in {} ({}): bring back no older"
                                + " keys than those of today",
                        file,
                        problem.toString());
            }
            owners.add(owner);
        }
    }
}
