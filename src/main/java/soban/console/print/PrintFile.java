package soban.console.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The small file in which it outlives a restart, and a power cut, what was printed. One that can't
/// be read counts as none, one that can't be written is logged: neither keeps a desk from printing.
/// To be used on a thread that may wait.
final class PrintFile {
    private static final Logger LOG = LoggerFactory.getLogger(PrintFile.class);

    private final Path file;

    PrintFile(Path file) {
        this.file = file;
    }

    Printed read() {
        try {
            return Printed.read(Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            return Printed.NOTHING;
        } catch (IOException e) {
            LOG.warn("what was printed could not be read from {}", file, e);
            return Printed.NOTHING;
        }
    }

    void write(Printed printed) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var out =
                    FileChannel.open(
                            fresh,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(String.join("\n", printed.lines()).getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("what was printed could not be kept in {}", file, e);
        }
    }
}
