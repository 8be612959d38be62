package soban.simulation;

import soban.domain.money.Money;
import soban.domain.order.LineRequest;
import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentCommand.RefundOrder;
import soban.domain.order.PaymentCommand.TakeCash;
import soban.domain.order.ReviewEvent.OrderServed;
import soban.domain.shop.Product;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.unit.Command;
import soban.domain.unit.DeviceCommand.RetireDevice;
import soban.domain.unit.DeviceEvent.DeviceRegistered;
import soban.domain.unit.Role;
import soban.wire.EventRecord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an owner does beside the orders that come in: takes some at the counter, with the money at
/// once or when they are fetched, gives back a little of what was paid, and gives up a desk of the
/// kitchen.
final class OwnerErrands {
    private static final int MOST_AT_COUNTER = 2;
    private static final Duration HURRY = Duration.ofMinutes(8);
    private static final Money A_LITTLE = new Money(500);

    private final Scheduler scheduler;
    private final EnrolShop shop;
    private final List<Command> todo = new ArrayList<>();
    private int atCounter;
    private boolean retired;

    OwnerErrands(Scheduler scheduler, EnrolShop shop) {
        this.scheduler = scheduler;
        this.shop = shop;
    }

    void told(EventRecord record) {
        switch (record.event()) {
            case OrderReceived order when order.content().isFromCounter() ->
                    todo.add(new TakeCash(order.order()));
            case OrderReceived order when atCounter < MOST_AT_COUNTER && happens(30) ->
                    todo.add(atCounter(++atCounter));
            case OrderServed served when happens(20) ->
                    todo.add(new RefundOrder(served.order(), A_LITTLE, "cold"));
            case DeviceRegistered desk when desk.role() == Role.KITCHEN && mayRetire() -> {
                retired = true;
                todo.add(new RetireDevice(desk.device()));
            }
            default -> {}
        }
    }

    private boolean mayRetire() {
        return !retired && scheduler.now() < HURRY.toNanos() && happens(10);
    }

    private Command atCounter(int number) {
        var product = shop.menu().products().stream().filter(SimShops::isPlain).findFirst();
        var line = new LineRequest(product.map(Product::id).orElseThrow(), List.of(), 1, "");
        var order = new OrderId("%s-counter%d".formatted(shop.shop(), number));
        return new PlaceAtCounter(order, List.of(line), "", happens(50));
    }

    private boolean happens(int percent) {
        return scheduler.random().nextInt(100) < percent;
    }

    Optional<Command> next() {
        return todo.isEmpty() ? Optional.empty() : Optional.of(todo.removeFirst());
    }
}
