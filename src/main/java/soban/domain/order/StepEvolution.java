package soban.domain.order;

import static soban.domain.order.OrderEvolution.at;

import org.jspecify.annotations.Nullable;

import soban.domain.order.OrderEvent.OrderAccepted;
import soban.domain.order.OrderEvent.OrderCompleted;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.OrderMadeReady;
import soban.domain.order.OrderEvent.OrderNotCollected;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderEvent.OrderSeen;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderEvent.PromiseLengthened;
import soban.domain.order.OrderEvent.StationFinished;
import soban.domain.order.OrderEvent.StationUndone;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.unit.CorruptHistory;

import java.time.Instant;

/// What the steps on its own way make of an order. No step is taken on an order that is being
/// undone.
final class StepEvolution {
    private StepEvolution() {}

    static Order change(Order order, OrderEvent.Step event) {
        return switch (event) {
            case OrderPlaced placed ->
                    throw new CorruptHistory(placed.order() + " was placed twice");
            case OrderSeen seen -> seen(order, seen.sighting());
            case OrderExpired expired -> expired(order);
            case OrderReceived received -> received(kept(order), received.answerBy());
            case OrderAccepted accepted -> accepted(kept(order), accepted.promisedAt());
            case PromiseLengthened longer -> lengthened(kept(order), longer.promisedAt());
            case PreparationStarted(var id, var when) ->
                    order.with(
                            at(kept(order), OrderStatus.ACCEPTED).to(OrderStatus.PREPARING, when));
            case PreparationFinished(var id, var when, var listAt) ->
                    order.with(at(kept(order), OrderStatus.PREPARING).ready(when, listAt));
            case StationFinished(var id, var station, var when) ->
                    order.with(stationDone(kept(order), new StationDone(station, when)));
            case StationUndone(var id, var station, var when) ->
                    order.with(stationUndone(kept(order), station));
            case OrderMadeReady(var id, var when, var listAt) ->
                    order.with(at(kept(order), OrderStatus.ACCEPTED).ready(when, listAt));
            case OrderHandedOver(var id, var when, var completeAt) ->
                    order.with(
                            at(kept(order), OrderStatus.READY)
                                    .served(OrderStatus.HANDED_OVER, when, completeAt));
            case OrderCompleted completed -> completed(kept(order), completed.at());
            case StepUndone undone -> undone(kept(order), undone);
            case OrderNotCollected missed -> missed(kept(order));
        };
    }

    private static Order kept(Order order) {
        if (Gate.undone(order)) {
            throw new CorruptHistory(order.id() + " is undone");
        }
        return order;
    }

    private static Order seen(Order order, Sighting sighting) {
        if (!order.shownToShop()) {
            throw new CorruptHistory(order.id() + " could not be seen: no shop has it");
        }
        return order.with(sighting);
    }

    private static Order expired(Order order) {
        return order.with(
                at(order, OrderStatus.AWAITING_PAYMENT)
                        .to(OrderStatus.EXPIRED, order.payments().payUntil()));
    }

    private static Order received(Order order, @Nullable Instant answer) {
        Progress waiting = at(order, OrderStatus.AWAITING_PAYMENT);
        return order.with(waiting.received(answer, waiting.since()));
    }

    private static Order accepted(Order order, Instant promise) {
        Progress received = at(order, OrderStatus.RECEIVED);
        return order.with(received.to(OrderStatus.ACCEPTED, received.since()).promised(promise));
    }

    private static Order lengthened(Order order, Instant promise) {
        Instant before = order.progress().promisedAt();
        boolean promising =
                order.status() == OrderStatus.ACCEPTED || order.status() == OrderStatus.PREPARING;
        if (!promising || before == null || !promise.isAfter(before)) {
            throw new CorruptHistory(order.id() + " can't be promised for later: " + promise);
        }
        return order.with(order.progress().promised(promise));
    }

    private static Order completed(Order order, Instant when) {
        if (order.status() != OrderStatus.HANDED_OVER && order.status() != OrderStatus.DELIVERED) {
            throw new CorruptHistory(order.id() + " is not with its customer");
        }
        return order.with(order.progress().to(OrderStatus.COMPLETED, when));
    }

    private static Order undone(Order order, StepUndone undone) {
        boolean oneBack =
                switch (undone.from()) {
                    case READY -> undone.to() == OrderStatus.PREPARING;
                    case PREPARING -> undone.to() == OrderStatus.ACCEPTED;
                    case AWAITING_PAYMENT,
                            RECEIVED,
                            ACCEPTED,
                            ON_THE_WAY,
                            HANDED_OVER,
                            DELIVERED,
                            COMPLETED,
                            CANCELLED,
                            REJECTED,
                            EXPIRED ->
                            false;
                };
        boolean stationsLeft =
                undone.to() == OrderStatus.ACCEPTED && !order.progress().stations().isEmpty();
        if (!oneBack || stationsLeft) {
            throw new CorruptHistory(order.id() + " can't go back: " + undone);
        }
        return order.with(at(order, undone.from()).to(undone.to(), undone.at()));
    }

    private static Progress stationDone(Order order, StationDone done) {
        Progress preparing = at(order, OrderStatus.PREPARING);
        if (!order.content().stations().contains(done.station())
                || preparing.done(done.station()).isPresent()) {
            throw new CorruptHistory(order.id() + " can't be finished by " + done);
        }
        return preparing.with(done);
    }

    private static Progress stationUndone(Order order, String station) {
        Progress preparing = at(order, OrderStatus.PREPARING);
        if (preparing.done(station).isEmpty()) {
            throw new CorruptHistory(order.id() + " was not finished by " + station);
        }
        return preparing.without(station);
    }

    private static Order missed(Order order) {
        Progress ready = at(order, OrderStatus.READY);
        if (ready.listed()) {
            throw new CorruptHistory(order.id() + " was listed already");
        }
        return order.with(ready.listedNow());
    }
}
