package soban.console.owner;

import soban.console.sound.Chime;
import soban.desk.OrderCard;
import soban.desk.OrderCard.Need;
import soban.desk.OwnerBoard;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which orders ring in this window. What waits for the owner's answer, a cancel on hold and a
/// delivery that stands still ring until they are touched; a cancel that has been on hold for long
/// does so once more. What was accepted by itself rings once.
final class Alarms {
    private static final Duration ONCE = Duration.ofSeconds(3);

    private final Map<OrderId, Set<Alarm>> silenced = new HashMap<>();
    private final Map<OrderId, Instant> shownAt = new HashMap<>();

    /// Why an order rings.
    private enum Alarm {
        NEW,
        HELD,
        HELD_FOR_LONG,
        DELIVERY_STUCK
    }

    /// Remembers what is on the board now, and says what of it is there for the first time. What
    /// was seen to and begins anew rings anew.
    List<OrderId> shown(OwnerBoard board, Instant now) {
        silenced.keySet().retainAll(board.known());
        shownAt.keySet().retainAll(board.known());
        for (OrderCard card : board.orders()) {
            Set<Alarm> quiet = silenced.get(card.order());
            if (quiet != null) {
                quiet.retainAll(alarms(card));
            }
        }
        return board.orders().stream()
                .filter(this::isNew)
                .map(OrderCard::order)
                .filter(order -> shownAt.putIfAbsent(order, now) == null)
                .toList();
    }

    /// Somebody has seen all that there is about it now.
    void silence(OrderCard card) {
        silenced.computeIfAbsent(card.order(), _ -> EnumSet.noneOf(Alarm.class))
                .addAll(alarms(card));
    }

    boolean isUntouched(OrderCard card) {
        return !open(card).isEmpty();
    }

    /// The core is told when somebody has seen a new order.
    boolean isNew(OrderCard card) {
        return open(card).contains(Alarm.NEW);
    }

    Map<OrderId, Chime> ringing(OwnerBoard board, Instant now) {
        Map<OrderId, Chime> ringing = new HashMap<>();
        for (OrderCard card : board.orders()) {
            open(card).stream()
                    .filter(alarm -> alarm != Alarm.NEW || isDue(card, now))
                    .map(alarm -> chime(alarm, card))
                    .max(Chime::compareTo)
                    .ifPresent(chime -> ringing.put(card.order(), chime));
        }
        return ringing;
    }

    private Set<Alarm> open(OrderCard card) {
        Set<Alarm> open = alarms(card);
        open.removeAll(silenced.getOrDefault(card.order(), Set.of()));
        return open;
    }

    private static Set<Alarm> alarms(OrderCard card) {
        Set<Alarm> alarms = EnumSet.noneOf(Alarm.class);
        boolean fresh =
                card.status() == OrderStatus.RECEIVED || card.status() == OrderStatus.ACCEPTED;
        if (fresh && !card.touched()) {
            alarms.add(Alarm.NEW);
        }
        if (card.needs().contains(Need.CANCEL_ON_HOLD)) {
            alarms.add(Alarm.HELD);
            if (card.affairs().cancellation().raiseAt() == null) {
                alarms.add(Alarm.HELD_FOR_LONG);
            }
        }
        if (card.needs().contains(Need.DELIVERY_STUCK) && !card.status().ended()) {
            alarms.add(Alarm.DELIVERY_STUCK);
        }
        return alarms;
    }

    private boolean isDue(OrderCard card, Instant now) {
        Instant since = shownAt.get(card.order());
        return since != null
                && (card.status() == OrderStatus.RECEIVED || now.isBefore(since.plus(ONCE)));
    }

    private static Chime chime(Alarm alarm, OrderCard card) {
        return switch (alarm) {
            case NEW ->
                    card.affairs().cancellation().undecided() ? Chime.CANCELLED : Chime.NEW_ORDER;
            case HELD, HELD_FOR_LONG -> Chime.CANCELLED;
            case DELIVERY_STUCK -> Chime.STANDS_STILL;
        };
    }
}
