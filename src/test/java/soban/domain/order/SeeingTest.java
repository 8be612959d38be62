package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.OrderStory.given;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.KITCHEN;
import static soban.domain.order.Shops.OTHER_KITCHEN;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import soban.domain.order.OrderCommand.ReportSeen;
import soban.domain.order.OrderEvent.OrderSeen;
import soban.domain.shop.Preset;
import soban.domain.unit.Actor;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.time.Instant;

/// Which device showed an order, when it rang, and who silenced it (rule 8).
class SeeingTest {
    private static final Orders COFFEE = Orders.pickedUp(Preset.CAFE);
    private static final Actor SOMEBODY = new Actor(Role.KITCHEN, "지은", "kitchen-1");

    @Test
    void a_desk_reports_which_device_has_seen_an_order_and_when_it_rang() {
        var seen =
                accepted()
                        .when(rang(noonPlus(10)), noonPlus(12), KITCHEN)
                        .then(sighting(noonPlus(10), null, ""));
        assertThat(seen.theOrder().isSeenBy("kitchen-1")).isTrue();
        assertThat(seen.theOrder().isSeenBy("kitchen-2")).isFalse();
    }

    @Test
    void it_is_kept_when_and_by_whom_it_was_silenced() {
        var silenced = sighting(noonPlus(10), noonPlus(20), "지은");
        accepted()
                .when(silenced(noonPlus(10), noonPlus(20), "지은"), noonPlus(21), KITCHEN)
                .then(silenced);
        var later =
                accepted()
                        .when(rang(noonPlus(10)), noonPlus(12), KITCHEN)
                        .story()
                        .when(silenced(noonPlus(11), noonPlus(20), "지은"), noonPlus(21), KITCHEN)
                        .then(silenced);
        assertThat(later.theOrder().seen()).containsExactly(silenced.sighting());
    }

    @Test
    void what_is_reported_again_changes_nothing() {
        accepted()
                .when(rang(noonPlus(10)), noonPlus(12), KITCHEN)
                .story()
                .when(rang(noonPlus(11)), noonPlus(13), KITCHEN)
                .thenNothing()
                .when(silenced(noonPlus(10), noonPlus(20), "지은"), noonPlus(21), KITCHEN)
                .story()
                .when(silenced(noonPlus(10), noonPlus(30), "민수"), noonPlus(31), KITCHEN)
                .thenNothing();
    }

    @Test
    void each_device_is_counted_for_itself() {
        var both =
                accepted()
                        .when(rang(noonPlus(10)), noonPlus(12), KITCHEN)
                        .story()
                        .when(rang(noonPlus(11)), noonPlus(13), OTHER_KITCHEN)
                        .thenKinds(OrderSeen.class);
        assertThat(both.theOrder().seen())
                .extracting(Sighting::device)
                .containsExactly("kitchen-1", "kitchen-2");
    }

    @Test
    void a_device_can_not_have_seen_it_in_times_to_come_nor_silenced_it_before_it_rang() {
        accepted()
                .when(silenced(noonPlus(500), noonPlus(600), "지은"), noonPlus(12), KITCHEN)
                .then(sighting(noonPlus(12), noonPlus(12), "지은"));
        accepted()
                .when(silenced(noonPlus(10), noonPlus(5), "지은"), noonPlus(12), KITCHEN)
                .then(sighting(noonPlus(10), noonPlus(10), "지은"));
    }

    @Test
    void a_name_is_cut_between_two_characters() {
        accepted()
                .when(silenced(noonPlus(10), noonPlus(11), "x".repeat(200)), noonPlus(12), KITCHEN)
                .then(sighting(noonPlus(10), noonPlus(11), "x".repeat(80)));
        String flower = "x".repeat(79) + "🌸🌸";
        accepted()
                .when(silenced(noonPlus(10), noonPlus(11), flower), noonPlus(12), KITCHEN)
                .then(sighting(noonPlus(10), noonPlus(11), "x".repeat(79)));
    }

    @Test
    void nobody_sees_an_order_that_is_not_paid() {
        given(Shops.enrolled(Preset.CAFE))
                .and(COFFEE.paid())
                .when(rang(noonPlus(10)), noonPlus(12), KITCHEN)
                .refused(RefusalCode.ORDER_UNKNOWN);
    }

    private static OrderStory accepted() {
        return given(Shops.enrolled(Preset.CAFE)).and(COFFEE.accepted());
    }

    private static ReportSeen rang(Instant at) {
        return new ReportSeen(COFFEE.id(), at, null, "");
    }

    private static ReportSeen silenced(Instant rangAt, Instant at, String by) {
        return new ReportSeen(COFFEE.id(), rangAt, at, by);
    }

    private static OrderSeen sighting(Instant rangAt, @Nullable Instant silencedAt, String by) {
        return new OrderSeen(
                COFFEE.id(),
                new Sighting(SOMEBODY.device(), SOMEBODY.role(), rangAt, silencedAt, by));
    }
}
