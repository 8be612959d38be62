package soban.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import soban.domain.unit.Role;
import soban.wire.EventRecord.FeedMark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Headers are CloudEvents in Kafka's binary mode, and as strict as bodies.
class EnvelopeTest {
    private static final Message COMMAND =
            Samples.commands().get("soban.order.start-preparing.v1").message();
    private static final Message EVENT = Samples.events().get("soban.order.accepted.v1").message();

    @Test
    void every_message_is_a_cloud_event() {
        Samples.messages()
                .forEach(
                        (type, message) -> {
                            assertThat(message.headers())
                                    .containsEntry("ce_specversion", "1.0")
                                    .containsEntry("ce_type", Samples.typeOf(type))
                                    .containsEntry("ce_subject", message.key())
                                    .containsEntry("content-type", "application/json")
                                    .containsKeys("ce_id", "ce_source", "ce_time");
                            assertThat(message.headers().keySet())
                                    .as(
                                            "names of attributes: lower-case letters and digits, at"
                                                    + " most 20")
                                    .allMatch(h -> h.matches("ce_[a-z0-9]{1,20}|content-type"));
                        });
    }

    @Test
    void what_a_command_or_event_needs_must_be_there() {
        for (String name :
                List.of("id", "subject", "source", "role", "person", "device", "time", "type")) {
            unreadable(without(COMMAND, name));
        }
        for (String name :
                List.of("id", "subject", "sequence", "previous", "role", "cause", "time", "type")) {
            unreadable(without(EVENT, name));
        }
    }

    @Test
    void a_devices_stamp_is_complete_or_not_there() throws Unreadable {
        for (String name : List.of("previous", "pressed", "seen", "incarnation")) {
            unreadable(without(COMMAND, name));
        }
        assertThat(CommandRecord.read(without(COMMAND, "number")).device()).isNull();
    }

    @Test
    void a_place_on_a_feed_is_complete_or_not_there() throws Unreadable {
        unreadable(without(EVENT, "feedkitchenprev"));
        assertThat(EventRecord.read(without(EVENT, "feedkitchen")).feeds())
                .containsOnlyKeys(Role.OWNER);
    }

    @Test
    void the_command_behind_an_event_is_complete_or_not_there() throws Unreadable {
        var event = Samples.inTheLog(EventRecord.read(EVENT).event());
        assertThat(EventRecord.read(event.message())).isEqualTo(event);
        for (String name : List.of("askedepoch", "askedby", "askednumber")) {
            unreadable(without(event.message(), name));
        }
        for (String name : List.of("asked", "askedepoch", "askednumber")) {
            unreadable(with(event.message(), name, "1.5"));
        }
        unreadable(with(event.message(), "askedepoch", "9999999999"));
        assertThat(EventRecord.read(with(event.message(), "askedepoch", "-1")).asked().epoch())
                .as("not known")
                .isEqualTo(-1);
        assertThat(EventRecord.read(without(event.message(), "asked")).asked()).isNull();
    }

    @Test
    void what_may_be_absent_may_be_absent() throws Unreadable {
        assertThat(CommandRecord.read(without(COMMAND, "deadline")).deadline()).isNull();
        assertThat(CommandRecord.read(without(COMMAND, "replyto")).replyTo()).isNull();
        assertThat(CommandRecord.read(without(COMMAND, "relayed")).relayed()).isZero();
    }

    @Test
    void numbers_times_and_roles_are_what_they_should_be() {
        for (String bad :
                List.of("", "x", "1.0", "1e3", "0x7", "99999999999999999999", " 7", "٧7x")) {
            unreadable(with(COMMAND, "number", bad));
            unreadable(with(EVENT, "sequence", bad));
        }
        for (String bad : List.of("", "now", "2026-03-02", "2026-03-02T03:00:00", "0")) {
            unreadable(with(COMMAND, "time", bad));
            unreadable(with(COMMAND, "deadline", bad));
            unreadable(with(COMMAND, "pressed", bad));
        }
        for (String bad : List.of("", "kitchen", "ADMIN", "1")) {
            unreadable(with(COMMAND, "role", bad));
        }
    }

    @Test
    void no_attribute_is_longer_than_anybody_needs() {
        for (String name : List.of("id", "subject", "source", "person", "device", "cause")) {
            var message = name.equals("cause") ? EVENT : COMMAND;
            unreadable(with(message, name, "x".repeat(501)));
        }
        unreadable(with(COMMAND, "replyto", "x".repeat(501)));
    }

    @Test
    void a_type_that_is_not_known_is_unreadable_and_so_is_one_of_another_kind() {
        for (String type :
                List.of("", "soban.order.teleport.v1", "soban.order.start-preparing.v2")) {
            unreadable(with(COMMAND, "type", type));
            unreadable(with(EVENT, "type", type));
        }
        assertThatThrownBy(() -> CommandRecord.read(EVENT)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> EventRecord.read(COMMAND)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Reply.read(EVENT)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Pulse.read(EVENT)).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_copy_for_a_feed_tells_nothing_of_other_feeds() throws Unreadable {
        var record = EventRecord.read(EVENT);
        var copy = record.forFeed(Role.KITCHEN, record.event());
        assertThat(copy.feeds()).isEqualTo(Map.of(Role.KITCHEN, new FeedMark(17, "e-28")));
        assertThat(copy.message().headers()).doesNotContainKeys("ce_feedowner", "ce_feedownerprev");
        assertThat(EventRecord.read(copy.message())).isEqualTo(copy);
    }

    @Test
    void a_place_on_a_feed_is_read_of_a_type_that_is_not_known() throws Unreadable {
        var newer = with(EVENT, "type", "soban.order.teleported.v1");
        assertThat(FeedPlace.read(newer, Role.KITCHEN))
                .isEqualTo(new FeedPlace("e-41", 17, "e-28", Samples.NOON));
        assertThat(FeedPlace.read(with(EVENT, "feedkitchen", "0"), Role.KITCHEN).isNumbered())
                .isFalse();
        for (String number : List.of("-1", "x")) {
            var broken = with(EVENT, "feedkitchen", number);
            assertThatThrownBy(() -> FeedPlace.read(broken, Role.KITCHEN))
                    .isInstanceOf(Unreadable.class);
        }
        assertThatThrownBy(() -> FeedPlace.read(EVENT, Role.CUSTOMER))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void a_dead_letter_always_fits_in_a_record() {
        var headers = new HashMap<String, String>();
        for (int i = 0; i < 500; i++) {
            headers.put("\u0001".repeat(900) + i, "\u0001".repeat(3000));
        }
        var body = "\u0001".repeat(900_000);
        var letter = new DeadLetter("soban.in.shop.cafe.kitchen", 0, 7, body, headers, body);
        assertThat(letter.message("shop:cafe", Samples.NOON).body()).hasSizeLessThan(1_000_000);
    }

    private static void unreadable(Message message) {
        assertThatThrownBy(() -> Samples.read(message))
                .as("%s", message)
                .isInstanceOf(Unreadable.class);
    }

    private static Message without(Message message, String name) {
        var headers = new HashMap<>(message.headers());
        headers.remove("ce_" + name);
        return new Message(message.key(), headers, message.body());
    }

    private static Message with(Message message, String name, String value) {
        var headers = new HashMap<>(message.headers());
        headers.put("ce_" + name, value);
        return new Message(message.key(), headers, message.body());
    }
}
