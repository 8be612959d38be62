package soban.domain.order;

import soban.domain.shop.Product;
import soban.domain.shop.Shop;

import java.time.Duration;
import java.time.Instant;

/// What a shop promises when nobody names a time.
final class Promising {
    private Promising() {}

    /// The customer's own time; without one, or when it has passed, as long as the shop usually
    /// takes or the slowest line needs, and more while it is busy.
    static Instant usually(Shop shop, OrderContent content, Moment moment) {
        Instant pressed = moment.pressedAt();
        Instant wanted = content.wantedAt();
        if (wanted != null && wanted.isAfter(pressed)) {
            return wanted;
        }
        Duration usual = shop.settings().windows().promise();
        Duration needed = longestPreparation(shop, content);
        return pressed.plus(usual.compareTo(needed) < 0 ? needed : usual)
                .plus(shop.pace().extra(moment.now()));
    }

    /// By the menu as it is now: what has gone from it counts for nothing.
    private static Duration longestPreparation(Shop shop, OrderContent content) {
        return Duration.ofMinutes(
                content.lines().stream()
                        .flatMap(line -> shop.menu().product(line.product()).stream())
                        .mapToInt(Product::preparationMinutes)
                        .max()
                        .orElse(0));
    }
}
