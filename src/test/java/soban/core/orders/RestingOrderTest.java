package soban.core.orders;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.core.orders.Commands.NOON;
import static soban.core.orders.Commands.UNIT;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import soban.domain.order.Order;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderStatus;
import soban.domain.order.ReviewCommand.WriteReview;
import soban.wire.Json;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// Orders that are over, in the memory of a partition: nobody can tell that they are packed.
class RestingOrderTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final LiveKey KEY = LiveKey.order(UNIT, Commands.order("aaaaaa"));

    private final MemoryLog log = new MemoryLog();
    private Instant clock = NOON;

    @BeforeEach
    void an_order_that_was_collected_and_one_that_waits() {
        log.add(Commands.enrol());
        log.add(Commands.hello());
        log.add(Commands.place("aaaaaa", 1));
        log.add(Commands.paid("aaaaaa"));
        log.add(Commands.kitchen(1, new StartPreparing(Commands.order("aaaaaa"))));
        log.add(Commands.kitchen(2, new FinishPreparing(Commands.order("aaaaaa"))));
        log.add(Commands.kitchen(3, new HandOver(Commands.order("aaaaaa"))));
        run(2);
        clock = NOON.plus(DAY);
        run(2);
        log.add(Commands.place("bbbbbb", 1));
        log.add(Commands.paid("bbbbbb"));
        run(2);
    }

    private void run(int steps) {
        var loop = OrderLoop.takeOver(log, 0, Duration.ZERO, () -> clock, _ -> {});
        for (int i = 0; i < steps; i++) {
            assertThat(loop.step()).isTrue();
        }
    }

    private Order collected() {
        return Objects.requireNonNull((Order) log.live.get(KEY));
    }

    @Test
    void it_is_the_same_order_when_it_is_unpacked_and_much_smaller_until_then() {
        assertThat(collected().status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(RestingOrder.mayBe(collected())).isTrue();
        assertThat(RestingOrder.of(collected()).order()).isEqualTo(collected());
        String text = Json.write(collected());
        assertThat(Packing.unpacked(Packing.packed(text))).isEqualTo(text);
        assertThat(Packing.packed(text))
                .hasSizeLessThan(text.getBytes(StandardCharsets.UTF_8).length / 4);
        String long_ = "긴 이야기 ".repeat(5000);
        assertThat(Packing.unpacked(Packing.packed(long_))).isEqualTo(long_);
    }

    @Test
    void an_order_that_goes_on_never_rests() {
        var waiting = (Order) log.live.get(LiveKey.order(UNIT, Commands.order("bbbbbb")));
        assertThat(RestingOrder.mayBe(Objects.requireNonNull(waiting))).isFalse();
    }

    @Test
    void a_state_in_which_orders_rest_says_what_it_said_before() {
        var awake = new PartitionState();
        log.live.forEach(awake::load);
        var resting = new PartitionState();
        log.live.forEach(resting::load);
        assertThat(resting.rest(NOON)).as("nothing was over by then").isFalse();
        assertThat(resting.all(Order.class)).hasSize(2);
        assertThat(resting.rest(clock.plusSeconds(1))).isFalse();
        assertThat(resting.all(Order.class)).as("that are awake").hasSize(1);
        log.live.keySet().forEach(key -> assertThat(resting.find(key)).isEqualTo(awake.find(key)));
        assertThat(resting.census()).isEqualTo(awake.census());
        assertThat(resting.keys()).isEqualTo(awake.keys());
        Instant since = collected().progress().since();
        assertThat(resting.orders(UNIT, since)).hasSameElementsAs(awake.orders(UNIT, since));
        assertThat(resting.orders(UNIT, since.plusMillis(1)))
                .extracting(Order::id)
                .containsExactly(Commands.order("bbbbbb"));
        Instant late = clock.plus(Duration.ofDays(40));
        assertThat(resting.outdated(late)).contains(KEY).isEqualTo(awake.outdated(late));
        resting.forget(KEY);
        assertThat(resting.find(KEY)).isNull();
        assertThat(resting.orders(UNIT, NOON)).hasSize(1);
        assertThat(resting.census()).containsEntry(OrderStatus.COMPLETED, 0);
    }

    @Test
    void somebody_who_asks_something_of_it_wakes_it() {
        log.add(
                Commands.customer(
                        "review",
                        null,
                        new WriteReview(Commands.order("aaaaaa"), Commands.CUSTOMER, 5, "맛있어요")));
        run(1);
        assertThat(Objects.requireNonNull(collected().review()).stars()).isEqualTo(5);
    }
}
