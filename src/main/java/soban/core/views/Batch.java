package soban.core.views;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.Customer;
import soban.domain.customer.CustomerEvent;
import soban.domain.customer.CustomerId;
import soban.domain.customer.SignInEvent;
import soban.domain.order.CancelEvent;
import soban.domain.order.DeliveryEvent;
import soban.domain.order.MessageEvent;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentEvent;
import soban.domain.order.ReviewEvent;
import soban.domain.order.ShopEffects;
import soban.domain.order.StockEvent;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopDecider;
import soban.domain.shop.ShopEvent;
import soban.domain.shop.ShopId;
import soban.wire.Catalog;
import soban.wire.EventRecord;
import soban.wire.Json;
import soban.wire.Units;
import soban.wire.Unreadable;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Some events on their way into the file. What they change is read once and written once, however
/// many of them change it.
final class Batch {
    private final Sql sql;
    private final Lately lately;
    private final Phones phones;
    private final Map<OrderId, OrderView> orders = new LinkedHashMap<>();
    private final Map<ShopId, Shop> shops = new LinkedHashMap<>();
    private final Map<CustomerId, Customer> customers = new LinkedHashMap<>();

    Batch(Sql sql, Lately lately, Phones phones) {
        this.phones = phones;
        this.sql = sql;
        this.lately = lately;
    }

    /// Riders, devices and desks have no page here.
    void take(EventRecord record) throws SQLException, Unreadable {
        switch (record.event()) {
            case OrderEvent event -> order(record, event);
            case ShopEvent event -> {
                ShopId id = Units.shop(record.unit());
                shops.put(id, ShopDecider.evolve(shop(id), event));
            }
            case CustomerEvent event -> {
                CustomerId id = Units.customer(record.unit());
                customers.put(id, Customer.evolve(customer(id), event));
                if (event instanceof SignInEvent code) {
                    new MessageRows(sql).save(record, id, code);
                }
            }
            default -> {}
        }
    }

    private void order(EventRecord record, OrderEvent event) throws SQLException, Unreadable {
        OrderView before = order(event.order());
        String currency = before == null ? currency(Units.shop(record.unit())) : before.currency();
        OrderView after = OrderView.evolve(before, currency, record, event);
        orders.put(event.order(), after);
        sql.run(
                "INSERT OR REPLACE INTO history VALUES (?, ?, ?, ?, ?, ?)",
                event.order().value(),
                record.sequence(),
                record.time().toString(),
                record.actor().role().name(),
                Catalog.EVENTS.nameOf(event),
                Json.write(event));
        switch (event) {
            case StockEvent stock -> stock(Units.shop(record.unit()), stock);
            case MessageEvent message -> new MessageRows(sql).save(record, after.order(), message);
            case OrderEvent.Step _,
                    PaymentEvent _,
                    CancelEvent _,
                    DeliveryEvent _,
                    ReviewEvent _ -> {}
        }
    }

    private String currency(ShopId id) throws SQLException, Unreadable {
        String known = lately.currency(id);
        if (known != null) {
            return known;
        }
        Shop shop = shop(id);
        if (shop == null) {
            return "";
        }
        lately.currency(id, shop.currency());
        return shop.currency();
    }

    private void stock(ShopId id, StockEvent event) throws SQLException, Unreadable {
        Shop before = shop(id);
        if (before != null) {
            shops.put(id, ShopEffects.after(before, event));
        }
    }

    private @Nullable OrderView order(OrderId id) throws SQLException, Unreadable {
        OrderView known = orders.containsKey(id) ? orders.get(id) : lately.order(id);
        return known != null
                ? known
                : read("SELECT body FROM orders WHERE id = ?", id, OrderView.class);
    }

    private @Nullable Shop shop(ShopId id) throws SQLException, Unreadable {
        Shop known = shops.get(id);
        return known != null ? known : read("SELECT body FROM shop WHERE id = ?", id, Shop.class);
    }

    private @Nullable Customer customer(CustomerId id) throws SQLException, Unreadable {
        Customer known = customers.get(id);
        return known != null
                ? known
                : read("SELECT body FROM customer WHERE id = ?", id, Customer.class);
    }

    private <T> @Nullable T read(String query, Object id, Class<T> type)
            throws SQLException, Unreadable {
        return sql.body(query, id.toString(), type);
    }

    void save() throws SQLException {
        for (OrderView view : orders.values()) {
            var content = view.order().content();
            sql.run(
                    "INSERT OR REPLACE INTO orders VALUES (?, ?, ?, ?)",
                    view.order().id().value(),
                    content.customer() == null ? null : content.customer().value(),
                    content.placedAt().toEpochMilli(),
                    Json.write(view));
        }
        for (Shop shop : shops.values()) {
            sql.run(
                    "INSERT OR REPLACE INTO shop VALUES (?, ?, ?)",
                    shop.id().value(),
                    shop.area().id(),
                    Json.write(shop));
        }
        for (Customer customer : customers.values()) {
            sql.run(
                    "INSERT INTO customer VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
                            + " SET phone = excluded.phone, served = excluded.served,"
                            + " body = excluded.body",
                    customer.id().value(),
                    phones.mark(customer),
                    customer.served(),
                    Json.write(customer));
        }
    }

    Map<OrderId, OrderView> orders() {
        return orders;
    }

    Map<CustomerId, Customer> customers() {
        return customers;
    }
}
