package soban.core.views;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The file of the views. Of another version or damaged it is thrown away: the log holds everything
/// that it held. Nobody looks for damage, which would take minutes in a file of years: whoever
/// meets it says so.
final class ViewFile {
    private static final Logger LOG = LoggerFactory.getLogger(ViewFile.class);
    private static final int VERSION = 4;

    private static final String[] TABLES = {
        """
        CREATE TABLE position (part INTEGER PRIMARY KEY, next INTEGER NOT NULL,
            newest INTEGER NOT NULL, event TEXT NOT NULL)
        """,
        "CREATE TABLE shop (id TEXT PRIMARY KEY, area TEXT NOT NULL, body TEXT NOT NULL) WITHOUT"
                + " ROWID",
        """
        CREATE TABLE customer (id TEXT PRIMARY KEY, phone TEXT NOT NULL, served INTEGER NOT NULL,
            body TEXT NOT NULL)
        """,
        "CREATE INDEX customers_with_phone ON customer (phone, served)",
        """
        CREATE TABLE orders (id TEXT PRIMARY KEY, customer TEXT, placed_at INTEGER NOT NULL,
            body TEXT NOT NULL) WITHOUT ROWID
        """,
        "CREATE INDEX orders_of_customer ON orders (customer, placed_at)",
        """
        CREATE TABLE message (order_id TEXT NOT NULL, id TEXT NOT NULL, customer TEXT NOT NULL,
            at INTEGER NOT NULL, kind TEXT NOT NULL, channel TEXT NOT NULL, state TEXT NOT NULL,
            UNIQUE (order_id, id))
        """,
        "CREATE INDEX messages_to_customer ON message (customer, at)",
        """
        CREATE TABLE history (order_id TEXT NOT NULL, sequence INTEGER NOT NULL, at TEXT NOT NULL,
            role TEXT NOT NULL, type TEXT NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (order_id, sequence)) WITHOUT ROWID
        """,
        "PRAGMA user_version = " + VERSION
    };

    /// What is emptied when everything is to be told anew.
    static final List<String> NAMES =
            List.of("position", "shop", "customer", "orders", "message", "history");

    private final Path file;

    ViewFile(Path file) {
        this.file = file;
    }

    /// For the one that writes. Makes the tables when there are none.
    Connection writing() throws SQLException {
        return Files.exists(file) && isUsable() ? connect(false) : anew();
    }

    /// For the one that writes, when nobody else has it open.
    Connection anew() throws SQLException {
        delete();
        return made();
    }

    private boolean isUsable() throws SQLException {
        try (var connection = connect(false)) {
            if (isOfThisVersion(connection)) {
                return true;
            }
        } catch (SQLException problem) {
            if (!isDamage(problem)) {
                throw problem;
            }
        }
        LOG.warn("the views in {} are damaged or of another version: they are made anew", file);
        return false;
    }

    /// Whether it is the file that is to blame, and not the disk or who uses it.
    static boolean isDamage(SQLException problem) {
        return problem instanceof SQLiteException known
                && switch (known.getResultCode()) {
                    case SQLITE_NOTADB,
                            SQLITE_CORRUPT,
                            SQLITE_CORRUPT_VTAB,
                            SQLITE_CORRUPT_SEQUENCE,
                            SQLITE_CORRUPT_INDEX ->
                            true;
                    default -> false;
                };
    }

    Connection reading() throws SQLException {
        return connect(true);
    }

    private static boolean isOfThisVersion(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var version = statement.executeQuery("PRAGMA user_version")) {
            return version.getInt(1) == VERSION;
        }
    }

    private Connection made() throws SQLException {
        var connection = connect(false);
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String table : TABLES) {
                statement.execute(table);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
        return connection;
    }

    private Connection connect(boolean readOnly) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(5000);
        config.setReadOnly(readOnly);
        if (!readOnly) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        }
        return config.createConnection("jdbc:sqlite:" + file);
    }

    private void delete() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            for (String ending : new String[] {"", "-wal", "-shm"}) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
            }
        } catch (IOException problem) {
            throw new ViewsUnusable(file + " can't be made anew", problem);
        }
    }
}
