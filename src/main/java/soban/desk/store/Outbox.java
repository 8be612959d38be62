package soban.desk.store;

import org.jspecify.annotations.Nullable;

import soban.desk.board.Outgoing;
import soban.desk.board.Press;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.wire.Json;
import soban.wire.Message;
import soban.wire.Unreadable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The presses that the core has not answered yet, oldest first, in memory as on the disk. A row
/// goes only when its answer has come.
final class Outbox {
    private final Database database;
    private final Letterhead letterhead;
    private List<Press> rows = List.of();

    Outbox(Database database, Letterhead letterhead) {
        this.database = database;
        this.letterhead = letterhead;
        reload();
    }

    void reload() {
        rows = List.copyOf(database.query("SELECT * FROM outbox ORDER BY number", this::read));
    }

    List<Press> rows() {
        return rows;
    }

    Optional<Press> find(long number, String command) {
        return rows.stream()
                .filter(p -> p.number() == number && p.command().equals(command))
                .findFirst();
    }

    /// This device's word about a cancel waits to be heard.
    boolean answersCancelOf(OrderId order) {
        return rows.stream().anyMatch(row -> row.answersCancelOf(order));
    }

    boolean hasUnsent() {
        return rows.stream().anyMatch(row -> row.sentAt() == null);
    }

    void add(Press press) {
        database.update(
                "INSERT INTO outbox VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                press.number(),
                press.previous(),
                press.command(),
                press.action(),
                press.subject(),
                press.order() == null ? null : press.order().value(),
                press.about(),
                press.from() == null ? null : press.from().name(),
                press.to() == null ? null : press.to().name(),
                press.pressedAt().toEpochMilli(),
                Json.write(press.message()),
                press.notBefore().toEpochMilli(),
                press.sentAt() == null ? null : press.sentAt().toEpochMilli());
        rows = Stream.concat(rows.stream(), Stream.of(press)).toList();
    }

    void sent(long number, Instant now) {
        database.update(
                "UPDATE outbox SET sent_at = ? WHERE number = ?", now.toEpochMilli(), number);
        rows = rows.stream().map(row -> row.number() == number ? row.sent(now) : row).toList();
    }

    /// Takes the row away for whose command an answer came; nothing if it came before.
    Optional<Press> settle(long number, String command) {
        var row = find(number, command);
        row.ifPresent(
                press -> {
                    database.update("DELETE FROM outbox WHERE number = ?", number);
                    rows = rows.stream().filter(other -> other.number() != number).toList();
                });
        return row;
    }

    /// The core misses everything from a number on: all of that goes again. What it misses and we
    /// no longer have was answered once; the first row that we have then says that nothing is
    /// between.
    void resend(long from) {
        var again = new ArrayList<Press>();
        boolean first = true;
        for (Press row : rows) {
            var next = row;
            if (row.number() >= from) {
                if (row.sentAt() != null) {
                    next = next.again(row.sentAt().plus(Outgoing.PAUSE));
                }
                if (first && row.previous() != from - 1) {
                    next = letterhead.following(next, from - 1);
                }
                first = false;
            }
            if (!next.equals(row)) {
                again.add(next);
            }
        }
        again.forEach(this::rewrite);
        reload();
    }

    private void rewrite(Press row) {
        database.update(
                "UPDATE outbox SET previous = ?, message = ?, not_before = ?, sent_at = NULL"
                        + " WHERE number = ?",
                row.previous(),
                Json.write(row.message()),
                row.notBefore().toEpochMilli(),
                row.number());
    }

    private Press read(ResultSet row) throws SQLException {
        try {
            return new Press(
                    row.getLong("number"),
                    row.getLong("previous"),
                    row.getString("command"),
                    row.getString("action"),
                    row.getString("subject"),
                    order(row.getString("for_order")),
                    row.getString("about"),
                    status(row.getString("hoped_from")),
                    status(row.getString("hoped_to")),
                    Instant.ofEpochMilli(row.getLong("pressed_at")),
                    Json.read(row.getString("message"), Message.class),
                    Instant.ofEpochMilli(row.getLong("not_before")),
                    time(row, "sent_at"));
        } catch (Unreadable | IllegalArgumentException problem) {
            throw StoreFailure.contradiction(database.file(), problem);
        }
    }

    private static @Nullable OrderId order(@Nullable String id) {
        return id == null ? null : new OrderId(id);
    }

    private static @Nullable OrderStatus status(@Nullable String name) {
        return name == null ? null : OrderStatus.valueOf(name);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
