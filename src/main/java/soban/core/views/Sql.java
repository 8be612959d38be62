package soban.core.views;

import org.jspecify.annotations.Nullable;

import soban.wire.Json;
import soban.wire.Unreadable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Short ways to say things to the file.
final class Sql {
    private Sql() {}

    static void run(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (var statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    /// The body of the one row that is asked for, if it is there.
    static <T> @Nullable T body(Connection connection, String query, String id, Class<T> type)
            throws SQLException, Unreadable {
        try (var statement = prepared(connection, query, id);
                var rows = statement.executeQuery()) {
            return rows.next() ? Json.read(rows.getString(1), type) : null;
        }
    }

    static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
