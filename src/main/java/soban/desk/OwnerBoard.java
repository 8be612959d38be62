package soban.desk;

import soban.desk.board.HopedShop;
import soban.desk.board.ShopCard;
import soban.domain.order.CancelStatus;
import soban.domain.order.OrderId;
import soban.domain.shop.Fulfilment;

import java.util.List;
import java.util.Optional;

/// What an owner sees: every order that goes on, that somebody has to see to, or that was there
/// today; the shop as it works now; and the day in numbers.
///
/// @param orders oldest first
/// @param taken orders of the counter here to which the core has given no number yet
/// @param hoped the shop with what was pressed here and waits for the core
/// @param recall what can still be undone, newest first
public record OwnerBoard(
        List<OrderCard> orders,
        List<TakenOrder> taken,
        List<Recall> recall,
        HopedShop hoped,
        Figures today)
        implements Board {
    public OwnerBoard {
        orders = List.copyOf(orders);
        taken = List.copyOf(taken);
        recall = List.copyOf(recall);
    }

    public ShopCard shop() {
        return hoped.shop();
    }

    public Optional<OrderCard> order(OrderId id) {
        return orders.stream().filter(card -> card.order().equals(id)).findFirst();
    }

    public List<OrderCard> in(OrderCard.Column column) {
        return orders.stream().filter(card -> card.column() == column).toList();
    }

    /// Everything that somebody wanted undone, or was.
    public List<OrderCard> cancellations() {
        return orders.stream()
                .filter(card -> card.affairs().cancellation().status() != CancelStatus.NONE)
                .toList();
    }

    public List<OrderCard> deliveries() {
        return orders.stream()
                .filter(card -> card.content().fulfilment() == Fulfilment.DELIVERY)
                .toList();
    }

    public List<OrderCard> reviews() {
        return orders.stream().filter(card -> card.affairs().review() != null).toList();
    }

    /// What waits for the owner, order by order.
    public List<OrderCard> needed() {
        return orders.stream().filter(card -> !card.needs().isEmpty()).toList();
    }

    @Override
    public Optional<OrderId> numbered(int number) {
        return orders.stream()
                .filter(card -> card.number() == number)
                .map(OrderCard::order)
                .reduce((older, newer) -> newer);
    }

    @Override
    public List<OrderId> known() {
        return orders.stream().map(OrderCard::order).toList();
    }
}
