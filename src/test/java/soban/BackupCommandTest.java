package soban;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import soban.station.FolderLock;
import soban.station.FolderPicture;
import soban.station.Places;
import soban.wire.archive.Unpacker;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;

/// What can't be backed up or brought back is said in a sentence, and changes nothing.
class BackupCommandTest {
    @TempDir private Path folder;
    private Path station;
    private Path data;
    private Path keys;

    @BeforeEach
    void a_station() throws IOException {
        station = station("station", "sun", "a".repeat(64));
        data = folder.resolve("data");
        keys = folder.resolve("keys");
    }

    private Path station(String name, String cluster, String secret) throws IOException {
        Path log = Files.createDirectories(folder.resolve(name + "/kafka/log"));
        Files.writeString(
                log.resolve("meta.properties"),
                "version=1\ncluster.id=%s\nnode.id=1\n".formatted(cluster));
        Files.createDirectories(log.resolve("soban.events-0"));
        Files.writeString(log.resolve("soban.events-0/00000000000000000000.log"), "events");
        Files.writeString(log.resolve("soban.events-0/00000000000000000000.index"), "index");
        Files.createDirectories(log.resolve("soban.keys-0"));
        Files.writeString(log.resolve("soban.keys-0/partition.metadata"), "name");
        Files.createFile(log.resolve("soban.keys-0/00000000000000000000.log"));
        Path folder = this.folder.resolve(name);
        Files.createDirectories(folder.resolve("guard"));
        Files.writeString(folder.resolve("guard/passwords"), "broker=x\n");
        Files.writeString(folder.resolve("core-secret"), secret + "\n");
        return folder;
    }

    private record Said(int exit, String out, String err) {}

    private static Said admin(Object... words) {
        String[] line = new String[words.length + 1];
        line[0] = "admin";
        for (int i = 0; i < words.length; i++) {
            line[i + 1] = words[i].toString();
        }
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine soban = Soban.commandLine(line);
        int exit =
                soban.setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(line);
        return new Said(exit, out.toString(), err.toString().strip());
    }

    private Path dataOf(Path station) throws IOException {
        admin("backup", "--data", station, "--to", data, "--keys-to", keys);
        try (var files = Files.list(data)) {
            return files.max(Comparator.comparing(BackupCommandTest::made)).orElseThrow();
        }
    }

    private static FileTime made(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Path keysOf(String cluster) {
        return keys.resolve("soban-keys-of-" + cluster + ".zip");
    }

    private void assertRefused(String words, Object... line) {
        var before = FolderPicture.of(folder);
        Said said = admin(line);
        assertThat(said.err()).contains(words).endsWith(".").hasLineCount(1);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(FolderPicture.of(folder)).isEqualTo(before);
    }

    @Test
    void a_backup_needs_a_place_and_keys_one_of_their_own() throws IOException {
        assertRefused("Say where to", "backup", "--data", station);
        Files.createDirectories(data);
        assertRefused(
                "Keep the keys apart",
                "backup",
                "--data",
                station,
                "--to",
                data,
                "--keys-to",
                folder.resolve("keys/../data"));
        assertRefused("no station's data", "backup", "--data", keys, "--to", data);
    }

    @Test
    void the_archives_hold_what_belongs_to_each_and_nothing_else() throws IOException {
        Path archive = dataOf(station);
        try (var unpacked = Unpacker.open(archive)) {
            assertThat(unpacked.names())
                    .containsExactlyInAnyOrder(
                            "kafka/log/meta.properties",
                            "kafka/log/soban.events-0/00000000000000000000.log",
                            "kafka/log/soban.keys-0/partition.metadata");
        }
        try (var unpacked = Unpacker.open(keysOf("sun"))) {
            assertThat(unpacked.names())
                    .containsExactlyInAnyOrder(
                            "core-secret",
                            "guard/passwords",
                            "kafka/log/soban.keys-0/00000000000000000000.log");
        }
    }

    @Test
    void without_keys_or_with_those_of_another_nothing_is_brought_back() throws IOException {
        Path archive = dataOf(station);
        Path other = dataOf(station("other", "moon", "b".repeat(64)));
        Path free = folder.resolve("free");
        assertRefused("soban-keys-of-sun.zip", "restore", archive, "--data", free);
        assertRefused("don't belong", "restore", archive, keysOf("moon"), "--data", free);
        assertRefused("don't belong", "restore", archive, other, "--data", free);
        assertRefused("There is no file", "restore", folder.resolve("x.zip"), "--data", free);
        assertRefused("--replace", "restore", archive, keysOf("sun"), "--data", station);
        assertRefused("no data of the station", "restore", keysOf("sun"), "--data", free);
    }

    @Test
    void keys_of_another_secret_do_not_go_with_the_data() throws IOException {
        Path archive = dataOf(station);
        dataOf(station("begun-anew", "sun", "d".repeat(64)));
        assertRefused(
                "two stations",
                "restore",
                archive,
                keysOf("sun"),
                "--data",
                folder.resolve("free"));
    }

    @Test
    void a_secret_that_is_there_is_not_replaced() throws IOException {
        dataOf(station);
        Files.writeString(station.resolve("core-secret"), "c".repeat(64) + "\n");
        assertRefused("another secret", "restore", keysOf("sun"), "--data", station);
    }

    @Test
    void a_station_that_runs_is_left_alone() throws IOException {
        Path archive = dataOf(station);
        var places = new Places(station);
        try (var lock = FolderLock.take(places.lock()).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertRefused("Stop it", "restore", archive, "--data", station, "--replace");
            assertRefused("Stop it", "restore", keysOf("sun"), "--data", station);
        }
    }

    @Test
    void a_lost_secret_comes_back_alone() throws IOException {
        dataOf(station);
        String secret = Files.readString(station.resolve("core-secret"));
        Files.delete(station.resolve("core-secret"));
        Files.delete(station.resolve("guard/passwords"));
        Said said = admin("restore", keysOf("sun"), "--data", station);
        assertThat(said.err()).isEmpty();
        assertThat(station.resolve("core-secret")).hasContent(secret);
        assertThat(station.resolve("guard/passwords")).hasContent("broker=x\n");
        assertThat(station.resolve("kafka/log/soban.keys-0/partition.metadata")).hasContent("name");
    }

    @Test
    void what_was_there_is_moved_aside_and_who_was_forgotten_there_stays_so() throws IOException {
        Path archive = dataOf(station);
        Files.writeString(station.resolve("forgotten"), "leaver\n");
        Said said = admin("restore", archive, keysOf("sun"), "--data", station, "--replace");
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("is back, as of", "What was there before is in");
        assertThat(station.resolve("forgotten")).hasContent("leaver\n");
        assertThat(station.resolve("kafka/log/soban.events-0/00000000000000000000.log"))
                .hasContent("events");
        assertThat(station.resolve("kafka/log/soban.events-0/00000000000000000000.index"))
                .doesNotExist();
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().contains(".before-")))
                    .hasSize(1);
        }
    }

    /// The power went while the folders changed places.
    @Test
    void a_restore_that_was_cut_off_is_finished_by_the_next_one() throws IOException {
        Path archive = dataOf(station);
        Files.writeString(station.resolve("forgotten"), "leaver\n");
        var command = List.of("restore", archive, keysOf("sun"), "--data", station, "--replace");
        assertThat(admin(command.toArray()).exit()).isZero();
        Files.move(station, folder.resolve("station.restored"));
        Said said = admin("restore", archive, "--data", station);
        assertThat(said.err()).contains("is finished now", "--replace");
        assertThat(station.resolve("forgotten")).hasContent("leaver\n");
        assertThat(station.resolve("kafka/log/soban.events-0/00000000000000000000.log"))
                .hasContent("events");
        assertThat(folder.resolve("station.restored")).doesNotExist();
    }

    @Test
    void what_was_built_for_a_place_that_is_in_use_again_is_not_taken() throws IOException {
        Path archive = dataOf(station);
        Files.createDirectories(folder.resolve("station.restored/kafka/log"));
        Said said = admin("restore", archive, keysOf("sun"), "--data", station, "--replace");
        assertThat(said.exit()).isZero();
        assertThat(station.resolve("core-secret")).hasContent("a".repeat(64));
        assertThat(folder.resolve("station.restored")).doesNotExist();
    }
}
