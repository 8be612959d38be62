package soban.core.views;

import org.jspecify.annotations.Nullable;

import soban.wire.Json;
import soban.wire.Unreadable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/// A few connections that can't write, so that readers neither wait for the projection nor hold it
/// up.
final class Readers implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    private final BlockingQueue<Reader> idle = new ArrayBlockingQueue<>(CONNECTIONS);
    private final ViewFile file;
    private final Consumer<SQLException> damage;

    /// @param damage is told when the file turns out to be damaged
    Readers(ViewFile file, Consumer<SQLException> damage) {
        this.file = file;
        this.damage = damage;
        for (int i = 0; i < CONNECTIONS; i++) {
            idle.add(new Reader());
        }
    }

    /// A connection that is opened when it is first needed. Used by one thread at a time.
    private final class Reader {
        private @Nullable Connection connection;

        Connection connection() throws SQLException {
            if (connection == null) {
                connection = file.reading();
            }
            return connection;
        }

        void close() {
            try {
                if (connection != null) {
                    connection.close();
                    connection = null;
                }
            } catch (SQLException problem) {
                throw new ViewsUnusable("the views can't be closed", problem);
            }
        }
    }

    interface Reading<T> {
        T from(ResultSet row) throws SQLException, Unreadable;
    }

    <T> List<T> list(String query, Reading<T> reading, Object... values) {
        Reader reader = borrowed();
        try (var statement = reader.connection().prepareStatement(query)) {
            Sql.fill(statement, values);
            var all = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reading.from(rows));
                }
            }
            return all;
        } catch (SQLException problem) {
            if (ViewFile.isDamage(problem)) {
                damage.accept(problem);
            }
            throw new ViewsUnusable("the views can't be read", problem);
        } catch (Unreadable problem) {
            throw new ViewsUnusable("the views can't be read", problem);
        } finally {
            idle.add(reader);
        }
    }

    /// Nobody has the file open while this is done.
    void whileClosed(Runnable work) {
        var all = new ArrayList<Reader>();
        try {
            while (all.size() < CONNECTIONS) {
                Reader reader = borrowed();
                all.add(reader);
                reader.close();
            }
            work.run();
        } finally {
            idle.addAll(all);
        }
    }

    <T> List<T> bodies(String query, Class<T> type, Object... values) {
        return list(query, row -> Json.read(row.getString("body"), type), values);
    }

    private Reader borrowed() {
        try {
            return idle.take();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ViewsUnusable("nobody waits for the answer any more", stop);
        }
    }

    @Override
    public void close() {
        idle.forEach(Reader::close);
    }
}
