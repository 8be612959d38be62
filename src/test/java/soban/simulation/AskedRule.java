package soban.simulation;

import static soban.simulation.Rule.require;

import soban.domain.order.CancelEvent.CancelAcknowledged;
import soban.domain.order.CancelEvent.CancelAsked;
import soban.domain.order.CancelEvent.CancelHeld;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.CancelRequested;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderSeen;
import soban.domain.order.OrderId;
import soban.domain.unit.DeviceEvent;
import soban.domain.unit.DeviceEvent.DeviceRegistered;
import soban.domain.unit.Role;
import soban.wire.EventRecord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A customer's cancel of an order that a kitchen desk has shown goes through only when each such
/// desk has promised not to begin, or is gone, or the owner says so.
final class AskedRule implements Rule {
    private final Set<String> kitchens = new HashSet<>();
    private final Map<OrderId, Set<String>> seen = new HashMap<>();
    private final Map<OrderId, Set<String>> awaited = new HashMap<>();
    private final Map<OrderId, Instant> answerBy = new HashMap<>();

    @Override
    public void see(EventRecord record) {
        switch (record.event()) {
            case DeviceRegistered(var device, var role, _, _) when role == Role.KITCHEN ->
                    kitchens.add(record.unit() + "/" + device);
            case DeviceRegistered _ -> {}
            case DeviceEvent.DeviceSignedOff(var device, _) ->
                    kitchens.remove(record.unit() + "/" + device);
            case DeviceEvent.DeviceRetired(var device, _) ->
                    kitchens.remove(record.unit() + "/" + device);
            case OrderEvent event -> order(record, event);
            default -> {}
        }
    }

    private void order(EventRecord record, OrderEvent event) {
        OrderId id = event.order();
        switch (event) {
            case OrderSeen(_, var sighting) ->
                    seen.computeIfAbsent(id, o -> new HashSet<>())
                            .add(record.unit() + "/" + sighting.device());
            case CancelRequested requested -> {
                Set<String> closers = new HashSet<>(seen.getOrDefault(id, Set.of()));
                closers.retainAll(kitchens);
                awaited.put(id, closers);
            }
            case CancelAsked asked -> answerBy.put(id, asked.answerBy());
            case CancelHeld held -> {
                Instant by = answerBy.getOrDefault(id, Instant.MAX);
                require(!record.time().isBefore(by), "held too early: " + record);
            }
            case CancelAcknowledged(_, var device) ->
                    awaited.getOrDefault(id, new HashSet<>()).remove(record.unit() + "/" + device);
            case CancelRefused refused -> awaited.remove(id);
            case UndoingBegun begun -> granted(record, id);
            default -> {}
        }
    }

    private void granted(EventRecord record, OrderId id) {
        List<String> left = new ArrayList<>(awaited.getOrDefault(id, Set.of()));
        left.retainAll(kitchens);
        boolean byOwner = record.actor().role() == Role.OWNER;
        boolean unanswered = record.cause().contains("/reject/");
        require(left.isEmpty() || byOwner || unanswered, "not asked: " + left + " by " + record);
    }
}
