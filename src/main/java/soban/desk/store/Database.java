package soban.desk.store;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// One open SQLite file. A commit is on the disk when it returns (`synchronous=FULL`; on macOS by
/// `fullfsync`), because a press that was shown must survive a power cut.
final class Database implements AutoCloseable {
    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private boolean wipe;

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    static Database open(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(2000);
        config.setGetGeneratedKeys(false);
        try {
            var database = new Database(file, config.createConnection("jdbc:sqlite:" + file));
            database.prepare();
            return database;
        } catch (SQLException problem) {
            throw StoreFailure.of(file, problem);
        }
    }

    private void prepare() {
        try {
            run("PRAGMA fullfsync=1");
            run("PRAGMA secure_delete=ON");
            transaction(
                    () -> {
                        Schema.bring(this);
                        return true;
                    });
        } catch (RuntimeException problem) {
            close();
            throw problem;
        }
    }

    Path file() {
        return file;
    }

    /// Everything that the work writes, or nothing of it.
    <T> T transaction(Supplier<T> work) {
        run("BEGIN IMMEDIATE");
        try {
            T result = work.get();
            run("COMMIT");
            wipe();
            return result;
        } catch (RuntimeException problem) {
            undo(problem);
            throw problem;
        }
    }

    /// What this transaction takes away is to be found nowhere afterwards: not in freed pages,
    /// which are overwritten at once, and not in the log of earlier writes.
    void wipeAfterThis() {
        wipe = true;
    }

    private void wipe() {
        if (wipe) {
            wipe = false;
            run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private void undo(RuntimeException reason) {
        try {
            run("ROLLBACK");
        } catch (StoreFailure alreadyUndone) {
            reason.addSuppressed(alreadyUndone);
        }
    }

    private void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException problem) {
            throw StoreFailure.of(file, problem);
        }
    }

    int update(String sql, @Nullable Object... values) {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException problem) {
            throw StoreFailure.of(file, problem);
        }
    }

    <T> List<T> query(String sql, Row<T> row, @Nullable Object... values) {
        try (var results = bound(sql, values).executeQuery()) {
            var found = new ArrayList<T>();
            while (results.next()) {
                found.add(row.read(results));
            }
            return found;
        } catch (SQLException problem) {
            throw StoreFailure.of(file, problem);
        }
    }

    /// Statements are prepared once and kept: there are few, and some run for every event.
    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException problem) {
            throw StoreFailure.of(file, problem);
        }
    }
}
