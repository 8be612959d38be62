package soban.core.views;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The file of the views. Of another version or damaged it is thrown away: the log holds everything
/// that it held.
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
        if (Files.exists(file) && isWhole()) {
            return connect(false);
        }
        delete();
        return made();
    }

    private boolean isWhole() throws SQLException {
        try (var connection = connect(false)) {
            if (isWhole(connection)) {
                return true;
            }
        } catch (SQLiteException problem) {
            if (!damaged(problem.getResultCode())) {
                throw problem;
            }
        }
        LOG.warn("the views in {} are damaged or of another version: they are made anew", file);
        return false;
    }

    private static boolean damaged(SQLiteErrorCode code) {
        return code == SQLiteErrorCode.SQLITE_NOTADB || code == SQLiteErrorCode.SQLITE_CORRUPT;
    }

    Connection reading() throws SQLException {
        return connect(true);
    }

    private static boolean isWhole(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var version = statement.executeQuery("PRAGMA user_version")) {
            if (version.getInt(1) != VERSION) {
                return false;
            }
        }
        try (var statement = connection.createStatement();
                var check = statement.executeQuery("PRAGMA quick_check(1)")) {
            return check.next() && "ok".equals(check.getString(1));
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
