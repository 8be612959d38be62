package soban.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

class SlimJarTest {
    private static final Instant TIME = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir Path folder;

    @Test
    void other_systems_libraries_stay_behind_and_everything_else_comes_along() throws IOException {
        Path jar =
                jar(
                        "META-INF/MANIFEST.MF",
                        "org/part/Part.class",
                        "org/part/notes.so.txt",
                        "org/part/native/Linux/x86_64/libpart.so",
                        "org/part/native/Linux/aarch64/libpart.so",
                        "org/part/native/Linux/android-arm/libpart.so",
                        "org/part/native/Linux-Musl/x86_64/libpart.so",
                        "org/part/native/FreeBSD/x86_64/libpart.so",
                        "win/amd64/part.dll",
                        "darwin/aarch64/libpart.dylib",
                        "linux/amd64/libpart.so");
        assertThat(slim(jar, Os.LINUX, "amd64"))
                .containsExactly(
                        "META-INF/MANIFEST.MF",
                        "org/part/Part.class",
                        "org/part/notes.so.txt",
                        "org/part/native/Linux/x86_64/libpart.so",
                        "linux/amd64/libpart.so");
        assertThat(slim(jar, Os.LINUX, "aarch64"))
                .contains("org/part/native/Linux/aarch64/libpart.so")
                .doesNotContain("linux/amd64/libpart.so");
        assertThat(slim(jar, Os.WINDOWS, "amd64")).contains("win/amd64/part.dll").hasSize(4);
        assertThat(slim(jar, Os.MAC, "aarch64")).contains("darwin/aarch64/libpart.dylib");
    }

    @Test
    void pictures_that_nobody_sees_and_that_have_terms_of_their_own_stay_behind()
            throws IOException {
        Path jar =
                jar(
                        "org/controlsfx/dialog/dialog-error.png",
                        "org/controlsfx/dialog/license.txt",
                        "org/controlsfx/dialog/dialogs.css",
                        "org/controlsfx/control/expand.png");
        assertThat(slim(jar, Os.LINUX, "amd64"))
                .containsExactly(
                        "org/controlsfx/dialog/dialogs.css", "org/controlsfx/control/expand.png");
    }

    @Test
    void what_it_keeps_it_keeps_as_it_was_and_the_same_each_time() throws IOException {
        Path jar = jar("a.txt", "linux/amd64/libpart.so");
        slim(jar, Os.LINUX, "amd64");
        byte[] first = Files.readAllBytes(folder.resolve("slim.jar"));
        slim(jar, Os.LINUX, "amd64");
        assertThat(folder.resolve("slim.jar")).hasBinaryContent(first);
        try (var zip = new ZipFile(folder.resolve("slim.jar").toFile())) {
            ZipEntry entry = zip.getEntry("a.txt");
            assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(entry.getTimeLocal()).hasToString("2026-11-01T00:00");
            assertThat(zip.getInputStream(entry))
                    .hasBinaryContent("a.txt".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_part_that_could_not_run_here_stops_the_build() throws IOException {
        Path jar = jar("win/amd64/part.dll", "linux/s390x/libpart.so");
        assertThatThrownBy(() -> slim(jar, Os.LINUX, "amd64"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("part.jar has no native library for this system");
    }

    private List<String> slim(Path jar, Os os, String processor) throws IOException {
        Path slim = folder.resolve("slim.jar");
        SlimJar.of(os, processor, TIME).write(jar, slim);
        try (var zip = new ZipFile(slim.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    /// Each entry says its own name.
    private Path jar(String... names) throws IOException {
        Path jar = folder.resolve("part.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return jar;
    }
}
