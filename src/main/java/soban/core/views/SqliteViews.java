package soban.core.views;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.CustomerId;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderId;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;
import soban.wire.Catalog;
import soban.wire.Json;
import soban.wire.Unreadable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Predicate;

/// The reading side of the file: a few connections that can't write, so that readers neither wait
/// for the projection nor hold it up.
public final class SqliteViews implements CustomerViews, AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final int MOST_ORDERS = 100;

    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(CONNECTIONS);
    private final Projection projection;
    private final Changes changes;

    /// @param projection has made the file, and tells what changes in it
    public SqliteViews(Path file, Projection projection) {
        this.projection = projection;
        this.changes = projection.changes();
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

    @Override
    public boolean ready() {
        return projection.isComplete();
    }

    @Override
    public List<Shop> shops(@Nullable String area) {
        return area == null
                ? list("SELECT body FROM shop ORDER BY id", row -> body(row, Shop.class))
                : list(
                        "SELECT body FROM shop WHERE area = ? ORDER BY id",
                        row -> body(row, Shop.class),
                        area);
    }

    @Override
    public Optional<Shop> shop(ShopId shop) {
        return list(
                        "SELECT body FROM shop WHERE id = ?",
                        row -> body(row, Shop.class),
                        shop.value())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<OrderView> order(OrderId order) {
        return list(
                        "SELECT body FROM orders WHERE id = ?",
                        row -> body(row, OrderView.class),
                        order.value())
                .stream()
                .findFirst();
    }

    @Override
    public List<HistoryEntry> history(OrderId order) {
        return list(
                "SELECT sequence, at, role, type, body FROM history WHERE order_id = ? ORDER BY"
                        + " sequence",
                SqliteViews::entry,
                order.value());
    }

    @Override
    public List<OrderView> ordersOf(CustomerId customer) {
        return list(
                "SELECT body FROM orders WHERE customer = ? ORDER BY placed_at DESC LIMIT "
                        + MOST_ORDERS,
                row -> body(row, OrderView.class),
                customer.value());
    }

    @Override
    public Optional<OrderView> await(
            OrderId order, Predicate<OrderView> enough, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try (var watch = changes.watch(order)) {
            OrderView now = order(order).orElse(null);
            while (now == null || !enough.test(now)) {
                OrderView next = watch.next(Duration.ofNanos(end - System.nanoTime()));
                if (next == null) {
                    break;
                }
                if (now == null || next.sequence() > now.sequence()) {
                    now = next;
                }
            }
            return Optional.ofNullable(now);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return order(order);
        }
    }

    private interface Reading<T> {
        T from(ResultSet row) throws SQLException, Unreadable;
    }

    private <T> List<T> list(String query, Reading<T> reading, String... values) {
        Connection connection = borrowed();
        try (var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                var all = new ArrayList<T>();
                while (rows.next()) {
                    all.add(reading.from(rows));
                }
                return all;
            }
        } catch (SQLException | Unreadable problem) {
            throw new ViewsUnusable("the views can't be read", problem);
        } finally {
            idle.add(connection);
        }
    }

    private Connection borrowed() {
        try {
            return idle.take();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ViewsUnusable("nobody waits for the answer any more", stop);
        }
    }

    private static <T> T body(ResultSet row, Class<T> type) throws SQLException, Unreadable {
        return Json.read(row.getString("body"), type);
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException, Unreadable {
        if (Catalog.EVENTS.read(row.getString("type"), row.getString("body"))
                instanceof OrderEvent event) {
            return new HistoryEntry(
                    row.getLong("sequence"),
                    Instant.parse(row.getString("at")),
                    Role.valueOf(row.getString("role")),
                    event);
        }
        throw new Unreadable("not an order's event: " + row.getString("type"));
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
