package soban.wire;

import soban.domain.access.Audience;
import soban.domain.access.Authority;
import soban.domain.order.Order;
import soban.domain.snapshot.FeedHead;
import soban.domain.snapshot.SnapshotPart;
import soban.domain.unit.DeskEvent;
import soban.domain.unit.DeviceEvent;
import soban.domain.unit.Event;
import soban.domain.unit.Role;
import soban.testing.Any;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The topics as a reader of the contract sees them, and the attributes of what they carry.
final class Channels {
    private static final Predicate<String> COMMAND = Catalog.COMMANDS.names()::contains;
    private static final Predicate<String> EVENT = Catalog.EVENTS.names()::contains;

    /// By kind of record: the headers, with a question mark those that may be absent.
    static final Map<String, Map<String, String>> HEADERS = headers();

    record Channel(
            String name,
            String address,
            String description,
            Map<String, String> parameters,
            Predicate<String> carries) {}

    private Channels() {}

    static List<Channel> all() {
        var shop = Map.of("shop", "the shop's id");
        var rider = Map.of("rider", "the rider's id");
        return List.of(
                channel(Topics.COMMANDS, "what units are asked to decide", COMMAND),
                channel(Topics.EVENTS, "what happened, in order, for ever", EVENT),
                channel(Topics.REPLIES, "answers to requests that wait", is("soban.reply.v1")),
                channel(Topics.PULSE, "the beat of each core instance", is("soban.pulse.v1")),
                channel(
                        Topics.DEAD,
                        "what could not be read or decided",
                        is("soban.dead-letter.v1")),
                new Channel(
                        "in.owner",
                        "soban.in.shop.{shop}.owner",
                        "what owner desks ask",
                        shop,
                        askedBy(Role.OWNER)),
                new Channel(
                        "in.kitchen",
                        "soban.in.shop.{shop}.kitchen",
                        "what kitchen desks ask",
                        shop,
                        askedBy(Role.KITCHEN)),
                new Channel(
                        "in.rider",
                        "soban.in.rider.{rider}",
                        "what a rider's desk asks",
                        rider,
                        askedBy(Role.RIDER)),
                new Channel(
                        "out.owner",
                        "soban.out.shop.{shop}.owner",
                        "the shop's events in the form for owner desks",
                        shop,
                        toldTo(Role.OWNER)),
                new Channel(
                        "out.kitchen",
                        "soban.out.shop.{shop}.kitchen",
                        "the shop's events in the form for kitchen desks: no money, no contact",
                        shop,
                        toldTo(Role.KITCHEN)),
                new Channel(
                        "out.rider",
                        "soban.out.rider.{rider}",
                        "a rider's own events",
                        rider,
                        toldTo(Role.RIDER)),
                new Channel(
                        "out.area",
                        "soban.out.area.{area}",
                        "offers to the riders of an area, without personal data",
                        Map.of("area", "the area's id"),
                        type ->
                                List.of(
                                                "soban.order.delivery-offered.v1",
                                                "soban.order.offer-renewed.v1",
                                                "soban.order.offer-withdrawn.v1")
                                        .contains(type)));
    }

    private static Channel channel(String topic, String what, Predicate<String> carries) {
        return new Channel(topic, topic, what, Map.of(), carries);
    }

    private static Predicate<String> askedBy(Role role) {
        return COMMAND.and(type -> Authority.allows(role, Any.one(Catalog.COMMANDS.type(type))));
    }

    /// What concerns a device goes to the desks of its role, so it may go to any.
    private static Predicate<String> toldTo(Role role) {
        return EVENT.and(
                type ->
                        switch (Any.one(Catalog.EVENTS.type(type))) {
                            case DeviceEvent _, DeskEvent _, SnapshotPart _, FeedHead _ -> true;
                            case Event event ->
                                    Audience.roles(Any.one(Order.class), event).contains(role);
                        });
    }

    private static Predicate<String> is(String type) {
        return type::equals;
    }

    private static Map<String, Map<String, String>> headers() {
        var cloudEvent = new LinkedHashMap<String, String>();
        cloudEvent.put("ce_specversion", "1.0");
        cloudEvent.put("ce_id", "names the record for ever");
        cloudEvent.put("ce_type", "the type with its version");
        cloudEvent.put("ce_source", "who sent it; with the id it tells a repetition");
        cloudEvent.put("ce_subject", "the unit that it concerns, which is also the key");
        cloudEvent.put("ce_time", "when it was sent or happened, by the core's clock");
        cloudEvent.put("content-type", "application/json");
        var acting = new LinkedHashMap<>(cloudEvent);
        acting.put("ce_role", "the capacity of whoever did it");
        acting.put("ce_person", "the name of the person");
        acting.put("ce_device", "the device at which they stood");
        var command = new LinkedHashMap<>(acting);
        command.put("ce_deadline?", "decided later than this, it is refused");
        command.put("ce_replyto?", "where its node waits for the answer");
        command.put("ce_number?", "a device's own count of its commands at this unit");
        command.put("ce_previous?", "the number of the device's command before it");
        command.put("ce_pressed?", "when it was pressed, by the device's clock");
        command.put("ce_seen?", "the time of the newest event that the device had seen by then");
        command.put("ce_incarnation?", "which run of the device's memory speaks");
        command.put("ce_relayed?", "the sequence number of the event that crossed");
        var event = new LinkedHashMap<>(acting);
        event.put(
                "ce_sequence",
                "the unit's own count; higher than by one only after the broker was away; 0 for a"
                        + " snapshot");
        event.put("ce_previous", "the id of the unit's event before it");
        event.put("ce_cause", "the id of the command that caused it");
        event.put("ce_asked?", "that command's offset in its log; in the log of events alone");
        event.put("ce_askedepoch?", "under which leadership of its partition it was written");
        event.put("ce_askedby?", "that command's source");
        event.put("ce_askednumber?", "its number at its source; 0 if it has none");
        for (String role : List.of("owner", "kitchen", "rider")) {
            event.put("ce_feed" + role + "?", "its place on that role's feed");
            event.put("ce_feed" + role + "prev?", "the id of that feed's event before it");
        }
        return new TreeMap<>(Map.of("cloudEvent", cloudEvent, "command", command, "event", event));
    }
}
