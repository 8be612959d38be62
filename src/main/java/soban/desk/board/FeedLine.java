package soban.desk.board;

import soban.domain.unit.Role;
import soban.wire.EventRecord;
import soban.wire.FeedPlace;
import soban.wire.Message;
import soban.wire.Unreadable;

/// One event of the feed as it was read.
public sealed interface FeedLine {
    /// Where it stands in the topic.
    long offset();

    /// Where it stands on the feed.
    FeedPlace place();

    record Told(long offset, FeedPlace place, EventRecord record) implements FeedLine {}

    /// It counts, but this version can't tell what it says.
    record Unread(long offset, FeedPlace place, String reason) implements FeedLine {}

    /// Fails only for what is not an event of this feed at all.
    static FeedLine read(long offset, Message message, Role role) throws Unreadable {
        var place = FeedPlace.read(message, role);
        try {
            return new Told(offset, place, EventRecord.read(message));
        } catch (Unreadable problem) {
            return new Unread(offset, place, String.valueOf(problem.getMessage()));
        }
    }
}
