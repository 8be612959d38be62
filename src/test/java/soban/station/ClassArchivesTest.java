package soban.station;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ClassArchivesTest {
    @TempDir Path folder;

    @Test
    void a_child_takes_the_archive_of_its_name_and_is_silent_about_it() throws IOException {
        Path archive = Files.createFile(folder.resolve("broker.aot"));
        assertThat(new ClassArchives(folder).options("broker"))
                .containsExactly("-XX:AOTCache=" + archive, "-Xlog:aot*=off", "-Xlog:cds*=off");
    }

    @Test
    void a_child_without_an_archive_starts_without() throws IOException {
        Files.createFile(folder.resolve("broker.aot"));
        assertThat(new ClassArchives(folder).options("core")).isEmpty();
        assertThat(new ClassArchives(null).options("broker")).isEmpty();
    }

    @Test
    void only_an_installed_soban_is_told_of_archives() {
        assertThat(ClassArchives.ofThisProgram().options("broker")).isEmpty();
        System.setProperty("soban.caches", folder.toString());
        try {
            assertThat(ClassArchives.ofThisProgram().folder()).isEqualTo(folder);
        } finally {
            System.clearProperty("soban.caches");
        }
    }
}
