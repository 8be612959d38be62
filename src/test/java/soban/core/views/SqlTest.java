package soban.core.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.domain.shop.ShopId;
import soban.wire.Unreadable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.IntConsumer;

class SqlTest {
    private static final String WRITE = "INSERT OR REPLACE INTO page VALUES (?, ?)";
    private static final String READ = "SELECT body FROM page WHERE id = ?";
    private static final String SHORT = "\"cafe\"";
    private static final String LONG = "x".repeat(100_000);

    @TempDir Path folder;

    private interface Use {
        void of(Sql sql, IntConsumer pages) throws SQLException, Unreadable;
    }

    /// @param use is given a way to say how many pages the file may have
    private void open(Use use) throws SQLException, Unreadable {
        try (var connection =
                DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("views.db"))) {
            say(connection, "CREATE TABLE page (id TEXT PRIMARY KEY, body TEXT)");
            use.of(
                    new Sql(connection),
                    pages -> {
                        try {
                            say(connection, "PRAGMA max_page_count = " + pages);
                        } catch (SQLException problem) {
                            throw new AssertionError(problem);
                        }
                    });
        }
    }

    private static void say(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void what_is_said_again_says_the_new_values() throws Exception {
        open(
                (sql, _) -> {
                    sql.run(WRITE, "a", SHORT);
                    sql.run(WRITE, "b", "\"flowers\"");
                    assertThat(sql.body(READ, "b", ShopId.class)).isEqualTo(new ShopId("flowers"));
                    assertThat(sql.body(READ, "a", ShopId.class)).isEqualTo(new ShopId("cafe"));
                    assertThat(sql.body(READ, "c", ShopId.class)).isNull();
                });
    }

    /// As after a disk was full and has room again.
    @Test
    void what_failed_can_be_said_again() throws Exception {
        open(
                (sql, pages) -> {
                    sql.run(WRITE, "a", SHORT);
                    pages.accept(8);
                    assertThatThrownBy(() -> sql.run(WRITE, "b", LONG))
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("full");
                    pages.accept(1000);
                    sql.run(WRITE, "b", SHORT);
                    assertThat(sql.body(READ, "b", ShopId.class)).isEqualTo(new ShopId("cafe"));
                });
    }
}
