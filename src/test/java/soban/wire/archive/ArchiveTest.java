package soban.wire.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import soban.wire.PrivateFile;
import soban.wire.archive.Label.Kind;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class ArchiveTest {
    private static final Label LABEL = new Label(Kind.STATION, "sun", "today", "digest");

    @TempDir private Path folder;

    private Path packed(String name, byte[] content) throws IOException {
        Path target = folder.resolve("archive.zip");
        try (var packer = Packer.begin(target, LABEL)) {
            packer.add(name, content);
            packer.finish();
        }
        return target;
    }

    @Test
    void what_was_packed_comes_out_as_it_was_for_its_owner_alone() throws IOException {
        byte[] content = new byte[300_000];
        new Random(7).nextBytes(content);
        Path archive = packed("a/b.log", content);
        assertThat(PrivateFile.isPrivate(archive)).isTrue();
        try (var unpacker = Unpacker.open(archive)) {
            assertThat(unpacker.label()).isEqualTo(LABEL);
            assertThat(unpacker.names()).containsExactly("a/b.log");
            unpacker.write("a/b.log", folder.resolve("out/b.log"));
        }
        assertThat(folder.resolve("out/b.log")).hasBinaryContent(content);
        assertThat(PrivateFile.isPrivate(folder.resolve("out/b.log"))).isTrue();
    }

    @Test
    void of_a_file_that_grows_its_beginning_is_kept() throws IOException {
        Path file = Files.writeString(folder.resolve("grows"), "beginning, and more");
        Path archive = folder.resolve("archive.zip");
        try (var packer = Packer.begin(archive, LABEL);
                var channel = FileChannel.open(file)) {
            packer.add("it", channel, 9);
            assertThatThrownBy(() -> packer.add("shorter", channel, 900))
                    .isInstanceOf(EOFException.class);
            packer.finish();
        }
        try (var unpacker = Unpacker.open(archive)) {
            assertThat(unpacker.text("it")).isEqualTo("beginning");
        }
    }

    @Test
    void what_is_not_finished_leaves_the_former_archive() throws IOException {
        Path archive = packed("a", new byte[10]);
        byte[] former = Files.readAllBytes(archive);
        try (var packer = Packer.begin(archive, LABEL)) {
            packer.add("a", new byte[20]);
        }
        assertThat(archive).hasBinaryContent(former);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(archive);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out", "/etc/out", "a/../../out", "a\\..\\out"})
    void an_entry_that_leads_elsewhere_is_refused(String name) throws IOException {
        Path archive = packed(name, new byte[3]);
        assertRefused(archive, "damaged");
    }

    @Test
    void what_is_no_archive_or_is_damaged_is_told() throws IOException {
        Path archive =
                packed("a", "some words that are here".repeat(99).getBytes(StandardCharsets.UTF_8));
        byte[] whole = Files.readAllBytes(archive);
        assertRefused(folder.resolve("missing.zip"), "There is no file");
        assertRefused(Files.writeString(folder.resolve("words"), "words"), "damaged");
        assertRefused(
                Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length / 2)),
                "damaged");
        for (int at = 0; at < whole.length; at++) {
            byte[] spoilt = whole.clone();
            spoilt[at] ^= 0x5A;
            Path file = Files.write(folder.resolve("spoilt"), spoilt);
            try (var unpacker = Unpacker.open(file)) {
                assertThat(unpacker.text("a")).as("byte %d", at).startsWith("some words");
            } catch (ArchiveRefused told) {
                assertThat(told).hasMessageEndingWith(".");
            }
        }
    }

    @Test
    void what_a_newer_Soban_made_and_what_another_program_made_is_told() throws IOException {
        assertRefused(
                zip("{\"form\":2,\"kind\":\"STATION\",\"of\":\"x\",\"made\":\"y\"}"), "newer");
        assertRefused(
                zip("{\"form\":1,\"kind\":\"SHOE\",\"of\":\"x\",\"made\":\"y\"}"), "not a backup");
        assertRefused(zip("[]"), "not a backup");
        assertRefused(zip(""), "not a backup");
    }

    private Path zip(String label) throws IOException {
        Path file = folder.resolve("other.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(Packer.LABEL));
            zip.write(label.getBytes(StandardCharsets.UTF_8));
            if (!label.isEmpty()) {
                zip.putNextEntry(new ZipEntry(Packer.CONTENTS));
                zip.write(Packer.LABEL.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static void assertRefused(Path file, String word) {
        assertThatThrownBy(() -> Unpacker.open(file).close())
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(word)
                .hasMessageEndingWith(".");
    }
}
