package soban.desk.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.desk.DeskAction;
import soban.desk.Notice;
import soban.desk.RiderBoard;
import soban.domain.delivery.RiderStep;
import soban.domain.order.OrderId;
import soban.domain.rider.RiderDecider;
import soban.domain.rider.RiderEvent;
import soban.domain.rider.RiderEvent.NewsTaken;
import soban.domain.rider.RiderNews;
import soban.domain.rider.RiderTask;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.RefusalCode;
import soban.wire.EventRecord;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the events of a rider's feed, or a whole state in their place, make of what the desk keeps:
/// the rider as the core knows them, and what was brought. An address is known from the claim until
/// the delivery, and then to nobody here.
final class RiderEvents {
    private static final Logger LOG = LoggerFactory.getLogger(RiderEvents.class);

    private final Notices notices;
    private final Rides rides;
    private final Set<OrderId> asked = new LinkedHashSet<>();

    RiderEvents(Notices notices, Rides rides) {
        this.notices = notices;
        this.rides = rides;
    }

    void apply(EventRecord record, Instant now) {
        if (record.event() instanceof RiderEvent event) {
            if (event instanceof NewsTaken(var order, var news, var at)) {
                heard(order, news, now);
            }
            evolve(event);
        }
    }

    /// What can't be is passed over: a part of the story was not readable here, and the next whole
    /// state says how it is.
    private void evolve(RiderEvent event) {
        try {
            rides.rider(RiderDecider.evolve(rides.rider(), event));
        } catch (CorruptHistory problem) {
            LOG.warn("{} does not go on from what is known here", event, problem);
        }
    }

    private void heard(OrderId order, RiderNews news, Instant now) {
        switch (news) {
            case RiderNews.Delivered(var at) -> brought(order, at);
            case RiderNews.Refused(var step, var code) -> tell(order, step, code, now);
            case RiderNews.TakenAway(var why) -> takenAway(order, why, now);
            case RiderNews.CancelAsked _ -> asked.add(order);
            case RiderNews.Given _,
                    RiderNews.Ready _,
                    RiderNews.CancelOver _,
                    RiderNews.PickedUp _ -> {}
        }
    }

    private void brought(OrderId order, Instant at) {
        rides.task(order)
                .map(RiderTask::details)
                .ifPresent(
                        details ->
                                rides.brought(
                                        new RiderBoard.Brought(
                                                order,
                                                details.number(),
                                                details.offer().shopName(),
                                                details.offer().fee(),
                                                details.offer().currency(),
                                                at)));
    }

    private void tell(OrderId order, RiderStep step, RefusalCode code, Instant now) {
        if (rides.task(order).filter(task -> task.asked().contains(step)).isPresent()) {
            notice(actionOf(step), order, code, "", now);
        }
    }

    private static String actionOf(RiderStep step) {
        return DeskAction.nameOf(
                switch (step) {
                    case CLAIM -> DeskAction.Claim.class;
                    case GIVE_BACK -> DeskAction.GiveBack.class;
                    case PICK_UP -> DeskAction.PickUp.class;
                    case DELIVER -> DeskAction.Deliver.class;
                });
    }

    /// What the rider gave back themselves is no news to them.
    private void takenAway(OrderId order, String why, Instant now) {
        if (rides.task(order).isPresent() && !why.equals("given-back")) {
            notice(Notice.TAKEN_AWAY, order, RefusalCode.DELIVERY_GONE, why, now);
        }
    }

    private void notice(
            String action, OrderId order, RefusalCode code, String detail, Instant now) {
        notices.add(new Notice(notices.ownId(), now, action, rides.name(order), code, detail));
    }

    void replace(Recovery.Whole whole) {
        for (var part : whole.parts()) {
            if (part.rider() != null) {
                rides.rider(part.rider());
                part.rider().tasks().stream()
                        .filter(RiderTask::isCancelAsked)
                        .forEach(task -> asked.add(task.order()));
            }
        }
    }

    /// Of which cancels this desk was asked since the last time.
    List<OrderId> asked() {
        var since = List.copyOf(asked);
        asked.clear();
        return since;
    }

    void forget() {
        asked.clear();
    }
}
