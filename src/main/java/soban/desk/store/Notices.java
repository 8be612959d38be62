package soban.desk.store;

import soban.desk.Notice;
import soban.domain.unit.RefusalCode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Refusals that nobody has read yet. A notice has its press's number; that of a press for another
/// station, the negative.
final class Notices {
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
