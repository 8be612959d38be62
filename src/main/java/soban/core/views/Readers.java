package soban.core.views;

import soban.wire.Json;
import soban.wire.Unreadable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// A few connections that can't write, so that readers neither wait for the projection nor hold it
/// up.
final class Readers implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(CONNECTIONS);

    Readers(Path file) {
        var views = new ViewFile(file);
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                idle.add(views.reading());
            }
        } catch (SQLException problem) {
            close();
            throw new ViewsUnusable(file + " can't be read", problem);
        }
    }

    interface Reading<T> {
        T from(ResultSet row) throws SQLException, Unreadable;
    }

    <T> List<T> list(String query, Reading<T> reading, Object... values) {
        Connection connection = borrowed();
        try (var statement = connection.prepareStatement(query)) {
            Sql.fill(statement, values);
            var all = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reading.from(rows));
                }
            }
            return all;
        } catch (SQLException | Unreadable problem) {
            throw new ViewsUnusable("the views can't be read", problem);
        } finally {
            idle.add(connection);
        }
    }

    <T> List<T> bodies(String query, Class<T> type, Object... values) {
        return list(query, row -> Json.read(row.getString("body"), type), values);
    }

    private Connection borrowed() {
        try {
            return idle.take();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ViewsUnusable("nobody waits for the answer any more", stop);
        }
    }

    @Override
    public void close() {
        for (Connection connection : idle) {
            try {
                connection.close();
            } catch (SQLException problem) {
                throw new ViewsUnusable("the views can't be closed", problem);
            }
        }
    }
}
