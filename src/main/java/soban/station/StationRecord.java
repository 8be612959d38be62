package soban.station;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/// `station.json`: what this folder's station is, for its next start and for programs beside it. A
/// `pid` stands there while it runs, so one that was left behind means that it was killed.
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record StationRecord(
        String version,
        @Nullable Long pid,
        int httpPort,
        int kafkaPort,
        int gatewayPort,
        @Nullable String clusterId,
        long forcedWriteMicros) {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    StationRecord {
        Objects.requireNonNull(version, "version");
    }

    static StationRecord running(
            StationSettings settings, @Nullable String clusterId, Duration forcedWrite) {
        var version = StationRecord.class.getPackage().getImplementationVersion();
        return new StationRecord(
                version == null ? "development" : version,
                ProcessHandle.current().pid(),
                settings.httpPort(),
                settings.kafkaPort(),
                settings.gatewayPort(),
                clusterId,
                forcedWrite.toNanos() / 1000);
    }

    StationRecord withClusterId(String id) {
        return new StationRecord(
                version, pid, httpPort, kafkaPort, gatewayPort, id, forcedWriteMicros);
    }

    StationRecord stopped() {
        return new StationRecord(
                version, null, httpPort, kafkaPort, gatewayPort, clusterId, forcedWriteMicros);
    }

    Duration forcedWrite() {
        return Duration.ofNanos(forcedWriteMicros * 1000);
    }

    static Optional<StationRecord> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var tree = JSON.readTree(Files.readAllBytes(file));
        if (!tree.isObject()) {
            throw MismatchedInputException.from(null, StationRecord.class, "not an object");
        }
        return Optional.of(JSON.treeToValue(tree, StationRecord.class));
    }

    /// All or nothing: a reader, or the next start after a crash, sees the old one or the new one.
    void write(Path file) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        try (var channel = FileChannel.open(next, CREATE, TRUNCATE_EXISTING, WRITE)) {
            channel.write(
                    ByteBuffer.wrap(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this)));
            channel.force(true);
        }
        Files.move(next, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
