package soban.wire;

import org.jspecify.annotations.Nullable;

import soban.domain.unit.Actor;
import soban.domain.unit.Event;
import soban.domain.unit.Role;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// An event as it is kept for ever.
///
/// @param sequence the unit's own count, without gap or repetition; 0 for what is no part of the
///   story, such as a snapshot of it
/// @param previous the id of the unit's event before it, empty for the first
/// @param cause the id of the command that caused it
/// @param asked where that command stood and who had sent it; only the log of events has it, from
///   which the core can rebuild what it knows
/// @param feeds for each role whose desks get it: the feed's own number and the id of the feed's
///   event before it
public record EventRecord(
        String id,
        String unit,
        long sequence,
        String previous,
        Actor actor,
        String cause,
        @Nullable Asked asked,
        Instant time,
        Map<Role, FeedMark> feeds,
        Event event) {
    /// The header that names the kind of event.
    public static final String KIND = "ce_type";

    public EventRecord {
        feeds = Map.copyOf(feeds);
    }

    public EventRecord(
            String id,
            String unit,
            long sequence,
            String previous,
            Actor actor,
            String cause,
            Instant time,
            Map<Role, FeedMark> feeds,
            Event event) {
        this(id, unit, sequence, previous, actor, cause, null, time, feeds, event);
    }

    /// The command that caused an event.
    ///
    /// @param offset its place in the log of commands
    /// @param epoch under which leadership of the partition it was written there
    /// @param origin who sent it
    /// @param number its number, if its sender numbers what it sends; else 0
    public record Asked(long offset, int epoch, String origin, long number) {}

    /// Where an event stands on one role's feed.
    public record FeedMark(long number, String previous) {
        public static final FeedMark NONE = new FeedMark(0, "");
    }

    public Message message() {
        var envelope =
                Envelope.open(id, Catalog.EVENTS.nameOf(event), "/soban/core", unit, time)
                        .put("sequence", sequence)
                        .put("previous", previous)
                        .put("role", actor.role())
                        .put("person", actor.person())
                        .put("device", actor.device())
                        .put("cause", cause);
        if (asked != null) {
            envelope.put("asked", asked.offset())
                    .put("askedepoch", asked.epoch())
                    .put("askedby", asked.origin())
                    .put("askednumber", asked.number());
        }
        feeds.forEach(
                (role, mark) ->
                        envelope.put(attribute(role), mark.number())
                                .put(attribute(role) + "prev", mark.previous()));
        return envelope.close(unit, Json.write(event));
    }

    public static EventRecord read(Message message) throws Unreadable {
        var envelope = Envelope.of(message);
        var feeds = new EnumMap<Role, FeedMark>(Role.class);
        for (Role role : Role.values()) {
            if (envelope.optional(attribute(role)) != null) {
                String name = attribute(role);
                feeds.put(role, new FeedMark(envelope.number(name), envelope.text(name + "prev")));
            }
        }
        return new EventRecord(
                envelope.text("id"),
                envelope.text("subject"),
                envelope.number("sequence"),
                envelope.text("previous"),
                new Actor(
                        envelope.oneOf("role", Role.class),
                        envelope.text("person"),
                        envelope.text("device")),
                envelope.text("cause"),
                envelope.optional("asked") == null ? null : asked(envelope),
                envelope.time("time"),
                feeds,
                Catalog.EVENTS.read(envelope.text("type"), message.body()));
    }

    private static Asked asked(Envelope envelope) throws Unreadable {
        return new Asked(
                envelope.number("asked"),
                envelope.smallNumber("askedepoch"),
                envelope.text("askedby"),
                envelope.number("askednumber"));
    }

    /// The id alone, which can be read of messages whose type this version does not know.
    public static String idOf(Message message) throws Unreadable {
        return Envelope.of(message).text("id");
    }

    /// The copy that goes on one role's feed: its form for that role, and no other role's numbers.
    public EventRecord forFeed(Role role, Event copy) {
        FeedMark mark = feeds.getOrDefault(role, FeedMark.NONE);
        return new EventRecord(
                id, unit, sequence, previous, actor, cause, time, Map.of(role, mark), copy);
    }

    static String attribute(Role role) {
        return "feed" + role.name().toLowerCase(Locale.ROOT);
    }
}
