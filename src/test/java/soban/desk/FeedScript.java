package soban.desk;

import soban.desk.board.FeedBatch;
import soban.desk.board.FeedLine;
import soban.domain.unit.Actor;
import soban.domain.unit.Event;
import soban.domain.unit.Role;
import soban.wire.EventRecord;
import soban.wire.EventRecord.FeedMark;
import soban.wire.Message;
import soban.wire.Unreadable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes the feed of a shop as the core would: numbered without a gap, each event naming the one
/// before.
public final class FeedScript {
    public static final Instant BEGIN = Instant.parse("2025-03-01T03:00:00Z");

    private final Role role;
    private long number;
    private String last = "";
    private long offset;
    private int besides;

    public FeedScript(Role role) {
        this.role = role;
    }

    /// The next event, one second after the one before.
    public EventRecord next(Event event) {
        number++;
        String id = "e" + number;
        var record = record(id, number, last, event);
        last = id;
        return record;
    }

    public EventRecord record(String id, long place, String previous, Event event) {
        return new EventRecord(
                id,
                "shop:cafe",
                place,
                previous,
                Actor.system("test"),
                "cause",
                BEGIN.plus(Duration.ofSeconds(place == 0 ? number : place)),
                Map.of(role, new FeedMark(place, previous)),
                event);
    }

    /// What stands beside the numbering.
    public Message beside(Event event) {
        besides++;
        return record("beside" + besides, 0, "", event).message();
    }

    public long number() {
        return number;
    }

    public String last() {
        return last;
    }

    /// Another story from here on, as after a loss: the next event has this number.
    public void rewind(long to, String as) {
        number = to;
        last = as;
    }

    public void skip(int events) {
        number += events;
        last = "e" + number;
    }

    public FeedBatch batch(Event... events) {
        var records = new ArrayList<Message>();
        for (Event event : events) {
            records.add(next(event).message());
        }
        return batch(records);
    }

    public FeedBatch batch(List<Message> messages) {
        var lines = new ArrayList<FeedLine>();
        for (Message message : messages) {
            lines.add(line(message));
        }
        return new FeedBatch(lines, offset);
    }

    private FeedLine line(Message message) {
        try {
            return FeedLine.read(offset++, message, role);
        } catch (Unreadable problem) {
            throw new AssertionError(problem);
        }
    }
}
