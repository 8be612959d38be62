package soban.simulation;

import static soban.simulation.Rule.require;

import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.CancelRequested;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.DeliveryEvent.OrderDelivered;
import soban.domain.order.DeliveryEvent.OrderPickedUp;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderEvent.StationFinished;
import soban.domain.order.OrderEvent.StationUndone;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentEvent.PaymentRefunded;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.order.ReviewEvent.OrderServed;
import soban.wire.EventRecord;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// No effect comes twice, and what closes the gate of a cancel comes neither while one is undecided
/// nor after it was granted.
final class StepsRule implements Rule {
    private final Set<String> once = new HashSet<>();
    private final Map<OrderId, Instant> undecided = new HashMap<>();
    private final Set<OrderId> undone = new HashSet<>();
    private final Map<OrderId, Set<String>> making = new HashMap<>();
    private final Set<OrderId> allDone = new HashSet<>();

    @Override
    public void see(EventRecord record) {
        if (record.event() instanceof OrderEvent event) {
            switch (event) {
                case OrderEvent.OrderPlaced placed -> once(placed, "");
                case OrderReceived received -> once(received, "");
                case OrderEvent.OrderCompleted completed -> once(completed, "");
                case OrderHandedOver handed -> once(handed, "");
                case OrderDelivered delivered -> once(delivered, "");
                case OrderServed served -> once(served, "");
                case UndoingBegun begun -> once(begun, "");
                case PaymentTaken taken -> once(taken, taken.attempt());
                case PaymentRefunded refunded -> once(refunded, refunded.refund());
                default -> {}
            }
            gate(record, event);
            stations(event);
        }
    }

    /// A station finishes once, and what all have finished is ready in the same decision, or not
    /// finished by all any more.
    private void stations(OrderEvent event) {
        if (allDone.remove(event.order())) {
            require(
                    event instanceof PreparationFinished || event instanceof StationUndone,
                    "all stations have finished, and then: " + event);
        }
        switch (event) {
            case OrderReceived received ->
                    making.put(event.order(), new HashSet<>(received.content().stations()));
            case StationFinished finished -> {
                require(
                        making.get(event.order()).remove(finished.station()),
                        "a station finished twice: " + event);
                lookAt(event.order());
            }
            case StationUndone undone -> making.get(event.order()).add(undone.station());
            case StepUndone undone when undone.from() == OrderStatus.READY -> lookAt(event.order());
            default -> {}
        }
    }

    private void lookAt(OrderId order) {
        if (making.get(order).isEmpty()) {
            allDone.add(order);
        }
    }

    private void once(OrderEvent event, String what) {
        String key = event.getClass().getSimpleName() + " " + event.order() + " " + what;
        require(once.add(key), "twice: " + event);
    }

    private void gate(EventRecord record, OrderEvent event) {
        switch (event) {
            case CancelRequested requested -> undecided.put(event.order(), record.time());
            case CancelRefused refused -> undecided.remove(event.order());
            case UndoingBegun begun -> {
                undecided.remove(event.order());
                undone.add(event.order());
            }
            case PreparationStarted _, OrderPickedUp _, OrderHandedOver _, OrderDelivered _ -> {
                require(!undecided.containsKey(event.order()), "a cancel is undecided: " + record);
                require(!undone.contains(event.order()), "it was undone: " + record);
            }
            default -> {}
        }
    }

    @Override
    public void atRest() {
        require(allDone.isEmpty(), "all stations have finished: " + allDone);
        require(undecided.isEmpty(), "cancels that nobody decided: " + undecided.keySet());
    }
}
