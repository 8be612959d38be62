package soban.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class DatabaseTest {
    @TempDir private Path folder;

    @Test
    void what_is_committed_is_on_the_disk() {
        var database = Database.open(folder.resolve("desk.db"));
        try {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "synchronous")).as("FULL").isEqualTo("2");
            assertThat(pragma(database, "fullfsync")).as("on macOS").isEqualTo("1");
        } finally {
            database.close();
        }
    }

    private static String pragma(Database database, String name) {
        return database.query("PRAGMA " + name, row -> row.getString(1)).getFirst();
    }
}
