package soban.console.kitchen;

import soban.console.sound.Bell;
import soban.console.sound.Chime;
import soban.domain.order.OrderId;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Rings for what nobody has touched: at once when it comes, then again and again until it is
/// touched. A cancelled order rings over a new one, because somebody may be making it.
final class Ringer {
    private static final Duration AGAIN = Duration.ofSeconds(4);

    private final Bell bell;
    private Map<OrderId, Chime> known = Map.of();
    private Instant rang = Instant.MIN;

    Ringer(Bell bell) {
        this.bell = bell;
    }

    boolean audible() {
        return bell.audible();
    }

    /// @param on whether the person wants to hear it; what came while it was off rings when it is
    ///   on again
    void follow(KitchenPicture picture, boolean on) {
        Instant now = picture.status().now();
        Map<OrderId, Chime> due = on ? due(picture) : Map.of();
        boolean fresh = !known.entrySet().containsAll(due.entrySet());
        known = due;
        if (fresh || !now.isBefore(rang.plus(AGAIN))) {
            due.values().stream().max(Chime::compareTo).ifPresent(chime -> ring(chime, now));
        }
    }

    private void ring(Chime chime, Instant now) {
        bell.ring(chime);
        rang = now;
    }

    private static Map<OrderId, Chime> due(KitchenPicture picture) {
        Map<OrderId, Chime> due = new HashMap<>();
        picture.cards()
                .forEach(
                        card ->
                                card.chime()
                                        .ifPresent(chime -> due.put(card.ticket().order(), chime)));
        return due;
    }
}
