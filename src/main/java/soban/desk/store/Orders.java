package soban.desk.store;

import org.jspecify.annotations.Nullable;

import soban.desk.board.KeptOrder;
import soban.domain.order.OrderId;
import soban.domain.unit.Role;
import soban.wire.Json;
import soban.wire.PersonalParts;
import soban.wire.Unreadable;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// All orders that the desk ever read. Those on the board are in memory too, and at an owner's desk
/// those that moved in the last days; an order that many events of one poll change is written once,
/// by `flush`.
final class Orders {
    /// An order of yesterday may still count for a day that begins late.
    private static final Duration DAYS = Duration.ofDays(2);

    private final Database database;
    private final boolean owners;
    private final Map<OrderId, KeptOrder> board = new HashMap<>();
    private final Map<OrderId, KeptOrder> changed = new HashMap<>();
    private Instant newest = Instant.EPOCH;
    private Instant forgotten = Instant.EPOCH;

    Orders(Database database, Role role) {
        this.database = database;
        this.owners = role == Role.OWNER;
        reload();
    }

    void reload() {
        changed.clear();
        board.clear();
        newest =
                database.query(
                                "SELECT coalesce(max(moved_at), 0) FROM kept_order",
                                row -> Instant.ofEpochMilli(row.getLong(1)))
                        .getFirst();
        database.query(
                        "SELECT body FROM kept_order WHERE on_board = 1 OR moved_at >= ?",
                        row -> read(row.getString(1)),
                        owners ? newest.minus(DAYS).toEpochMilli() : Long.MAX_VALUE)
                .forEach(order -> board.put(order.id(), order));
    }

    /// Whether it is to be at hand.
    private boolean isNear(KeptOrder order) {
        return order.onBoard() || (owners && !order.movedAt().isBefore(newest.minus(DAYS)));
    }

    /// What is long over goes out of memory, once an hour.
    private void forgetOld() {
        if (owners && newest.isAfter(forgotten.plus(Duration.ofHours(1)))) {
            forgotten = newest;
            board.values().removeIf(order -> !isNear(order));
        }
    }

    void flush() {
        for (KeptOrder order : changed.values()) {
            database.update(
                    "INSERT INTO kept_order (id, on_board, moved_at, body) VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT (id) DO UPDATE SET on_board = excluded.on_board,"
                            + " moved_at = excluded.moved_at, body = excluded.body",
                    order.id().value(),
                    order.onBoard() ? 1 : 0,
                    order.movedAt().toEpochMilli(),
                    Json.write(order));
        }
        changed.clear();
        forgetOld();
    }

    Collection<KeptOrder> board() {
        return board.values();
    }

    Optional<KeptOrder> find(OrderId id) {
        @Nullable KeptOrder changing = changed.get(id);
        @Nullable KeptOrder known = changing != null ? changing : board.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        return database
                .query(
                        "SELECT body FROM kept_order WHERE id = ?",
                        row -> read(row.getString(1)),
                        id.value())
                .stream()
                .findFirst();
    }

    /// What people call it: `#42`.
    String subject(OrderId id) {
        return find(id).map(order -> "#" + order.content().number()).orElse(id.value());
    }

    void put(KeptOrder order) {
        changed.put(order.id(), order);
        newest = order.movedAt().isAfter(newest) ? order.movedAt() : newest;
        if (isNear(order)) {
            board.put(order.id(), order);
        } else {
            board.remove(order.id());
        }
    }

    /// Whoever ordered it is to be found nowhere any more.
    void forgetPerson(OrderId id) {
        find(id).map(PersonalParts::forgotten).ifPresent(this::put);
        database.wipeAfterThis();
    }

    /// These are all that go on. At an owner's desk what had ended before stays, because a whole
    /// state tells nothing of it any more.
    ///
    /// @param all what is not among these may never have been
    void replace(Collection<KeptOrder> whole, boolean all) {
        flush();
        boolean some = owners && !all;
        database.update(
                some ? "DELETE FROM kept_order WHERE on_board = 1" : "DELETE FROM kept_order");
        board.values().removeIf(order -> !some || order.onBoard());
        whole.forEach(this::put);
    }

    private KeptOrder read(String json) {
        try {
            return Json.read(json, KeptOrder.class);
        } catch (Unreadable problem) {
            throw StoreFailure.contradiction(database.file(), problem);
        }
    }
}
