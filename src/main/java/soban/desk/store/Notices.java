package soban.desk.store;

import soban.desk.Notice;
import soban.desk.board.Press;
import soban.domain.unit.RefusalCode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Refusals and other news that nobody has read yet. A notice has its press's number; that of a
/// press for another station, the negative. What the desk says by itself counts down from a number
/// that no press will ever have.
final class Notices {
    private static final long OWN = -1_000_000_000_000L;

    private final Database database;
    private List<Notice> rows = List.of();

    Notices(Database database) {
        this.database = database;
        reload();
    }

    void reload() {
        rows = List.copyOf(database.query("SELECT * FROM notice ORDER BY at, id", this::read));
    }

    List<Notice> rows() {
        return rows;
    }

    void add(Notice notice) {
        database.update(
                "INSERT OR REPLACE INTO notice VALUES (?, ?, ?, ?, ?, ?)",
                notice.id(),
                notice.at().toEpochMilli(),
                notice.action(),
                notice.subject(),
                notice.code().name(),
                notice.detail());
        reload();
    }

    void lost(Press press, Instant now) {
        add(
                new Notice(
                        -press.number(),
                        now,
                        press.action(),
                        press.subject(),
                        RefusalCode.INTERNAL,
                        "not sent: this is another station than before"));
    }

    /// An id for what the desk says by itself.
    long ownId() {
        return rows.stream().mapToLong(Notice::id).reduce(OWN, Math::min) - 1;
    }

    void remove(long id) {
        database.update("DELETE FROM notice WHERE id = ?", id);
        reload();
    }

    private Notice read(ResultSet row) throws SQLException {
        try {
            return new Notice(
                    row.getLong("id"),
                    Instant.ofEpochMilli(row.getLong("at")),
                    row.getString("action"),
                    row.getString("subject"),
                    RefusalCode.valueOf(row.getString("code")),
                    row.getString("detail"));
        } catch (IllegalArgumentException problem) {
            throw StoreFailure.contradiction(database.file(), problem);
        }
    }
}
