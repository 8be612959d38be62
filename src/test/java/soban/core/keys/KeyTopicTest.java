package soban.core.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import soban.core.TestInstallation;
import soban.core.access.KeyWrapping;
import soban.core.access.Secret;
import soban.core.follow.MachineThreads;
import soban.core.follow.TopicWriter;
import soban.testing.Await;
import soban.wire.PersonKey;
import soban.wire.Topics;
import soban.wire.kafka.Records;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyTopicTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Secret SECRET =
            new Secret("a secret of this test, long enough".getBytes(StandardCharsets.UTF_8));

    private final List<KeyTopic> rings = new ArrayList<>();
    private TestInstallation installation;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        installation = TestInstallation.start(folder);
    }

    @AfterAll
    void stop() {
        installation.close();
    }

    @AfterEach
    void close() {
        rings.forEach(KeyTopic::close);
        rings.clear();
    }

    private KeyTopic ring(Secret secret, Path register) throws Exception {
        var ring =
                new KeyTopic(
                        installation.clients(),
                        new MachineThreads(),
                        new KeyWrapping(secret),
                        Register.open(register),
                        Instant::now);
        rings.add(ring);
        ring.start();
        Await.until("all keys are read", PATIENCE, ring::ready);
        return ring;
    }

    private static Key known(Found found) {
        assertThat(found).isInstanceOf(Found.Known.class);
        return ((Found.Known) found).key();
    }

    @Test
    void another_instance_finds_at_once_what_one_has_made(@TempDir Path folder) throws Exception {
        KeyTopic one = ring(SECRET, folder.resolve("forgotten"));
        KeyTopic other = ring(SECRET, folder.resolve("forgotten"));
        for (int i = 0; i < 20; i++) {
            Key made = known(one.forSealing("customer:c" + i));
            String box = made.seal("Mina " + i);
            assertThat(known(other.find(made.id())).open(box)).isEqualTo("Mina " + i);
            assertThat(known(other.forSealing("customer:c" + i)).id()).isEqualTo(made.id());
        }
    }

    @Test
    void keys_outlive_the_instance_and_are_of_no_use_without_the_secret(@TempDir Path folder)
            throws Exception {
        Path register = folder.resolve("forgotten");
        Key made = known(ring(SECRET, register).forSealing("customer:later"));
        close();
        assertThat(known(ring(SECRET, register).find(made.id())).bytes()).isEqualTo(made.bytes());
        var stranger =
                new Secret("another secret, and long enough too".getBytes(StandardCharsets.UTF_8));
        assertThat(ring(stranger, register).find(made.id())).isInstanceOf(Found.Missing.class);
        for (ConsumerRecord<byte[], byte[]> record : installation.read(Topics.KEYS)) {
            assertThat(new String(record.value(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(Base64.getEncoder().encodeToString(made.bytes()));
        }
    }

    @Test
    void who_is_forgotten_stays_so_for_everybody_and_gets_no_other_key(@TempDir Path folder)
            throws Exception {
        Path register = folder.resolve("forgotten");
        KeyTopic one = ring(SECRET, register);
        KeyTopic other = ring(SECRET, folder.resolve("of-another-machine"));
        Key made = known(one.forSealing("customer:gone"));
        Key stays = known(one.forSealing("customer:gone-not"));
        assertThat(known(other.find(made.id())).id()).isEqualTo(made.id());
        one.forget(List.of("customer:gone"));
        assertThat(one.find(made.id())).isInstanceOf(Found.Destroyed.class);
        assertThat(one.forSealing("customer:gone")).isInstanceOf(Found.Destroyed.class);
        Await.until(
                "the other has heard of it",
                PATIENCE,
                () -> other.find(made.id()) instanceof Found.Destroyed);
        assertThat(other.forSealing("customer:gone")).isInstanceOf(Found.Destroyed.class);
        assertThat(known(other.find(stays.id())).id()).isEqualTo(stays.id());
        close();
        assertThat(ring(SECRET, register).find(made.id())).isInstanceOf(Found.Destroyed.class);
    }

    @Test
    void who_was_forgotten_does_not_come_back_with_an_older_topic(@TempDir Path folder)
            throws Exception {
        Path register = folder.resolve("forgotten");
        KeyTopic one = ring(SECRET, register);
        Key made = known(one.forSealing("customer:restored"));
        var backup = records(made.id());
        one.forget(List.of("customer:restored"));
        assertThat(Files.readAllLines(register)).containsExactly("customer:restored");
        close();
        try (var writer = new TopicWriter(installation.clients().producer("restore"))) {
            writer.write(Topics.KEYS, 0, backup.message(Instant.now()))
                    .toCompletableFuture()
                    .join();
        }
        assertThat(ring(SECRET, register).find(made.id())).isInstanceOf(Found.Destroyed.class);
        assertThat(records(made.id()).wrapped()).as("destroyed again in the topic").isNull();
    }

    private PersonKey records(String id) throws Exception {
        PersonKey newest = null;
        for (ConsumerRecord<byte[], byte[]> record : installation.read(Topics.KEYS)) {
            PersonKey key = PersonKey.read(Records.from(record));
            newest = key.id().equals(id) ? key : newest;
        }
        assertThat(newest).isNotNull();
        return newest;
    }

    @Test
    void a_key_that_nobody_made_is_missing_and_not_destroyed(@TempDir Path folder)
            throws Exception {
        assertThat(ring(SECRET, folder.resolve("forgotten")).find("customer:nobody/1"))
                .isInstanceOf(Found.Missing.class);
    }
}
