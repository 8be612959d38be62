package soban.core.orders;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.core.orders.Commands.NOON;
import static soban.core.orders.Commands.UNIT;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import soban.domain.customer.Channel;
import soban.domain.customer.CustomerCommand.CountServed;
import soban.domain.customer.CustomerCommand.RegisterCustomer;
import soban.domain.customer.CustomerEvent.ServedCounted;
import soban.domain.customer.Grades;
import soban.domain.order.CancelCommand.RequestCancel;
import soban.domain.order.GatewayAnswer;
import soban.domain.order.Order;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentCommand.SettleRefund;
import soban.domain.order.PaymentEvent.RefundFailed;
import soban.domain.person.Personal;
import soban.domain.snapshot.FeedHead;
import soban.domain.snapshot.SnapshotPart;
import soban.domain.unit.Actor;
import soban.domain.unit.Answer;
import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.DeviceCommand;
import soban.domain.unit.DeviceEvent.DeviceRegistered;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;
import soban.wire.CommandRecord;
import soban.wire.EventRecord;
import soban.wire.EventRecord.FeedMark;
import soban.wire.Units;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// What a desk says of itself and asks for when it may have missed something, and what other units
/// pass on.
class DeskDialogueTest {
    private final MemoryLog log = new MemoryLog();
    private final List<Turn.Told> told = new ArrayList<>();

    @BeforeEach
    void enrol() {
        log.add(Commands.enrol());
    }

    @Test
    void a_device_that_never_said_hello_is_asked_to_and_its_number_is_not_used_up() {
        paidOrder();
        var start = Commands.kitchen(1, new StartPreparing(Commands.order("aaaaaa")));
        log.add(start);
        run();
        assertThat(answers()).containsExactly(Answer.resend(1));
        log.add(Commands.hello());
        log.add(start);
        run();
        assertThat(answers().getLast()).isEqualTo(Answer.accepted());
    }

    @Test
    void an_older_run_of_a_devices_memory_is_refused_whatever_it_repeats() {
        paidOrder();
        log.add(Commands.hello());
        log.add(Commands.hello("pad1", "run-2"));
        log.add(Commands.hello());
        log.add(Commands.kitchen(1, new StartPreparing(Commands.order("aaaaaa"))));
        run();
        assertThat(events(DeviceRegistered.class))
                .extracting(DeviceRegistered::incarnation)
                .containsExactly("run-1", "run-2");
        assertThat(refusal(answers().getLast())).isEqualTo(RefusalCode.DEVICE_SUPERSEDED);
    }

    @Test
    void a_run_that_comes_later_learns_up_to_which_number_its_device_was_decided() {
        paidOrder();
        log.add(Commands.hello());
        log.add(Commands.kitchen(1, new StartPreparing(Commands.order("aaaaaa"))));
        log.add(Commands.hello("pad1", "run-2"));
        run();
        assertThat(events(DeviceRegistered.class).getLast().highest()).isEqualTo(1);
    }

    @Test
    void what_the_door_turned_away_is_answered_and_the_next_number_goes_on() {
        paidOrder();
        log.add(Commands.hello());
        log.add(Commands.kitchen(1, new DeviceCommand.TurnedAway(true, "too long")));
        log.add(Commands.kitchen(2, new DeviceCommand.TurnedAway(false, "unreadable")));
        log.add(Commands.kitchen(3, new StartPreparing(Commands.order("aaaaaa"))));
        run();
        assertThat(refusal(answers().getFirst())).isEqualTo(RefusalCode.NOT_ALLOWED);
        assertThat(refusal(answers().get(1))).isEqualTo(RefusalCode.NOT_UNDERSTOOD);
        assertThat(answers().getLast()).isEqualTo(Answer.accepted());
    }

    @Test
    void a_snapshot_tells_the_state_in_the_form_for_the_role_and_stands_beside_the_numbers() {
        paidOrder();
        log.add(Commands.hello());
        run();
        var before = log.events.getLast();
        log.add(Commands.unnumbered("pad1", new DeviceCommand.RequestSnapshot("s-1")));
        run();
        var record = log.events.getLast();
        var part = (SnapshotPart) record.event();
        assertThat(record.sequence()).isZero();
        assertThat(record.feeds()).isEqualTo(Map.of(Role.KITCHEN, FeedMark.NONE));
        assertThat(part.number()).isEqualTo(mark(before).number());
        assertThat(part.last()).isEqualTo(before.id());
        assertThat(part.shop()).isNotNull();
        assertThat(part.orders()).hasSize(1);
        assertThat(part.orders().getFirst().status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(part.orders().getFirst().content().bill()).as("no money").isNull();
        assertThat(part.orders().getFirst().content().contact().phone())
                .isEqualTo(Personal.Open.NOTHING);
        log.add(Commands.kitchen(1, new StartPreparing(Commands.order("aaaaaa"))));
        run();
        var numbers = log.events.stream().map(EventRecord::sequence).filter(n -> n > 0).toList();
        assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    void the_owners_snapshot_has_what_a_person_must_settle_however_old_and_the_kitchens_has_not() {
        var order = Commands.order("aaaaaa");
        var no = new GatewayAnswer.Declined("closed account");
        log.add(Commands.place("aaaaaa", 1));
        log.add(Commands.pay("aaaaaa"));
        log.add(
                Commands.customer(
                        "cancel-1", null, new RequestCancel(order, Commands.CUSTOMER, "")));
        log.add(Commands.paid("aaaaaa"));
        log.add(
                CommandRecord.system(
                        "payments",
                        "refund-1",
                        Commands.UNIT,
                        NOON,
                        new SettleRefund(order, order + ".1.r1", 0, no)));
        run();
        assertThat(events(RefundFailed.class)).hasSize(1);
        log.add(Commands.unnumbered("pad1", new DeviceCommand.RequestSnapshot("s-1")));
        log.add(Commands.owner("desk-1", new DeviceCommand.RequestSnapshot("s-2")));
        runAt(NOON.plus(Duration.ofDays(2)));
        var parts = events(SnapshotPart.class);
        assertThat(parts.getFirst().orders()).isEmpty();
        assertThat(parts.getLast().orders()).extracting(Order::id).containsExactly(order);
    }

    @Test
    void a_large_snapshot_comes_in_parts_that_each_fit_in_a_record() {
        log.add(Commands.hello());
        for (int i = 0; i < 60; i++) {
            String name = "order%04d".formatted(i);
            log.add(Commands.placeLines(name, 50));
            log.add(Commands.pay(name));
            log.add(Commands.paid(name));
        }
        log.add(Commands.unnumbered("pad1", new DeviceCommand.RequestSnapshot("s-1")));
        run();
        var parts = events(SnapshotPart.class);
        assertThat(parts).hasSizeGreaterThan(1).allMatch(p -> p.parts() == parts.size());
        assertThat(parts.stream().mapToInt(p -> p.orders().size()).sum()).isEqualTo(60);
        assertThat(log.events)
                .filteredOn(e -> e.event() instanceof SnapshotPart)
                .allMatch(e -> e.message().body().length() < 256 * 1024);
    }

    @Test
    void a_desk_that_asks_learns_where_its_feed_stands() {
        log.add(Commands.hello());
        log.add(Commands.unnumbered("pad1", new DeviceCommand.RequestHead("h-1")));
        run();
        var before = log.events.get(log.events.size() - 2);
        assertThat(log.events.getLast().event())
                .isEqualTo(new FeedHead(Role.KITCHEN, "h-1", mark(before).number(), before.id()));
    }

    @Test
    void what_crosses_from_another_unit_is_decided_once_however_often_it_comes() {
        String unit = Units.of(Commands.CUSTOMER);
        var register =
                new RegisterCustomer(Commands.CUSTOMER, "미나", "010-1234-5678", Channel.SMS, "demo");
        log.add(atCustomer(register));
        int order = 0;
        for (long number : new long[] {5, 5, 9, 5, 9}) {
            var counted = new CountServed("cafe-aaaaa" + ++order, Grades.USUAL);
            log.add(CommandRecord.relayed(served(number), unit, NOON, counted));
        }
        run();
        assertThat(events(ServedCounted.class))
                .extracting(ServedCounted::served)
                .containsExactly(1, 2);
    }

    private static CommandRecord atCustomer(RegisterCustomer register) {
        return new CommandRecord(
                "register",
                Units.of(Commands.CUSTOMER),
                Units.of(Commands.CUSTOMER),
                new Actor(Role.CUSTOMER, "customer1", "http"),
                NOON,
                null,
                null,
                0,
                null,
                register);
    }

    private static EventRecord served(long sequence) {
        return new EventRecord(
                "e-" + sequence,
                UNIT,
                sequence,
                "",
                Actor.system("orders"),
                "c",
                NOON,
                Map.of(),
                new FeedHead(Role.OWNER, "", 1, ""));
    }

    private static FeedMark mark(EventRecord event) {
        return event.feeds().getOrDefault(Role.KITCHEN, FeedMark.NONE);
    }

    private void paidOrder() {
        log.add(Commands.place("aaaaaa", 1));
        log.add(Commands.paid("aaaaaa"));
    }

    private void run() {
        runAt(NOON);
    }

    private void runAt(Instant now) {
        OrderLoop.takeOver(log, 0, Duration.ZERO, () -> now, told::addAll).step();
    }

    private <E> List<E> events(Class<E> type) {
        return log.events.stream()
                .map(EventRecord::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private List<Answer> answers() {
        return events(CommandAnswered.class).stream().map(CommandAnswered::answer).toList();
    }

    private static RefusalCode refusal(Answer answer) {
        return answer.refusal() == null ? RefusalCode.INTERNAL : answer.refusal().code();
    }
}
