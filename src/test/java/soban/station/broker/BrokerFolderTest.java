package soban.station.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.station.FolderPicture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class BrokerFolderTest {
    @TempDir private Path folder;
    private BrokerFolder broker;

    @BeforeEach
    void format() throws Exception {
        broker = new BrokerFolder(folder);
        broker.formatWhenNew();
    }

    private void use() throws IOException {
        Files.createDirectories(folder.resolve("log/soban.events-0"));
        Files.createDirectories(folder.resolve("log/__cluster_metadata-0"));
        Files.createFile(folder.resolve("log/__cluster_metadata-0/00000000000000000000.log"));
    }

    private void assertDamaged(String file) {
        var before = FolderPicture.of(folder);
        assertThat(broker.damage()).get().asString().contains(file);
        assertThat(FolderPicture.of(folder)).isEqualTo(before);
    }

    @Test
    void a_folder_is_whole_when_it_was_just_formatted_and_when_it_was_used() throws IOException {
        assertThat(broker.damage()).isEmpty();
        use();
        assertThat(broker.damage()).isEmpty();
    }

    @Test
    void formatting_a_second_time_changes_nothing() throws Exception {
        var before = FolderPicture.of(folder);
        broker.formatWhenNew();
        assertThat(FolderPicture.of(folder)).isEqualTo(before);
        assertThat(broker.clusterId()).isPresent();
    }

    @Test
    void without_the_metadata_of_its_topics_it_is_damaged_for_Kafka_would_begin_anew()
            throws IOException {
        use();
        Files.delete(folder.resolve("log/__cluster_metadata-0/00000000000000000000.log"));
        assertDamaged("__cluster_metadata-0");
    }

    @Test
    void without_its_identity_it_is_damaged_for_Kafka_would_make_another() throws IOException {
        use();
        Files.delete(folder.resolve("log/meta.properties"));
        assertDamaged("meta.properties");
    }

    @Test
    void garbage_a_broken_escape_and_another_node_are_damage() throws IOException {
        var identity = folder.resolve("log/meta.properties");
        Files.write(identity, new byte[] {0, 1, 2, 3, (byte) 0xff});
        assertDamaged("meta.properties");
        Files.writeString(identity, "cluster.id=\\u12zz");
        assertDamaged("meta.properties");
        Files.writeString(identity, "cluster.id=abc\nnode.id=7\n");
        assertDamaged("meta.properties");
    }

    @Test
    void a_file_is_not_a_folder() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertThat(new BrokerFolder(file).damage()).get().asString().contains(file.toString());
    }
}
