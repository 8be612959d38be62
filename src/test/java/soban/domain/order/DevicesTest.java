package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static soban.domain.order.Cancels.first;
import static soban.domain.order.OrderStory.given;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.KITCHEN;
import static soban.domain.order.Shops.OTHER_KITCHEN;
import static soban.domain.order.Shops.OWNER;

import org.junit.jupiter.api.Test;

import soban.domain.message.MessageKind;
import soban.domain.order.CancelEvent.CancelAcknowledged;
import soban.domain.order.CancelEvent.CancelHeld;
import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.MessageEvent.MessageIntended;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.shop.Preset;
import soban.domain.unit.Actor;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.Decision;
import soban.domain.unit.DeviceCommand;
import soban.domain.unit.DeviceCommand.Hello;
import soban.domain.unit.DeviceCommand.RetireDevice;
import soban.domain.unit.DeviceCommand.SignOff;
import soban.domain.unit.DeviceEvent;
import soban.domain.unit.DeviceEvent.DeviceRegistered;
import soban.domain.unit.DeviceEvent.DeviceRetired;
import soban.domain.unit.DeviceEvent.DeviceSignedOff;
import soban.domain.unit.Devices;
import soban.domain.unit.Event;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Protocol 17 and the end of rule 8: which devices a unit knows, and what becomes of the cancels
/// that wait for one that goes.
class DevicesTest {
    private static final Orders COFFEE = Orders.pickedUp(Preset.CAFE);
    private static final Cancels CAFE = new Cancels(COFFEE.id());
    private static final DeviceRegistered HERE =
            new DeviceRegistered("kitchen-1", Role.KITCHEN, "run-1", 0);
    private static final DeviceRegistered BACK =
            new DeviceRegistered("kitchen-1", Role.KITCHEN, "run-2", 7);
    private static final DeviceSignedOff OFF = new DeviceSignedOff("kitchen-1", Role.KITCHEN);
    private static final DeviceRetired LOST = new DeviceRetired("kitchen-1", Role.KITCHEN);

    @Test
    void a_device_that_says_hello_is_registered_and_told_from_which_number_on() {
        assertThat(hello(Devices.NONE, "run-1", 0)).isEqualTo(Decision.accept(HERE));
        assertThat(hello(known(HERE), "run-2", 7)).isEqualTo(Decision.accept(BACK));
    }

    @Test
    void the_same_hello_again_changes_nothing() {
        assertThat(hello(known(HERE), "run-1", 3)).isEqualTo(Decision.accept());
    }

    @Test
    void of_two_live_incarnations_of_one_device_the_older_is_refused() {
        var both = known(HERE, BACK);
        assertThat(DeviceDecider.objection(both, "kitchen-1", "run-1"))
                .contains(RefusalCode.DEVICE_SUPERSEDED);
        assertThat(DeviceDecider.objection(both, "kitchen-1", "run-2")).isEmpty();
    }

    @Test
    void a_late_hello_of_the_older_incarnation_does_not_bring_it_back() {
        refused(hello(known(HERE, BACK), "run-1", 7), RefusalCode.DEVICE_SUPERSEDED);
        refused(hello(known(HERE, BACK, OFF), "run-1", 7), RefusalCode.DEVICE_SUPERSEDED);
        assertThat(hello(known(HERE, BACK), "run-2", 7)).isEqualTo(Decision.accept());
    }

    @Test
    void a_device_that_never_said_hello_is_unknown() {
        assertThat(DeviceDecider.objection(known(HERE), "kitchen-2", "run-1"))
                .contains(RefusalCode.DEVICE_UNKNOWN);
    }

    @Test
    void a_retired_device_stays_refused_whatever_it_says() {
        assertThat(DeviceDecider.objection(known(HERE, LOST), "kitchen-1", "run-1"))
                .contains(RefusalCode.DEVICE_SUPERSEDED);
        refused(hello(known(HERE, LOST), "run-1", 7), RefusalCode.DEVICE_SUPERSEDED);
        refused(hello(known(HERE, LOST), "run-9", 7), RefusalCode.DEVICE_SUPERSEDED);
    }

    @Test
    void a_device_that_signed_off_may_come_back() {
        assertThat(hello(known(HERE, OFF), "run-2", 7)).isEqualTo(Decision.accept(BACK));
        assertThat(DeviceDecider.objection(known(HERE, OFF), "kitchen-1", "run-1")).isEmpty();
        assertThat(known(HERE, OFF, BACK).live(Role.KITCHEN)).hasSize(1);
    }

    @Test
    void an_incarnation_has_a_plain_name() {
        for (String name : List.of("abc", "Run-1", "run 1", "x".repeat(65), "")) {
            refused(hello(Devices.NONE, name, 0), RefusalCode.NOT_ALLOWED);
        }
    }

    @Test
    void a_desk_can_not_take_the_place_of_a_device_of_another_role() {
        var asOwner = new Actor(Role.OWNER, "x", "kitchen-1");
        refused(on(known(HERE), new Hello("run-9"), asOwner), RefusalCode.NOT_ALLOWED);
        assertThat(on(known(HERE), new SignOff(), asOwner)).isEqualTo(Decision.accept());
    }

    @Test
    void a_role_has_at_most_forty_live_devices() {
        var many = new ArrayList<DeviceEvent>();
        for (int i = 0; i < 40; i++) {
            many.add(new DeviceRegistered("kitchen-many-" + i, Role.KITCHEN, "run-1", 0));
        }
        var full = known(many.toArray(DeviceEvent[]::new));
        refused(hello(full, "run-1", 0), RefusalCode.NOT_ALLOWED);
        many.add(new DeviceSignedOff("kitchen-many-3", Role.KITCHEN));
        var room = known(many.toArray(DeviceEvent[]::new));
        assertThat(hello(room, "run-1", 0)).isEqualTo(Decision.accept(HERE));
        var again = new Actor(Role.KITCHEN, "x", "kitchen-many-4");
        assertThat(on(full, new Hello("run-2"), again)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_device_signs_off_once() {
        assertThat(on(known(HERE), new SignOff(), KITCHEN)).isEqualTo(Decision.accept(OFF));
        assertThat(on(known(HERE, OFF), new SignOff(), KITCHEN)).isEqualTo(Decision.accept());
        assertThat(on(Devices.NONE, new SignOff(), KITCHEN)).isEqualTo(Decision.accept());
    }

    @Test
    void the_owner_retires_a_device_once_and_only_one_that_there_is() {
        var retire = new RetireDevice("kitchen-1");
        assertThat(on(known(HERE), retire, OWNER)).isEqualTo(Decision.accept(LOST));
        assertThat(on(known(HERE, OFF), retire, OWNER)).isEqualTo(Decision.accept(LOST));
        assertThat(on(known(HERE, LOST), retire, OWNER)).isEqualTo(Decision.accept());
        refused(on(Devices.NONE, retire, OWNER), RefusalCode.DEVICE_UNKNOWN);
    }

    @Test
    void a_snapshot_is_answered_elsewhere() {
        var ask = new DeviceCommand.RequestSnapshot("s-1");
        assertThat(on(known(HERE), ask, KITCHEN)).isEqualTo(Decision.accept());
    }

    @Test
    void the_owner_can_retire_a_lost_device_and_the_held_cancel_is_decided() {
        var held = asked("kitchen-1").and(new CancelHeld(COFFEE.id(), noonPlus(1835)));
        var retired = released(held, new RetireDevice("kitchen-1"), OWNER);
        assertThat(withoutMessages(retired)).containsExactly(first(LOST, let(noonPlus(600))));
    }

    @Test
    void a_device_that_signs_off_is_waited_for_no_more() {
        var off = released(asked("kitchen-1"), new SignOff(), KITCHEN);
        assertThat(withoutMessages(off)).containsExactly(first(OFF, let(noonPlus(600))));
    }

    @Test
    void the_other_desks_are_still_waited_for() {
        var off = released(asked("kitchen-1", "kitchen-2"), new SignOff(), KITCHEN);
        assertThat(off).containsExactly(OFF, new CancelAcknowledged(COFFEE.id(), "kitchen-1"));
    }

    @Test
    void a_cancel_that_does_not_wait_for_the_device_is_left_alone() {
        var decided = asked("kitchen-1").and(CAFE.undoing(noonPlus(40)));
        assertThat(released(decided, new SignOff(), KITCHEN)).containsExactly(OFF);
        var ofOther = asked("kitchen-2");
        assertThat(released(ofOther, new SignOff(), KITCHEN)).containsExactly(OFF);
    }

    @Test
    void the_seller_is_not_told_by_a_desk_that_goes() {
        var fetched = Orders.pickedUp(Preset.MEALKIT);
        var mealkit = new Cancels(fetched.id());
        var waiting =
                given(Shops.enrolled(Preset.MEALKIT))
                        .and(Shops.registered(OWNER))
                        .and(fetched.ready())
                        .and(mealkit.requested(), mealkit.sellerAsked("owner-1"));
        assertThat(released(waiting, new SignOff(), OWNER))
                .containsExactly(
                        new DeviceSignedOff("owner-1", Role.OWNER),
                        new CancelAcknowledged(fetched.id(), "owner-1"));
    }

    @Test
    void every_order_that_waited_is_decided_and_its_customer_told() {
        var id = COFFEE.id();
        var unpaid =
                cafe().and(COFFEE.placed())
                        .and(
                                new OrderReceived(id, COFFEE.content(), null),
                                CAFE.requested(),
                                CAFE.asked("kitchen-1"));
        var untouched = cafe().and(COFFEE.placed()).theOrder();
        var decision =
                DeviceDecider.decide(
                        unpaid.theShop(),
                        unpaid.theShop().devices(),
                        () -> List.of(unpaid.theOrder(), untouched, asked("kitchen-1").theOrder()),
                        new SignOff(),
                        0,
                        Moment.of(noonPlus(600), KITCHEN));
        var events = ((Decision.Accepted) decision).events();
        var let = new CancelAcknowledged(id, "kitchen-1");
        assertThat(withoutMessages(events))
                .startsWith(
                        OFF,
                        let,
                        CAFE.undoing(noonPlus(600)),
                        CAFE.notified(),
                        CAFE.withdrawn(),
                        new OrderCancelled(id))
                .endsWith(first(let, CAFE.granted(noonPlus(600))));
        assertThat(events.stream().filter(MessageIntended.class::isInstance))
                .extracting(e -> ((MessageIntended) e).kind())
                .containsExactly(MessageKind.ORDER_CANCELLED);
    }

    @Test
    void a_riders_unit_has_devices_but_no_orders() {
        var rider = new Actor(Role.RIDER, "준호", "rider-phone");
        var here = new DeviceRegistered("rider-phone", Role.RIDER, "run-1", 0);
        assertThat(on(Devices.NONE, new Hello("run-1"), rider)).isEqualTo(Decision.accept(here));
        assertThat(on(known(here), new SignOff(), rider))
                .isEqualTo(Decision.accept(new DeviceSignedOff("rider-phone", Role.RIDER)));
    }

    @Test
    void a_device_that_goes_without_ever_having_come_is_a_corrupt_history() {
        assertThatThrownBy(() -> known(OFF)).isInstanceOf(CorruptHistory.class);
        assertThatThrownBy(() -> known(LOST)).isInstanceOf(CorruptHistory.class);
    }

    /// What follows for the one order that waited for the first kitchen desk.
    private static Event[] let(Instant at) {
        return first(new CancelAcknowledged(COFFEE.id(), "kitchen-1"), CAFE.granted(at));
    }

    private static Decision hello(Devices devices, String incarnation, long highest) {
        return DeviceDecider.decide(
                null,
                devices,
                () -> List.of(),
                new Hello(incarnation),
                highest,
                Moment.of(noonPlus(0), KITCHEN));
    }

    private static Decision on(Devices devices, DeviceCommand command, Actor actor) {
        return DeviceDecider.decide(
                null, devices, () -> List.of(), command, 0, Moment.of(noonPlus(0), actor));
    }

    private static List<Event> released(OrderStory story, DeviceCommand command, Actor actor) {
        var decision =
                DeviceDecider.decide(
                        story.theShop(),
                        story.theShop().devices(),
                        () -> List.of(story.theOrder()),
                        command,
                        0,
                        Moment.of(noonPlus(600), actor));
        return ((Decision.Accepted) decision).events();
    }

    private static List<Event> withoutMessages(List<Event> events) {
        return events.stream().filter(e -> !(e instanceof MessageIntended)).toList();
    }

    private static void refused(Decision decision, RefusalCode code) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        no -> assertThat(no.refusal()).extracting(Refusal::code).isEqualTo(code));
    }

    private static Devices known(DeviceEvent... events) {
        var devices = Devices.NONE;
        for (DeviceEvent event : events) {
            devices = DeviceDecider.evolve(devices, event);
        }
        return devices;
    }

    private static OrderStory cafe() {
        return given(Shops.enrolled(Preset.CAFE))
                .and(Shops.registered(KITCHEN), Shops.registered(OTHER_KITCHEN));
    }

    private static OrderStory asked(String... devices) {
        return cafe().and(COFFEE.accepted())
                .and(CAFE.seen(KITCHEN), CAFE.requested(), CAFE.asked(devices));
    }
}
