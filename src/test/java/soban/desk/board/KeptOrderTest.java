package soban.desk.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import soban.domain.access.Audience;
import soban.domain.delivery.DeliveryStatus;
import soban.domain.message.OrderMessage;
import soban.domain.order.CancelStatus;
import soban.domain.order.Order;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderStatus;
import soban.domain.order.Refund;
import soban.domain.shop.Carrier;
import soban.domain.shop.Preset;
import soban.domain.unit.Role;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A desk that read every event and a desk that took a snapshot in their place stand at the same
/// place, whatever happened before. A failure names its seed.
class KeptOrderTest {
    private static final int LIVES = 400;
    private static final int WISHES = 80;
    private static final Instant TIME = Instant.parse("2026-03-02T09:00:00Z");

    /// What the two desks of one shop made of an order's events.
    private static final class Boards {
        private final Map<Role, KeptOrder> kept = new EnumMap<>(Role.class);
        private final Set<OrderStatus> statuses = EnumSet.noneOf(OrderStatus.class);
        private final Set<DeliveryStatus> deliveries = EnumSet.noneOf(DeliveryStatus.class);
        private final Set<Object> seen = new HashSet<>();
        private String life = "";

        void begin(String name) {
            life = name;
            kept.clear();
        }

        void watch(Order after, OrderEvent event) {
            for (Role role : List.of(Role.KITCHEN, Role.OWNER)) {
                if (Audience.roles(after, event).contains(role)) {
                    read(role, (OrderEvent) Audience.copyFor(role, event));
                }
                if (after.shownToShop()) {
                    compare(role, Audience.copyFor(role, after), event);
                }
            }
        }

        private void read(Role role, OrderEvent event) {
            var known = kept.get(role);
            if (event instanceof OrderReceived received) {
                kept.put(role, KeptOrder.received(role, received, TIME));
            } else if (known != null) {
                kept.put(role, known.after(event, TIME, false));
            }
        }

        private void compare(Role role, Order copy, OrderEvent last) {
            var told = KeptOrder.of(role, copy);
            var read = kept.get(role);
            assertThat(read).as(life).isNotNull();
            assertThat(told.standing())
                    .as("%s, %s, after %s", life, role, last)
                    .isEqualTo(read.standing());
            if (role == Role.OWNER) {
                note(affairs(told));
                assertThat(affairs(told)).as("%s, after %s", life, last).isEqualTo(affairs(read));
            }
            assertThat(told.content()).as("%s, %s", life, role).isEqualTo(read.content());
            assertThat(read.after(copy, TIME, true))
                    .as("a copy of what is known is no news: %s, %s", life, role)
                    .isEqualTo(read);
            statuses.add(read.status());
            deliveries.add(read.standing().delivery());
        }

        private void note(Affairs affairs) {
            affairs.purse().refunds().forEach(refund -> seen.add(refund.state()));
            affairs.messages().forEach(message -> seen.add(message.state()));
            seen.add(affairs.cancellation().status());
            seen.add(affairs.review() == null ? "no review" : "a review");
            seen.add(affairs.purse().cash() ? "cash" : "no cash");
        }
    }

    private static Affairs affairs(KeptOrder order) {
        return Objects.requireNonNull(order.owners()).affairs();
    }

    @ParameterizedTest
    @EnumSource
    void what_the_events_make_of_an_order_is_what_a_copy_of_it_says(Preset preset) {
        var boards = new Boards();
        for (long seed = 0; seed < LIVES; seed++) {
            boards.begin(preset + " seed " + seed);
            new History(preset, seed, boards::watch).play(WISHES);
        }
        assertThat(boards.statuses)
                .as("the lives were worth living")
                .contains(OrderStatus.READY, OrderStatus.CANCELLED, OrderStatus.COMPLETED);
        assertThat(boards.seen)
                .contains((Object[]) Refund.State.values())
                .contains(OrderMessage.State.SENT, OrderMessage.State.SHED)
                .contains(OrderMessage.State.FAILED, "a review", CancelStatus.REQUESTED)
                .contains(preset.settings().counter() ? "cash" : "no cash");
        if (preset.settings().delivery().carrier() == Carrier.RIDERS) {
            assertThat(boards.deliveries)
                    .contains(
                            DeliveryStatus.CLAIMED,
                            DeliveryStatus.PICKED_UP,
                            DeliveryStatus.DELIVERED,
                            DeliveryStatus.FAILED,
                            DeliveryStatus.CANCELLED);
        }
    }
}
