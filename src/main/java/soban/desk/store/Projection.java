package soban.desk.store;

import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.DeviceEvent;
import soban.wire.EventRecord;

import java.time.Instant;

/// What the events of the feed, or a whole state in their place, make of this desk: answers and
/// devices are the same for all, the rest is for its side.
final class Projection {
    private final Facts facts;
    private final Answers answers;
    private final Registration registration;
    private final Side side;

    Projection(Tables tables, Registration registration, Side side) {
        this.facts = tables.facts();
        this.registration = registration;
        this.side = side;
        this.answers = new Answers(facts, registration, tables.outbox(), tables.notices());
    }

    void apply(EventRecord record, Instant now) {
        switch (record.event()) {
            case CommandAnswered answered -> answers.settle(answered, now);
            case DeviceEvent event -> {
                registration.heard(event, true);
                side.apply(record, now);
            }
            default -> side.apply(record, now);
        }
    }

    /// This desk's presses and notices stay.
    void replace(Recovery.Whole whole, Instant time) {
        side.replace(whole, time);
        for (var part : whole.parts()) {
            if (part.shop() != null) {
                registration.heard(part.shop().devices());
            }
            if (part.rider() != null) {
                registration.heard(part.rider().devices());
            }
        }
        var first = whole.first();
        facts.position(facts.position().jumped(first.number(), first.last(), time));
    }
}
