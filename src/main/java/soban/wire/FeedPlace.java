package soban.wire;

import soban.domain.unit.Role;

import java.time.Instant;

/// Where a message stands on a role's feed. It can be read of messages whose type this version does
/// not know, so that one of them makes no gap.
///
/// @param id the event's id
/// @param number its place; 0 for what stands beside the numbering, such as a part of a snapshot
/// @param previous the id of the feed's event before it, empty for the first
public record FeedPlace(String id, long number, String previous, Instant time) {

    public static FeedPlace read(Message message, Role role) throws Unreadable {
        var envelope = Envelope.of(message);
        String name = EventRecord.attribute(role);
        long number = envelope.number(name);
        if (number < 0) {
            throw new Unreadable("ce_" + name + " is not a place on a feed");
        }
        return new FeedPlace(
                envelope.text("id"), number, envelope.text(name + "prev"), envelope.time("time"));
    }

    public boolean isNumbered() {
        return number > 0;
    }
}
