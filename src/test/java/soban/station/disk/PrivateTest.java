package soban.station.disk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class PrivateTest {
    @TempDir private Path folder;

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void a_file_is_replaced_as_a_whole_and_leaves_nothing_beside_it() throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "the older and longer one");
        Private.write(file, new byte[] {'n', 'e', 'w'});
        assertThat(file).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("secret");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_its_owner_reads_it_even_where_a_crash_left_a_file_that_all_could_read()
            throws IOException {
        var file = folder.resolve("secret");
        var left = Files.createFile(folder.resolve("secret.next"));
        Files.setPosixFilePermissions(left, PosixFilePermissions.fromString("rw-r--r--"));
        Private.write(file, new byte[] {1});
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_its_owner_opens_a_folder() throws IOException {
        Private.folder(folder);
        assertThat(permissions(folder)).isEqualTo("rwx------");
    }
}
