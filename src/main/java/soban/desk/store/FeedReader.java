package soban.desk.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.desk.board.FeedBatch;
import soban.desk.board.FeedLine;
import soban.domain.snapshot.FeedHead;
import soban.domain.snapshot.SnapshotPart;
import soban.domain.unit.DeviceEvent.DeviceRegistered;
import soban.domain.unit.Event;
import soban.domain.unit.Role;
import soban.wire.EventRecord;

import java.time.Instant;

/// Reads the feed line by line. What goes on from what is known is taken; where something is
/// missing or was written anew, the lines are dropped until the whole state has come. It must be
/// called within a transaction.
final class FeedReader {
    private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);

    private final Role role;
    private final Database database;
    private final Facts facts;
    private final Projection projection;
    private final Side side;
    private final Presses presses;
    private final Registration registration;
    private final Recovery recovery;

    FeedReader(
            Role role,
            Database database,
            Facts facts,
            Projection projection,
            Side side,
            Presses presses,
            Registration registration,
            Recovery recovery) {
        this.role = role;
        this.database = database;
        this.facts = facts;
        this.projection = projection;
        this.side = side;
        this.presses = presses;
        this.registration = registration;
        this.recovery = recovery;
    }

    /// While something is missing the place to read from stays before it, so that a restart finds
    /// the same.
    void read(FeedBatch batch, Instant now) {
        for (FeedLine line : batch.lines()) {
            if (line.place().isNumbered()) {
                numbered(line, now);
            } else if (line instanceof FeedLine.Told(var offset, var place, var record)) {
                beside(record, now);
            }
        }
        side.answers().forEach(answer -> presses.add(answer, now));
        if (!recovery.isWaiting()) {
            facts.position(facts.position().at(batch.nextOffset()));
        }
    }

    private void numbered(FeedLine line, Instant now) {
        var position = facts.position();
        var verdict = position.judge(line.place());
        switch (verdict) {
            case KNOWN -> hearOfThisRun(line);
            case NEXT -> {
                take(line, now);
                facts.position(position.past(line.place(), line.offset() + 1));
                recovery.read(facts.position(), now);
            }
            case GAP, FORK -> {
                if (!recovery.isWaiting()) {
                    LOG.warn(
                            "{} in the feed at event {}, known are {}: the whole state is asked"
                                    + " for",
                            verdict,
                            line.place().number(),
                            position.number());
                }
                recovery.lost(verdict, line.place().number());
                hearOfThisRun(line);
            }
        }
    }

    /// Whether the core listens to this run can stand in a line that can't be taken.
    private void hearOfThisRun(FeedLine line) {
        if (line instanceof FeedLine.Told told
                && told.record().event() instanceof DeviceRegistered registered) {
            registration.heard(registered, false);
        }
    }

    private void take(FeedLine line, Instant now) {
        switch (line) {
            case FeedLine.Told(var offset, var place, var record) -> projection.apply(record, now);
            case FeedLine.Unread(var offset, var place, var reason) -> {
                LOG.warn("event {} of the feed can't be read: {}", place.number(), reason);
                database.update(
                        "INSERT OR REPLACE INTO unread VALUES (?, ?, ?)",
                        place.number(),
                        place.id(),
                        reason);
            }
        }
    }

    private void beside(EventRecord record, Instant now) {
        Event event = record.event();
        if (event instanceof FeedHead head && head.role() == role) {
            recovery.heard(head);
        } else if (event instanceof SnapshotPart part && part.role() == role) {
            recovery.heard(part, now).ifPresent(whole -> restore(whole, record.time()));
        }
    }

    private void restore(Recovery.Whole whole, Instant time) {
        projection.replace(whole, time);
        LOG.info("the board is the whole state of event {} now", whole.first().number());
    }
}
