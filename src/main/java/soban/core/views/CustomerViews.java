package soban.core.views;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.Customer;
import soban.domain.customer.CustomerId;
import soban.domain.order.OrderId;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopId;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// All that is asked of the reading side: few questions, so that a cluster can answer them from
/// another store.
public interface CustomerViews {

    /// Shows everything that had happened when it began to read the log; before that, who asks may
    /// be told of less than there is.
    boolean ready();

    /// All shops, or those of an area.
    List<Shop> shops(@Nullable String area);

    /// The shop with its menu, its stock and its pace as they stand.
    Optional<Shop> shop(ShopId shop);

    boolean knowsShop(ShopId shop);

    /// The customer, waited for as long as that when they are not known yet.
    Optional<Customer> customer(CustomerId customer, Duration patience);

    /// Nothing of this customer may be shown any more.
    boolean hasForgotten(CustomerId customer);

    /// The customers who gave this number, however it is written: who was served most often first,
    /// and of equals who came last.
    List<Customer> customersWith(String phone);

    Optional<OrderView> order(OrderId order);

    /// What happened to the order, oldest first.
    List<HistoryEntry> history(OrderId order);

    /// The customer's newest orders, newest first.
    List<OrderView> ordersOf(CustomerId customer);

    /// Every order that the customer ever placed.
    List<OrderId> everyOrderOf(CustomerId customer);

    /// The newest messages to the customer, newest first.
    List<MessageView> messagesOf(CustomerId customer);

    /// Waits until the order is as wished, and returns it; when the patience ends before that, as
    /// it stands then.
    Optional<OrderView> await(OrderId order, Predicate<OrderView> enough, Duration patience);

    /// Whatever changes the order from now on.
    News<OrderView> follow(OrderId order);
}
