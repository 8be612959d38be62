package soban.station.broker;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/// The broker's folder on disk: formatted once, then only read back. It looks before Kafka does,
/// because Kafka begins a new, empty cluster where the record of the old one is missing.
public final class BrokerFolder {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerFolder.class);
    private static final String NODE = String.valueOf(BrokerProperties.NODE_ID);
    private static final String METADATA_LOG = "__cluster_metadata-0";

    private final Path folder;

    public BrokerFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /// Kafka's own log directory; ours is its parent, so that nothing of ours lies among its files.
    Path log() {
        return folder.resolve("log");
    }

    private Path identity() {
        return log().resolve("meta.properties");
    }

    public boolean isFormatted() {
        return Files.exists(identity());
    }

    public Optional<String> clusterId() {
        return isFormatted()
                ? Optional.ofNullable(read().getProperty("cluster.id"))
                : Optional.empty();
    }

    /// What is wrong with this folder, in a sentence for a person; reads only.
    public Optional<String> damage() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return Optional.of(folder + " is a file where the broker's folder belongs.");
        }
        try {
            return isFormatted() ? damageOfFormatted() : damageOfUnformatted();
        } catch (IOException | UncheckedIOException e) {
            return Optional.of("%s can't be read (%s).".formatted(identity(), e.getMessage()));
        } catch (IllegalArgumentException e) {
            return Optional.of(identity() + " is damaged: it is not readable text.");
        }
    }

    private Optional<String> damageOfFormatted() throws IOException {
        var identity = read();
        if (identity.getProperty("cluster.id", "").isBlank()
                || !NODE.equals(identity.getProperty("node.id"))) {
            return Optional.of(
                    identity() + " is damaged: it doesn't name this station's cluster and node.");
        }
        return hasTopics() && !hasMetadataLog()
                ? Optional.of(
                        log().resolve(METADATA_LOG)
                                + " is missing or empty, although there are topics beside it.")
                : Optional.empty();
    }

    private Optional<String> damageOfUnformatted() throws IOException {
        return hasTopics() || hasMetadataLog()
                ? Optional.of(identity() + " is missing, although there is data beside it.")
                : Optional.empty();
    }

    private boolean hasMetadataLog() throws IOException {
        var metadata = log().resolve(METADATA_LOG);
        if (!Files.isDirectory(metadata)) {
            return false;
        }
        try (Stream<Path> files = Files.list(metadata)) {
            return files.anyMatch(file -> file.toString().endsWith(".log"));
        }
    }

    private boolean hasTopics() throws IOException {
        if (!Files.isDirectory(log())) {
            return false;
        }
        try (Stream<Path> files = Files.list(log())) {
            return files.anyMatch(file -> Files.isDirectory(file) && !file.endsWith(METADATA_LOG));
        }
    }

    private Properties read() {
        var properties = new Properties();
        try (var in = Files.newInputStream(identity())) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until no other process uses the folder: a broker whose station was killed is still
    /// shutting down in order. Kafka itself would give up at once.
    public void awaitRelease() throws IOException {
        var lockFile = log().resolve(".lock");
        if (Files.exists(lockFile)) {
            try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
                if (channel.tryLock() == null) {
                    LOG.info("waiting for the process that still uses {}", folder);
                    channel.lock().release();
                }
            }
        }
    }

    /// Gives a new folder its cluster. The identity is written last and at once, so a crash in
    /// between leaves a folder that is simply still new.
    void formatWhenNew() throws Exception {
        if (isFormatted()) {
            return;
        }
        Files.createDirectories(log());
        new Formatter()
                .setPrintStream(
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerProperties.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                .setMetadataLogDirectory(log().toString())
                .addDirectory(log().toString())
                .run();
    }
}
