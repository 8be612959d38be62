package soban.station.broker;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.record.internal.FileRecords;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.Record;
import org.apache.kafka.common.record.internal.SimpleRecord;

import soban.wire.PersonKey;
import soban.wire.PrivateFile;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The topic of customers' keys as it lies in the broker's folder, while no broker runs there.
public final class KeyLog {
    /// In the broker's folder.
    public static final String FOLDER = "log/" + Topics.KEYS + "-0";

    private static final String SEGMENT = ".log";
    private static final String ONLY_SEGMENT = "00000000000000000000" + SEGMENT;
    private static final String NEW = ".written";
    private static final String NAME = "partition.metadata";
    private static final int BATCH = 500;

    private KeyLog() {}

    /// A key, and when it came to stand there.
    public record Entry(PersonKey key, Instant time) {}

    public static boolean isSegment(String file) {
        return file.endsWith(SEGMENT);
    }

    /// By which the broker knows whose folder it is.
    public static boolean isName(String file) {
        return file.endsWith("/" + NAME);
    }

    /// What is in the segments of a folder, oldest first; up to where a crash cut them off.
    public static List<Entry> read(Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path segment : segments(folder)) {
            try (var records = FileRecords.open(segment.toFile(), false)) {
                for (var batch : records.batches()) {
                    batch.ensureValid();
                    if (!batch.isControlBatch()) {
                        batch.forEach(record -> entry(record).ifPresent(entries::add));
                    }
                }
            } catch (org.apache.kafka.common.KafkaException cutOff) {
                return entries;
            }
        }
        return entries;
    }

    private static List<Path> segments(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isSegment(file.toString()) || file.toString().endsWith(NEW))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<Entry> entry(Record record) {
        try {
            var key = PersonKey.read(Records.from(consumed(record)));
            return Optional.of(new Entry(key, Instant.ofEpochMilli(record.timestamp())));
        } catch (Unreadable nobodyReadsIt) {
            return Optional.empty();
        }
    }

    private static ConsumerRecord<byte[], byte[]> consumed(Record record) {
        return new ConsumerRecord<>(
                Topics.KEYS,
                0,
                record.offset(),
                record.timestamp(),
                TimestampType.CREATE_TIME,
                record.keySize(),
                record.valueSize(),
                bytes(record.key()),
                bytes(record.value()),
                new RecordHeaders(record.headers()),
                Optional.empty());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /// Makes these the only entries of a folder. No producer stands in them: a broker that is
    /// brought back gives out the numbers of its producers once more, and would take what a new one
    /// writes for something that it has already. Whatever happens, they are there before the others
    /// go.
    public static void write(Path folder, List<Entry> entries) throws IOException {
        Files.createDirectories(folder);
        Path written = folder.resolve(ONLY_SEGMENT + NEW);
        Files.deleteIfExists(written);
        try (var channel = PrivateFile.create(written)) {
            for (int from = 0; from < entries.size(); from += BATCH) {
                var some = entries.subList(from, Math.min(entries.size(), from + BATCH));
                MemoryRecords.withRecords(
                                from,
                                Compression.NONE,
                                0,
                                some.stream().map(KeyLog::simple).toArray(SimpleRecord[]::new))
                        .writeFullyTo(channel);
            }
            channel.force(true);
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!file.equals(written) && !file.endsWith(NAME)) {
                    Files.delete(file);
                }
            }
        }
        PrivateFile.rename(written, folder.resolve(ONLY_SEGMENT));
    }

    private static SimpleRecord simple(Entry entry) {
        var record = Records.to(Topics.KEYS, 0, entry.key().message(entry.time()));
        return new SimpleRecord(
                entry.time().toEpochMilli(),
                record.key(),
                record.value(),
                record.headers().toArray());
    }
}
