package soban.desk.store;

import soban.desk.Notice;
import soban.desk.board.Press;
import soban.domain.unit.RefusalCode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Refusals and other news that nobody has read yet. A notice has its press's number; that of a
/// press for another station, the negative. What the desk says by itself counts down from a number
/// that no press will ever have.
final class Notices {
    private static final long OWN = -1_000_000_000_000L;

    private static final Comparator<Notice> OLDEST_FIRST =
            Comparator.comparing(Notice::at).thenComparingLong(Notice::id);

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

    /// A desk that was away for long hears thousands of them at once, so they are not read anew.
    void add(Notice notice) {
        Instant at = notice.at().truncatedTo(ChronoUnit.MILLIS);
        database.update(
                "INSERT OR REPLACE INTO notice VALUES (?, ?, ?, ?, ?, ?)",
                notice.id(),
                at.toEpochMilli(),
                notice.action(),
                notice.subject(),
                notice.code().name(),
                notice.detail());
        var kept =
                new Notice(
                        notice.id(),
                        at,
                        notice.action(),
                        notice.subject(),
                        notice.code(),
                        notice.detail());
        rows =
                Stream.concat(rows.stream().filter(row -> row.id() != kept.id()), Stream.of(kept))
                        .sorted(OLDEST_FIRST)
                        .toList();
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
