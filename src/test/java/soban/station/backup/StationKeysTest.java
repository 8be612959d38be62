package soban.station.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.record.internal.FileRecords;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.station.Places;
import soban.station.broker.KeyLog;
import soban.station.broker.KeyLog.Entry;
import soban.wire.PersonKey;
import soban.wire.PrivateFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Keys are joined so that nothing becomes readable that was forgotten, and all else stays so.
class StationKeysTest {
    private static final Instant TIME = Instant.parse("2026-11-21T01:02:03Z");

    @TempDir private Path folder;

    private StationKeys keys(String name, String forgotten, PersonKey... keys) throws IOException {
        var places = new Places(Files.createDirectories(folder.resolve(name)));
        Files.writeString(places.secret(), "secret\n");
        Files.writeString(places.forgotten(), forgotten);
        List<Entry> entries = new ArrayList<>();
        for (PersonKey key : keys) {
            entries.add(new Entry(key, TIME));
        }
        KeyLog.write(log(places), entries);
        return StationKeys.in(places.folder());
    }

    private static Path log(Places places) {
        return places.kafka().resolve(KeyLog.FOLDER);
    }

    private List<PersonKey> written(StationKeys keys) throws IOException {
        var places = new Places(Files.createDirectories(folder.resolve("written")));
        keys.write(places);
        assertThat(PrivateFile.isPrivate(places.secret())).isTrue();
        return KeyLog.read(log(places)).stream().map(Entry::key).toList();
    }

    private static PersonKey key(String id) {
        return new PersonKey(id, "wrapped " + id);
    }

    private static PersonKey destroyed(String id) {
        return new PersonKey(id, null);
    }

    @Test
    void what_either_knows_is_kept_and_what_either_forgot_stays_forgotten() throws IOException {
        var here = keys("here", "", key("new/1"), key("both/1"), destroyed("gone/1"), key("x/1"));
        var older = keys("older", "", key("old/1"), key("both/1"), key("gone/1"), destroyed("x/1"));
        assertThat(written(here.with(older)))
                .containsExactlyInAnyOrder(
                        key("new/1"),
                        key("both/1"),
                        key("old/1"),
                        destroyed("gone/1"),
                        destroyed("x/1"));
    }

    @Test
    void who_stands_among_the_forgotten_has_no_key_whatever_an_archive_holds() throws IOException {
        var here = keys("here", "leaver\n");
        var older = keys("older", "another\n", key("leaver/1"), key("stays/1"));
        assertThat(written(here.with(older)))
                .containsExactlyInAnyOrder(destroyed("leaver/1"), key("stays/1"));
        assertThat(folder.resolve("written/forgotten")).content().isEqualTo("another\nleaver\n");
    }

    @Test
    void of_one_topic_the_newest_word_counts() throws IOException {
        var here = keys("here", "", key("a/1"), destroyed("a/1"));
        assertThat(written(here)).containsExactly(destroyed("a/1"));
    }

    /// A broker that is brought back numbers its producers as before.
    @Test
    void no_producer_stands_in_what_is_written() throws IOException {
        var here = keys("here", "", key("a/1"));
        written(here);
        Path segment =
                folder.resolve("written/kafka")
                        .resolve(KeyLog.FOLDER + "/00000000000000000000.log");
        try (var records = FileRecords.open(segment.toFile(), false)) {
            assertThat(records.batches())
                    .isNotEmpty()
                    .allMatch(batch -> batch.producerId() == RecordBatch.NO_PRODUCER_ID)
                    .allMatch(batch -> batch.partitionLeaderEpoch() == 0);
        }
    }

    @Test
    void a_log_that_a_crash_cut_off_is_read_up_to_there() throws IOException {
        keys("here", "", key("a/1"));
        Path log = folder.resolve("here/kafka").resolve(KeyLog.FOLDER);
        Path segment = log.resolve("00000000000000000000.log");
        byte[] whole = Files.readAllBytes(segment);
        Files.write(segment, whole, StandardOpenOption.APPEND);
        try (var file = java.nio.channels.FileChannel.open(segment, StandardOpenOption.WRITE)) {
            file.truncate(2L * whole.length - 7);
        }
        assertThat(KeyLog.read(log)).hasSize(1);
    }

    @Test
    void what_was_there_goes_but_for_the_folders_name() throws IOException {
        keys("here", "", key("a/1"));
        Path log = folder.resolve("here/kafka").resolve(KeyLog.FOLDER);
        Files.writeString(log.resolve("partition.metadata"), "name");
        Files.writeString(log.resolve("00000000000000000007.snapshot"), "producers");
        KeyLog.write(log, List.of(new Entry(key("b/1"), TIME)));
        try (var files = Files.list(log)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("00000000000000000000.log", "partition.metadata");
        }
    }
}
