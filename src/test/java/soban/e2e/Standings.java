package soban.e2e;

import soban.desk.DeskView;
import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.CancelEvent.OrderRejected;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderAccepted;
import soban.domain.order.OrderEvent.OrderCompleted;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.shop.ShopId;
import soban.wire.EventRecord;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How a shop's open orders stand, a line each in the order of their ids, so that what several
/// desks show and what the log says can be compared by one hash.
record Standings(Map<String, String> lines) {
    private static final Set<OrderStatus> OPEN =
            EnumSet.of(OrderStatus.ACCEPTED, OrderStatus.PREPARING, OrderStatus.READY);

    static Standings ofKitchen(DeskView view) {
        var open = new Standings(new TreeMap<>());
        view.kitchen()
                .tickets()
                .forEach(t -> open.put(t.order(), t.number(), t.status(), t.statusSince()));
        return open;
    }

    static Standings ofOwner(DeskView view) {
        var open = new Standings(new TreeMap<>());
        view.owner()
                .orders()
                .forEach(o -> open.put(o.order(), o.number(), o.status(), o.statusSince()));
        return open;
    }

    /// By the log alone, without the help of what keeps the boards.
    static Standings ofLog(Collection<EventRecord> events, String shop) {
        var open = new Standings(new TreeMap<>());
        var numbers = new TreeMap<String, Integer>();
        var since = new TreeMap<String, Instant>();
        for (EventRecord record : events) {
            if (record.sequence() > 0
                    && record.event() instanceof OrderEvent event
                    && event.order().shop().equals(new ShopId(shop))) {
                open.take(event, numbers, since);
            }
        }
        return open;
    }

    private void take(OrderEvent event, Map<String, Integer> numbers, Map<String, Instant> since) {
        var order = event.order();
        String id = order.value();
        switch (event) {
            case OrderReceived received -> {
                numbers.put(id, received.content().number());
                since.put(id, received.content().placedAt());
            }
            case OrderAccepted _ ->
                    put(order, numbers.get(id), OrderStatus.ACCEPTED, since.get(id));
            case PreparationStarted(var _, var at) ->
                    put(order, numbers.get(id), OrderStatus.PREPARING, at);
            case PreparationFinished finished ->
                    put(order, numbers.get(id), OrderStatus.READY, finished.at());
            case StepUndone undone -> put(order, numbers.get(id), undone.to(), undone.at());
            case OrderHandedOver _,
                    OrderCompleted _,
                    OrderExpired _,
                    UndoingBegun _,
                    OrderCancelled _,
                    OrderRejected _ ->
                    lines.remove(id);
            default -> {
                // Nothing that a kitchen would see.
            }
        }
    }

    private void put(OrderId order, int number, OrderStatus status, Instant since) {
        if (OPEN.contains(status)) {
            lines.put(order.value(), "#%d %s since %s".formatted(number, status, since));
        }
    }

    String hash() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(lines.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
