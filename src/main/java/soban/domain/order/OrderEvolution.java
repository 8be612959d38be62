package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.delivery.Delivery;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.shop.Carrier;
import soban.domain.unit.CorruptHistory;

import java.util.List;

/// What an event makes of an order. It decides nothing: an event that can't be is a corrupt
/// history.
public final class OrderEvolution {
    private OrderEvolution() {}

    public static Order evolve(@Nullable Order order, OrderEvent event) {
        if (event instanceof OrderPlaced placed) {
            if (order != null) {
                throw new CorruptHistory(placed.order() + " was placed twice");
            }
            return placed(placed);
        }
        if (order == null) {
            throw new CorruptHistory(event.order() + " was never placed: " + event);
        }
        return switch (event) {
            case OrderEvent.Step step -> StepEvolution.change(order, step);
            case PaymentEvent payment -> PaymentEvolution.change(order, payment);
            case StockEvent stock -> StockEvolution.change(order, stock);
            case CancelEvent cancel -> CancelEvolution.change(order, cancel);
            case DeliveryEvent delivery -> DeliveryEvolution.change(order, delivery);
            case MessageEvent message -> MessageEvolution.change(order, message);
            case ReviewEvent review -> ReviewEvolution.change(order, review);
        };
    }

    private static Order placed(OrderPlaced placed) {
        return new Order(
                placed.order(),
                placed.content(),
                Progress.placed(placed.content().placedAt()),
                new Payments(placed.payUntil(), List.of(), List.of()),
                StockHold.NONE,
                Cancellation.NONE,
                Delivery.none(Carrier.RIDERS),
                List.of(),
                List.of(),
                null);
    }

    static Progress at(Order order, OrderStatus expected) {
        if (order.status() != expected) {
            throw new CorruptHistory(order.id() + " is " + order.status() + ", not " + expected);
        }
        return order.progress();
    }
}
