package soban.core.feeds;

import soban.domain.access.Audience;
import soban.domain.unit.Actor;
import soban.domain.unit.Role;
import soban.wire.EventRecord;
import soban.wire.Topics;
import soban.wire.Topics.Plan;
import soban.wire.Units;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// One event on its way to one topic, in the form that is for its readers.
///
/// @param plans the topics that belong together with this one
record Copy(String topic, List<Plan> plans, EventRecord event) {
    static List<Copy> of(EventRecord event) {
        var copies = new ArrayList<Copy>();
        for (Role role : new TreeSet<>(event.feeds().keySet())) {
            var copy = event.forFeed(role, Audience.copyFor(role, event.event()));
            if (Units.isShop(event.unit())) {
                var shop = Units.shop(event.unit());
                copies.add(new Copy(Topics.out(shop, role), Topics.ofShop(shop), copy));
            } else if (Units.isRider(event.unit())) {
                var rider = Units.rider(event.unit());
                copies.add(new Copy(Topics.out(rider), Topics.ofRider(rider), copy));
            }
        }
        Audience.riders(event.event())
                .ifPresent(
                        area ->
                                copies.add(
                                        new Copy(
                                                Topics.offers(area),
                                                Topics.ofArea(area),
                                                forRiders(event))));
        return copies;
    }

    /// What all riders of an area read carries the shop's own sequence, by which they tell the
    /// newer from the older, and nobody's name.
    private static EventRecord forRiders(EventRecord event) {
        return new EventRecord(
                event.id(),
                event.unit(),
                event.sequence(),
                event.previous(),
                Actor.system("shop"),
                event.cause(),
                event.time(),
                Map.of(),
                Audience.copyForRiders(event.event()));
    }
}
