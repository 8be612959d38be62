package soban.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

class PrivateFileTest {
    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("secret");
    }

    @Test
    void it_is_private_even_where_an_open_one_stood() throws Exception {
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThat(PrivateFile.isPrivate(file)).isFalse();
        PrivateFile.write(file, "비밀");
        assertThat(PrivateFile.isPrivate(file)).isTrue();
        assertThat(file).hasContent("비밀");
    }

    @Test
    void a_large_one_is_written_whole_and_leaves_nothing_beside_it() throws Exception {
        String large = "0123456789".repeat(1_000_000);
        PrivateFile.write(file, large);
        assertThat(Files.readString(file)).isEqualTo(large);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void what_an_interrupted_write_left_behind_is_no_obstacle_and_is_not_followed()
            throws Exception {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "untouched");
        Files.createSymbolicLink(folder.resolve("secret.next"), elsewhere);
        PrivateFile.write(file, "new");
        assertThat(file).hasContent("new");
        assertThat(elsewhere).hasContent("untouched");
    }

    @Test
    void the_old_one_stays_when_the_new_one_can_not_be_written() throws Exception {
        PrivateFile.write(file, "old");
        Path obstacle = Files.createDirectories(folder.resolve("secret.next/full"));
        assertThatThrownBy(() -> PrivateFile.write(file, "new")).isInstanceOf(IOException.class);
        assertThat(file).hasContent("old");
        assertThat(obstacle).exists();
    }

    @Test
    void nobody_can_look_into_it_while_it_is_written() throws Exception {
        String large = "0123456789".repeat(1_000_000);
        Path next = folder.resolve("secret.next");
        var seen = EnumSet.noneOf(PosixFilePermission.class);
        var looks = new AtomicInteger();
        var over = new AtomicBoolean();
        var watcher =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    while (looks.get() < 5 && !over.get()) {
                                        try {
                                            seen.addAll(Files.getPosixFilePermissions(next));
                                            looks.incrementAndGet();
                                        } catch (IOException notThere) {
                                            Thread.onSpinWait();
                                        }
                                    }
                                });
        for (int write = 0; write < 200 && watcher.isAlive(); write++) {
            PrivateFile.write(file, large);
        }
        over.set(true);
        watcher.join();
        assertThat(PosixFilePermissions.toString(seen)).isEqualTo("rw-------");
    }

    @Test
    void only_its_owner_opens_a_folder() throws Exception {
        PrivateFile.folder(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }
}
