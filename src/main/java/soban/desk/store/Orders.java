package soban.desk.store;

import org.jspecify.annotations.Nullable;

import soban.desk.board.KeptOrder;
import soban.domain.order.OrderId;
import soban.wire.Json;
import soban.wire.Unreadable;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// All orders that the desk ever read. Those on the board are in memory too; an order that many
/// events of one poll change is written once, by `flush`.
final class Orders {
    private final Database database;
    private final Map<OrderId, KeptOrder> board = new HashMap<>();
    private final Map<OrderId, KeptOrder> changed = new HashMap<>();

    Orders(Database database) {
        this.database = database;
        reload();
    }

    void reload() {
        changed.clear();
        board.clear();
        database.query(
                        "SELECT body FROM kept_order WHERE on_board = 1",
                        row -> read(row.getString(1)))
                .forEach(order -> board.put(order.id(), order));
    }

    void flush() {
        for (KeptOrder order : changed.values()) {
            database.update(
                    "INSERT INTO kept_order (id, on_board, body) VALUES (?, ?, ?) ON CONFLICT (id)"
                            + " DO UPDATE SET on_board = excluded.on_board, body = excluded.body",
                    order.id().value(),
                    order.onBoard() ? 1 : 0,
                    Json.write(order));
        }
        changed.clear();
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
        if (order.onBoard()) {
            board.put(order.id(), order);
        } else {
            board.remove(order.id());
        }
    }

    /// These, and no others any more.
    void replace(Collection<KeptOrder> whole) {
        database.update("DELETE FROM kept_order");
        changed.clear();
        board.clear();
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
