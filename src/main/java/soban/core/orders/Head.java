package soban.core.orders;

import soban.domain.unit.Role;
import soban.wire.EventRecord;
import soban.wire.EventRecord.FeedMark;

import java.util.EnumMap;
import java.util.Map;

/// Where a unit's story stands: its last sequence number and event, and for each role's feed the
/// last number and event.
record Head(long sequence, String lastEvent, Map<Role, FeedMark> feeds) {
    static final Head START = new Head(0, "", Map.of());

    Head {
        feeds = Map.copyOf(feeds);
    }

    Head after(EventRecord record) {
        Map<Role, FeedMark> marks = new EnumMap<>(Role.class);
        marks.putAll(feeds);
        record.feeds()
                .forEach((role, mark) -> marks.put(role, new FeedMark(mark.number(), record.id())));
        return new Head(record.sequence(), record.id(), marks);
    }
}
