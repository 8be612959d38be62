package soban.core.views;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.domain.order.OrderEvent;
import soban.domain.order.OrderId;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopDecider;
import soban.domain.shop.ShopEvent;
import soban.domain.unit.CorruptHistory;
import soban.wire.Catalog;
import soban.wire.EventRecord;
import soban.wire.Json;
import soban.wire.Units;
import soban.wire.Unreadable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The writing side: takes events batch by batch, each batch with the positions behind it in one
/// transaction, so that what the file holds and where it stands in the log never disagree. Used by
/// one thread.
public final class Projection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);

    private final Connection connection;
    private final Changes changes = new Changes();
    private volatile boolean complete;

    private Projection(Connection connection) {
        this.connection = connection;
    }

    public static Projection open(Path file) {
        try {
            var connection = new ViewFile(file).writing();
            connection.setAutoCommit(false);
            return new Projection(connection);
        } catch (SQLException problem) {
            throw new ViewsUnusable(file + " can't be opened", problem);
        }
    }

    Changes changes() {
        return changes;
    }

    boolean isComplete() {
        return complete;
    }

    /// Everything has been told that had happened when the telling began.
    public void completed() {
        complete = true;
    }

    /// The next offset of each partition that has been read before.
    Map<Integer, Long> positions() {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT part, next FROM position")) {
            var positions = new HashMap<Integer, Long>();
            while (rows.next()) {
                positions.put(rows.getInt(1), rows.getLong(2));
            }
            connection.commit();
            return positions;
        } catch (SQLException problem) {
            throw broken(problem);
        }
    }

    /// Forgets everything, to be told it again from the beginning of the log.
    void forget() {
        complete = false;
        try (var statement = connection.createStatement()) {
            for (String table : new String[] {"position", "shop", "orders", "history"}) {
                statement.executeUpdate("DELETE FROM " + table);
            }
            connection.commit();
        } catch (SQLException problem) {
            throw broken(problem);
        }
    }

    /// All of it or nothing.
    ///
    /// @param positions for each partition that the events come from, the next offset
    public void apply(List<EventRecord> events, Map<Integer, Long> positions) {
        try {
            var orders = new LinkedHashMap<OrderId, OrderView>();
            var shops = new LinkedHashMap<String, Shop>();
            for (EventRecord event : events) {
                try {
                    apply(event, orders, shops);
                } catch (CorruptHistory | Unreadable problem) {
                    LOG.warn(
                            "event {} of {} is not shown: {} of a {}",
                            event.id(),
                            event.unit(),
                            problem.getClass().getSimpleName(),
                            event.event().getClass().getSimpleName());
                }
            }
            save(orders, shops);
            save(positions);
            connection.commit();
            changes.announce(orders.values());
        } catch (SQLException problem) {
            throw broken(problem);
        }
    }

    private void apply(EventRecord record, Map<OrderId, OrderView> orders, Map<String, Shop> shops)
            throws SQLException, Unreadable {
        switch (record.event()) {
            case OrderEvent event -> {
                OrderView before = orders.get(event.order());
                if (before == null) {
                    before =
                            known(
                                    "SELECT body FROM orders WHERE id = ?",
                                    event.order().value(),
                                    OrderView.class);
                }
                orders.put(event.order(), OrderView.evolve(before, record, event));
                saveHistory(record, event);
            }
            case ShopEvent event -> {
                String shop = Units.shop(record.unit()).value();
                Shop before = shops.get(shop);
                if (before == null) {
                    before = known("SELECT body FROM shop WHERE id = ?", shop, Shop.class);
                }
                shops.put(shop, ShopDecider.evolve(before, event));
            }
            default -> {}
        }
    }

    private <T> @Nullable T known(String query, String id, Class<T> type)
            throws SQLException, Unreadable {
        try (var statement = prepared(query, id);
                var rows = statement.executeQuery()) {
            return rows.next() ? Json.read(rows.getString(1), type) : null;
        }
    }

    private void saveHistory(EventRecord record, OrderEvent event) throws SQLException {
        try (var statement =
                prepared(
                        "INSERT OR REPLACE INTO history VALUES (?, ?, ?, ?, ?, ?)",
                        event.order().value(),
                        record.sequence(),
                        record.time().toString(),
                        record.actor().role().name(),
                        Catalog.EVENTS.nameOf(event),
                        Json.write(event))) {
            statement.executeUpdate();
        }
    }

    private void save(Map<OrderId, OrderView> orders, Map<String, Shop> shops) throws SQLException {
        for (OrderView view : orders.values()) {
            var order = view.order();
            try (var statement =
                    prepared(
                            "INSERT OR REPLACE INTO orders VALUES (?, ?, ?, ?, ?)",
                            order.id().value(),
                            order.content().customer().value(),
                            order.status().name(),
                            order.content().placedAt().toEpochMilli(),
                            Json.write(view))) {
                statement.executeUpdate();
            }
        }
        for (Shop shop : shops.values()) {
            try (var statement =
                    prepared(
                            "INSERT OR REPLACE INTO shop VALUES (?, ?, ?)",
                            shop.id().value(),
                            shop.area(),
                            Json.write(shop))) {
                statement.executeUpdate();
            }
        }
    }

    private void save(Map<Integer, Long> positions) throws SQLException {
        for (var position : positions.entrySet()) {
            try (var statement =
                    prepared(
                            "INSERT OR REPLACE INTO position VALUES (?, ?)",
                            position.getKey(),
                            position.getValue())) {
                statement.executeUpdate();
            }
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private ViewsUnusable broken(SQLException problem) {
        try {
            connection.rollback();
        } catch (SQLException further) {
            problem.addSuppressed(further);
        }
        return new ViewsUnusable("the views can't be written", problem);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException problem) {
            LOG.warn("the views were not closed well: {}", problem.getMessage());
        }
    }
}
