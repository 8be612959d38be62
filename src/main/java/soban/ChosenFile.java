package soban;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.wire.Json;
import soban.wire.Unreadable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The small file in which the choice outlives a restart. One that can't be read counts as no
/// choice: then it is asked again, and nothing is lost by it.
record ChosenFile(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(ChosenFile.class);

    Optional<Chosen> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Chosen chosen = Json.read(Files.readString(file), Chosen.class);
            return Optional.of(chosen).filter(Chosen::isWhole);
        } catch (IOException | Unreadable problem) {
            LOG.warn("the choice in {} can't be read and is asked again", file, problem);
            return Optional.empty();
        }
    }

    /// As it was before.
    void restore(Optional<Chosen> before) throws IOException {
        if (before.isPresent()) {
            write(before.get());
        } else {
            Files.deleteIfExists(file);
        }
    }

    /// All or nothing, and for good: a set-up that was begun is gone on with after a power cut.
    void write(Chosen chosen) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (var channel = FileChannel.open(next, CREATE, TRUNCATE_EXISTING, WRITE)) {
            channel.write(ByteBuffer.wrap(Json.write(chosen).getBytes(UTF_8)));
            channel.force(true);
        }
        Files.move(next, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
