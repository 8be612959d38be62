package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.delivery.Delivery;
import soban.domain.message.OrderMessage;
import soban.domain.money.Money;
import soban.domain.unit.CorruptHistory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An order as its decisions need it.
public record Order(
        OrderId id,
        OrderContent content,
        Progress progress,
        Payments payments,
        StockHold stock,
        Cancellation cancellation,
        Delivery delivery,
        List<Sighting> seen,
        List<OrderMessage> messages,
        @Nullable Review review) {
    public Order {
        seen = List.copyOf(seen);
        messages = List.copyOf(messages);
    }

    public OrderStatus status() {
        return progress.status();
    }

    public PaymentStatus payment() {
        return payments.status();
    }

    /// Ended, and nothing is owed to or by anybody any more.
    public boolean finished() {
        return status().ended()
                && !payments.owes()
                && !payments.awaitsPerson()
                && messages.stream().noneMatch(OrderMessage::unsettled);
    }

    /// An order that was never paid does not exist for the shop; one that its own counter took
    /// does.
    public boolean shownToShop() {
        return progress.received();
    }

    /// Beside the orders of the shop: one that its own counter took, while its card is asked; and
    /// one that ended unpaid, and for which money was taken after all.
    public boolean shownToOwner() {
        return shownToShop() || content.isFromCounter() || payments.wentAstray();
    }

    public boolean isSeenBy(String device) {
        return sighting(device).isPresent();
    }

    Optional<Sighting> sighting(String device) {
        return seen.stream().filter(s -> s.device().equals(device)).findFirst();
    }

    Money total() {
        if (content.bill() == null) {
            throw new CorruptHistory(id + " has no bill");
        }
        return content.bill().total();
    }

    Optional<OrderMessage> message(String messageId) {
        return messages.stream().filter(m -> m.id().equals(messageId)).findFirst();
    }

    Order with(Progress next) {
        return new Order(
                id, content, next, payments, stock, cancellation, delivery, seen, messages, review);
    }

    Order with(Payments next) {
        return new Order(
                id, content, progress, next, stock, cancellation, delivery, seen, messages, review);
    }

    Order with(StockHold next) {
        return new Order(
                id,
                content,
                progress,
                payments,
                next,
                cancellation,
                delivery,
                seen,
                messages,
                review);
    }

    Order with(Cancellation next) {
        return new Order(
                id, content, progress, payments, stock, next, delivery, seen, messages, review);
    }

    Order with(Delivery next) {
        return new Order(
                id, content, progress, payments, stock, cancellation, next, seen, messages, review);
    }

    Order withSeen(List<Sighting> next) {
        return new Order(
                id,
                content,
                progress,
                payments,
                stock,
                cancellation,
                delivery,
                next,
                messages,
                review);
    }

    /// A device is counted once.
    Order with(Sighting sighting) {
        return withSeen(
                Stream.concat(
                                seen.stream().filter(s -> !s.device().equals(sighting.device())),
                                Stream.of(sighting))
                        .toList());
    }

    Order withMessages(List<OrderMessage> next) {
        return new Order(
                id, content, progress, payments, stock, cancellation, delivery, seen, next, review);
    }

    Order with(Review next) {
        return new Order(
                id,
                content,
                progress,
                payments,
                stock,
                cancellation,
                delivery,
                seen,
                messages,
                next);
    }

    /// For the owner: all but what one could pay with.
    public Order forOwner() {
        return with(payments.withoutTokens());
    }

    /// For those who make the goods: neither money, nor the customer, nor what is said to them.
    public Order forKitchen() {
        return new Order(
                id,
                content.forKitchen(),
                progress,
                payments.withoutMoney(),
                stock,
                cancellation.withoutReason(),
                delivery,
                seen,
                List.of(),
                null);
    }
}
