package soban.core.views;

import org.jspecify.annotations.Nullable;

import soban.core.keys.Seals;
import soban.domain.customer.Customer;
import soban.domain.customer.CustomerId;
import soban.domain.order.OrderId;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopId;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The views as a customer may read them: what they keep sealed is opened on its way out.
final class OpenViews implements CustomerViews {
    private final SqliteViews kept;
    private final Seals seals;

    OpenViews(SqliteViews kept, Seals seals) {
        this.kept = kept;
        this.seals = seals;
    }

    @Override
    public boolean ready() {
        return kept.ready();
    }

    @Override
    public List<Shop> shops(@Nullable String area) {
        return kept.shops(area);
    }

    @Override
    public Optional<Shop> shop(ShopId shop) {
        return kept.shop(shop);
    }

    @Override
    public boolean knowsShop(ShopId shop) {
        return kept.knowsShop(shop);
    }

    @Override
    public Optional<Customer> customer(CustomerId customer, Duration patience) {
        return kept.customer(customer, patience).map(seals::opened);
    }

    @Override
    public boolean hasForgotten(CustomerId customer) {
        return kept.hasForgotten(customer);
    }

    @Override
    public List<Customer> customersWith(String phone) {
        return kept.customersWith(phone);
    }

    @Override
    public Optional<OrderView> order(OrderId order) {
        return kept.order(order).map(seals::opened);
    }

    @Override
    public List<HistoryEntry> history(OrderId order) {
        return kept.history(order);
    }

    @Override
    public List<OrderView> ordersOf(CustomerId customer) {
        return kept.ordersOf(customer).stream().map(seals::opened).toList();
    }

    @Override
    public List<OrderId> everyOrderOf(CustomerId customer) {
        return kept.everyOrderOf(customer);
    }

    @Override
    public List<MessageView> messagesOf(CustomerId customer) {
        return kept.messagesOf(customer);
    }

    @Override
    public Optional<OrderView> await(
            OrderId order, Predicate<OrderView> enough, Duration patience) {
        return kept.await(order, enough, patience).map(seals::opened);
    }

    @Override
    public News<OrderView> follow(OrderId order) {
        News<OrderView> news = kept.follow(order);
        return new News<>() {
            @Override
            public @Nullable OrderView next(Duration patience) throws InterruptedException {
                OrderView view = news.next(patience);
                return view == null ? null : seals.opened(view);
            }

            @Override
            public void close() {
                news.close();
            }
        };
    }
}
