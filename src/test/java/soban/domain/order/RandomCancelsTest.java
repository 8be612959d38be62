package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.OrderStory.given;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.CUSTOMER;
import static soban.domain.order.Shops.KITCHEN;
import static soban.domain.order.Shops.MINA;
import static soban.domain.order.Shops.OTHER_KITCHEN;
import static soban.domain.order.Shops.OWNER;
import static soban.domain.order.Shops.SYSTEM;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import soban.domain.order.CancelCommand.DecideCancel;
import soban.domain.order.CancelCommand.RequestCancel;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.CancelEvent.WorkLost;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.RandomDesk.Told;
import soban.domain.shop.Preset;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.Decision;
import soban.domain.unit.DeviceCommand;
import soban.domain.unit.DeviceCommand.RetireDevice;
import soban.domain.unit.Event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Rule 8 against chance: two kitchen desks whose news and presses come late, a customer who asks
/// again and again, and an owner who interferes. The same seed plays the same day.
class RandomCancelsTest {
    private static final int DAYS = 500;
    private static final Orders COFFEE = Orders.pickedUp(Preset.CAFE);
    private static final OrderId ORDER = COFFEE.id();

    /// How much the owner does by hand.
    private enum Owner {
        NOTHING,
        REFUSES,
        EVERYTHING
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_a_desk_that_was_asked_began_without_knowing_is_never_lost(long seed) {
        for (int day = 0; day < DAYS; day++) {
            var played = new Day(new Random(seed * DAYS + day), Owner.REFUSES).play();
            assertThat(played.count(WorkLost.class)).as("day %d", day).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void an_order_is_started_or_cancelled_and_every_start_is_one_or_a_loss(long seed) {
        for (int day = 0; day < DAYS; day++) {
            var played = new Day(new Random(seed * DAYS + day), Owner.EVERYTHING).play();
            boolean started = played.count(PreparationStarted.class) > 0;
            boolean undone = played.count(UndoingBegun.class) > 0;
            assertThat(started && undone).as("day %d: both", day).isFalse();
            if (undone) {
                assertThat(played.count(WorkLost.class))
                        .as("day %d: lost", day)
                        .isEqualTo(played.heard);
            } else {
                assertThat(played.count(WorkLost.class)).as("day %d: kept", day).isZero();
                assertThat(started).as("day %d: started", day).isEqualTo(played.heard > 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void once_every_desk_is_back_no_cancel_is_left_undecided(long seed) {
        for (int day = 0; day < DAYS; day++) {
            var played = new Day(new Random(seed * DAYS + day), Owner.NOTHING).play();
            assertThat(played.story.theOrder().cancellation().undecided())
                    .as("day %d", day)
                    .isFalse();
        }
    }

    /// One order on one day.
    private static final class Day {
        private final Random random;
        private final Owner owner;
        private final List<Told> feed = new ArrayList<>();
        private final List<RandomDesk> desks =
                List.of(new RandomDesk(ORDER, KITCHEN), new RandomDesk(ORDER, OTHER_KITCHEN));
        private OrderStory story;
        private Instant now = noonPlus(100);
        private int heard;

        Day(Random random, Owner owner) {
            this.random = random;
            this.owner = owner;
            var cancels = new Cancels(ORDER);
            this.story =
                    given(Shops.enrolled(Preset.CAFE))
                            .and(Shops.registered(KITCHEN), Shops.registered(OTHER_KITCHEN))
                            .and(COFFEE.accepted())
                            .and(cancels.seen(KITCHEN), cancels.seen(OTHER_KITCHEN));
        }

        Day play() {
            for (int i = 0; i < 40; i++) {
                step();
            }
            while (!desks.stream().allMatch(desk -> desk.hasRead(feed) && desk.hasSent())) {
                desks.forEach(desk -> desk.read(feed, now));
                desks.forEach(this::deliver);
            }
            return this;
        }

        private void step() {
            now = now.plusSeconds(random.nextInt(3));
            var desk = desks.get(random.nextInt(2));
            switch (random.nextInt(20)) {
                case 0 -> desk.start(now);
                case 1, 2 -> decide(new RequestCancel(ORDER, MINA, ""), CUSTOMER);
                case 3 -> fire();
                case 4 -> interfere(desk);
                case 5 -> {
                    if (random.nextInt(6) == 0) {
                        desk.signOff(now);
                    }
                }
                case 6, 7, 8, 9, 10, 11 -> deliver(desk);
                default -> desk.read(feed, now);
            }
        }

        private void fire() {
            Timer.of(story.theOrder()).stream()
                    .filter(timer -> !timer.due().isAfter(now))
                    .findFirst()
                    .ifPresent(timer -> decide(timer.command(), SYSTEM));
        }

        private void interfere(RandomDesk desk) {
            switch (owner) {
                case NOTHING -> {}
                case REFUSES -> decide(new DecideCancel(ORDER, false), OWNER);
                case EVERYTHING -> {
                    if (random.nextInt(4) == 0) {
                        decide(new RetireDevice(desk.actor().device()), OWNER);
                    } else {
                        decide(new DecideCancel(ORDER, random.nextBoolean()), OWNER);
                    }
                }
            }
        }

        private void deliver(RandomDesk desk) {
            if (desk.hasSent()) {
                return;
            }
            var sent = desk.next();
            String device = desk.actor().device();
            if (DeviceDecider.objection(story.theShop().devices(), device, "i1").isPresent()) {
                return;
            }
            if (sent.command() instanceof OrderCommand.StartPreparing) {
                heard++;
            }
            decide(sent.command(), Moment.pressed(sent.pressed(), sent.seen(), now, desk.actor()));
        }

        private void decide(Command command, Actor actor) {
            decide(command, Moment.of(now, actor));
        }

        private void decide(Command command, Moment moment) {
            var decision =
                    switch (command) {
                        case OrderCommand order -> story.when(order, moment).decision();
                        case DeviceCommand device ->
                                DeviceDecider.decide(
                                        story.theShop(),
                                        story.theShop().devices(),
                                        () -> List.of(story.theOrder()),
                                        device,
                                        0,
                                        moment);
                        default -> throw new IllegalArgumentException("" + command);
                    };
            if (decision instanceof Decision.Accepted(var events)) {
                now = now.plusMillis(1);
                events.forEach(event -> feed.add(new Told(event, moment.now())));
                story = story.and(events);
            }
        }

        private long count(Class<? extends Event> kind) {
            return feed.stream().map(Told::event).filter(kind::isInstance).count();
        }
    }
}
