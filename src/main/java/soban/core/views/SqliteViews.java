package soban.core.views;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.Channel;
import soban.domain.customer.Customer;
import soban.domain.customer.CustomerId;
import soban.domain.message.MessageKind;
import soban.domain.message.OrderMessage;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderId;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;
import soban.wire.Catalog;
import soban.wire.Unreadable;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The reading side of the file, and of what the projection tells as it writes.
public final class SqliteViews implements CustomerViews, AutoCloseable {
    private static final int MOST = 100;
    private static final int MOST_OF_ONE_PHONE = 10;

    private final Readers readers;
    private final Projection projection;
    private final Phones phones;

    /// @param projection has made the file, and tells what changes in it
    public SqliteViews(Path file, Projection projection, Phones phones) {
        this.phones = phones;
        this.projection = projection;
        this.readers = new Readers(new ViewFile(file), projection::met);
    }

    /// A damaged file is thrown away, and another made; nobody reads meanwhile.
    void renewIfDamaged() {
        if (projection.isDamaged()) {
            readers.whileClosed(projection::renew);
        }
    }

    @Override
    public boolean ready() {
        return projection.isComplete();
    }

    @Override
    public List<Shop> shops(@Nullable String area) {
        return area == null
                ? readers.bodies("SELECT body FROM shop ORDER BY id", Shop.class)
                : readers.bodies(
                        "SELECT body FROM shop WHERE area = ? ORDER BY id", Shop.class, area);
    }

    @Override
    public Optional<Shop> shop(ShopId shop) {
        return first("SELECT body FROM shop WHERE id = ?", Shop.class, shop.value());
    }

    @Override
    public boolean knowsShop(ShopId shop) {
        return !readers.list("SELECT 1 FROM shop WHERE id = ?", row -> row.getInt(1), shop.value())
                .isEmpty();
    }

    @Override
    public Optional<Customer> customer(CustomerId customer, Duration patience) {
        try (var watch = projection.customers().watch(customer)) {
            var known = customer(customer);
            return known.isPresent() ? known : Optional.ofNullable(watch.next(patience));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return customer(customer);
        }
    }

    private Optional<Customer> customer(CustomerId customer) {
        return first("SELECT body FROM customer WHERE id = ?", Customer.class, customer.value());
    }

    @Override
    public boolean hasForgotten(CustomerId customer) {
        return !readers.list(
                        "SELECT 1 FROM customer WHERE id = ? AND phone = ''",
                        row -> row.getInt(1),
                        customer.value())
                .isEmpty();
    }

    @Override
    public List<Customer> customersWith(String phone) {
        return readers.bodies(
                "SELECT body FROM customer WHERE phone = ? ORDER BY served DESC, rowid DESC LIMIT"
                        + " ?",
                Customer.class,
                phones.mark(phone),
                MOST_OF_ONE_PHONE);
    }

    @Override
    public Optional<OrderView> order(OrderId order) {
        return first("SELECT body FROM orders WHERE id = ?", OrderView.class, order.value());
    }

    @Override
    public List<HistoryEntry> history(OrderId order) {
        return readers.list(
                "SELECT sequence, at, role, type, body FROM history WHERE order_id = ? ORDER BY"
                        + " sequence",
                SqliteViews::entry,
                order.value());
    }

    @Override
    public List<OrderView> ordersOf(CustomerId customer) {
        return readers.bodies(
                "SELECT body FROM orders WHERE customer = ? ORDER BY placed_at DESC LIMIT ?",
                OrderView.class,
                customer.value(),
                MOST);
    }

    @Override
    public List<OrderId> everyOrderOf(CustomerId customer) {
        return readers.list(
                "SELECT id FROM orders WHERE customer = ?",
                row -> new OrderId(row.getString(1)),
                customer.value());
    }

    @Override
    public List<MessageView> messagesOf(CustomerId customer) {
        return readers.list(
                "SELECT order_id, kind, channel, state, at FROM message WHERE customer = ?"
                        + " ORDER BY at DESC, rowid DESC LIMIT ?",
                SqliteViews::message,
                customer.value(),
                MOST);
    }

    @Override
    public Optional<OrderView> await(
            OrderId order, Predicate<OrderView> enough, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try (var watch = projection.orders().watch(order)) {
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

    @Override
    public News<OrderView> follow(OrderId order) {
        return projection.orders().watch(order);
    }

    private <T> Optional<T> first(String query, Class<T> type, String id) {
        return readers.bodies(query, type, id).stream().findFirst();
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

    private static MessageView message(ResultSet row) throws SQLException {
        String order = row.getString("order_id");
        return new MessageView(
                order.isEmpty() ? null : new OrderId(order),
                MessageKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                OrderMessage.State.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    @Override
    public void close() {
        readers.close();
    }
}
