package soban.core.views;

import org.jspecify.annotations.Nullable;

import soban.wire.Json;
import soban.wire.Unreadable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// Short ways to say things to the file. The few that are said over and over are kept as SQLite has
/// understood them, which saves up to a third of what each costs. Used by one thread.
final class Sql {
    private final Connection connection;
    private final Map<String, PreparedStatement> known = new HashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    void run(String sql, @Nullable Object... values) throws SQLException {
        var statement = known(sql);
        try {
            fill(statement, values);
            statement.executeUpdate();
        } catch (SQLException problem) {
            forget(sql, problem);
            throw problem;
        }
    }

    /// The body of the one row that is asked for, if it is there.
    <T> @Nullable T body(String query, String id, Class<T> type) throws SQLException, Unreadable {
        var statement = known(query);
        try {
            fill(statement, id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Json.read(rows.getString(1), type) : null;
            }
        } catch (SQLException problem) {
            forget(query, problem);
            throw problem;
        }
    }

    private PreparedStatement known(String sql) throws SQLException {
        PreparedStatement statement = known.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            known.put(sql, statement);
        }
        return statement;
    }

    /// One that failed is of no more use: the driver has ended it.
    private void forget(String sql, SQLException problem) {
        try (var _ = known.remove(sql)) {
            // It is only to be closed.
        } catch (SQLException further) {
            problem.addSuppressed(further);
        }
    }

    static void fill(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
