package soban.simulation;

import soban.domain.order.OrderId;
import soban.domain.shop.ShopCommand.EnrolShop;

import java.time.Duration;
import java.util.List;

/// A month, of which each day is a few minutes long: the rest of it passes in one leap. Some desks
/// are shut from the first day on, with whatever waits in them, and come back when the feed has
/// long forgotten what they know, and the core the orders that they worked on.
final class Month {
    private static final int DAYS = 31;
    private static final Duration NIGHT = Duration.ofHours(24).minusMinutes(10);

    private final Scheduler scheduler;
    private final List<ShopDesk> desks;
    private final List<EnrolShop> shops;
    private final Customers customers;
    private int day;

    Month(Scheduler scheduler, List<ShopDesk> desks, List<EnrolShop> shops, Customers customers) {
        this.scheduler = scheduler;
        this.desks = desks;
        this.shops = shops;
        this.customers = customers;
    }

    /// Before the first orders have come to their end.
    void begin(Duration after) {
        scheduler.later(
                after,
                () -> {
                    for (int i = 0; i < desks.size(); i += 2) {
                        desks.get(i).shut();
                    }
                });
    }

    /// Everything rests: the next day begins. False when there is none.
    boolean next() {
        if (day == DAYS) {
            return false;
        }
        scheduler.leap(NIGHT);
        if (day % 3 == 0) {
            var shop = shops.get(day % shops.size());
            var product = shop.menu().products().stream().filter(SimShops::isPlain).findFirst();
            var order = new OrderId("%s-order%03d".formatted(shop.shop(), 100 + day));
            customers.comes(Duration.ofSeconds(5), order, shop, product.orElseThrow().id());
        }
        if (++day == DAYS) {
            desks.stream().filter(ShopDesk::isShut).forEach(ShopDesk::open);
        }
        return true;
    }
}
