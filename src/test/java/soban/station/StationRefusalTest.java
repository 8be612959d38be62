package soban.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.station.broker.Durability;
import soban.testing.FreePort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What keeps a station from starting is said in a sentence, and nothing is changed before.
class StationRefusalTest {
    @TempDir private Path root;

    private StationSettings settings(Path data) {
        return new StationSettings(
                data, FreePort.find(), FreePort.find(), FreePort.find(), Durability.FAST, true);
    }

    private void assertRefused(StationSettings settings, String... parts) {
        var before = FolderPicture.of(root);
        assertThatThrownBy(() -> Station.start(settings, line -> {}).close())
                .isInstanceOf(StationRefusal.class)
                .message()
                .contains(parts)
                .endsWith(".");
        assertThat(FolderPicture.of(root)).isEqualTo(before);
    }

    /// A folder as a station leaves it, less what only Kafka can make.
    private Path used() throws IOException {
        var data = root.resolve("station");
        Files.createDirectories(data.resolve("kafka/log/soban.events-0"));
        Files.createDirectories(data.resolve("kafka/log/__cluster_metadata-0"));
        Files.createFile(data.resolve("kafka/log/__cluster_metadata-0/00000000000000000000.log"));
        Files.writeString(
                data.resolve("kafka/log/meta.properties"),
                "version=1\ncluster.id=sun\nnode.id=1\n");
        new CoreSecret(data.resolve("core-secret")).makeWhenNew();
        try (var folder = StationFolder.open(data)) {
            folder.write(
                    StationRecord.running(settings(data), "sun", Duration.ofMillis(1)).stopped());
        }
        return data;
    }

    @Test
    void a_used_folder_that_is_whole_is_taken() throws IOException {
        try (var folder = StationFolder.open(used())) {
            assertThat(folder.before()).get().extracting(StationRecord::clusterId).isEqualTo("sun");
        }
    }

    @Test
    void a_station_that_is_only_half_brought_back_is_not_begun_anew() throws IOException {
        var data = root.resolve("station");
        for (Path half : List.of(new Places(data).restoring(), new Places(data).restored())) {
            Files.createDirectories(half);
            assertRefused(settings(data), "interrupted", "soban admin restore", "--data");
            Files.delete(half);
        }
    }

    @Test
    void a_port_that_is_taken_is_named_with_its_option() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var free = settings(root.resolve("new"));
            int port = taken.getLocalPort();
            assertTakenPort(
                    new StationSettings(
                            free.data(),
                            port,
                            free.kafkaPort(),
                            free.gatewayPort(),
                            Durability.FAST,
                            true),
                    port,
                    "--http");
            assertTakenPort(
                    new StationSettings(
                            free.data(),
                            free.httpPort(),
                            port,
                            free.gatewayPort(),
                            Durability.FAST,
                            true),
                    port,
                    "--kafka");
        }
    }

    private static void assertTakenPort(StationSettings settings, int port, String option) {
        assertThatThrownBy(() -> Station.start(settings, line -> {}).close())
                .isInstanceOf(StationRefusal.class)
                .hasMessageContaining("Port " + port + " is taken")
                .hasMessageContaining(option);
    }

    @Test
    void two_options_cannot_name_the_same_port_and_a_port_has_its_range() {
        var free = settings(root.resolve("new"));
        var wrong =
                new StationSettings(
                        free.data(),
                        70_000,
                        free.kafkaPort(),
                        free.kafkaPort(),
                        Durability.FAST,
                        true);
        assertThatThrownBy(() -> Station.start(wrong, line -> {}).close())
                .isInstanceOf(StationRefusal.class)
                .hasMessageContaining("--http 70000 is not a port")
                .hasMessageContaining("--kafka and --gateway both name port");
    }

    @Test
    void a_folder_in_use_is_named_with_the_process_that_uses_it() throws IOException {
        var data = used();
        try (var folder = StationFolder.open(data)) {
            folder.write(StationRecord.running(settings(data), "sun", Duration.ofMillis(1)));
            assertRefused(
                    settings(data),
                    data.toString(),
                    "in use",
                    "process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void a_file_is_not_a_folder_and_a_folder_cannot_be_made_in_a_file() throws IOException {
        var file = Files.createFile(root.resolve("file"));
        assertRefused(settings(file), file.toString(), "is a file");
        assertRefused(settings(file.resolve("station")), file.toString(), "can't be used");
    }

    @Test
    void a_damaged_record_is_named_and_left_as_it_is() throws IOException {
        var data = used();
        for (var garbage : new String[] {"", "null", "{}", "{\"version\":", "[1,2]"}) {
            Files.writeString(data.resolve("station.json"), garbage);
            assertRefused(settings(data), "station.json", "--data");
        }
    }

    @Test
    void a_damaged_identity_of_the_broker_is_named_and_left_as_it_is() throws IOException {
        var data = used();
        Files.writeString(data.resolve("kafka/log/meta.properties"), "nonsense");
        assertRefused(settings(data), "meta.properties", "--data");
        Files.delete(data.resolve("station.lock"));
        assertRefused(settings(data), "meta.properties", "--data");
    }

    @Test
    void a_log_that_was_taken_away_or_exchanged_is_missed() throws IOException {
        var data = used();
        var identity = data.resolve("kafka/log/meta.properties");
        Files.writeString(identity, "version=1\ncluster.id=moon\nnode.id=1\n");
        assertRefused(settings(data), "kafka", "cluster sun");
        Files.move(data.resolve("kafka"), root.resolve("away"));
        assertRefused(settings(data), "kafka", "cluster sun");
    }

    @Test
    void a_secret_that_is_gone_or_damaged_is_not_made_anew() throws IOException {
        var data = used();
        Files.writeString(data.resolve("core-secret"), "short");
        assertRefused(settings(data), "core-secret", "damaged");
        Files.delete(data.resolve("core-secret"));
        assertRefused(settings(data), "core-secret", "missing");
    }

    @Test
    void the_secret_is_random_and_for_its_owner_alone() throws IOException {
        var one = root.resolve("one");
        var other = root.resolve("other");
        new CoreSecret(one).makeWhenNew();
        new CoreSecret(other).makeWhenNew();
        assertThat(Files.readString(one)).matches("[0-9a-f]{64}\n");
        assertThat(Files.readString(other)).isNotEqualTo(Files.readString(one));
        if (Files.getFileStore(one).supportsFileAttributeView("posix")) {
            assertThat(
                            java.nio.file.attribute.PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(one)))
                    .isEqualTo("rw-------");
        }
    }
}
