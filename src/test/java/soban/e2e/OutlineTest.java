package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.domain.money.Money;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.unit.Actor;
import soban.domain.unit.Role;
import soban.wire.EventRecord;

import java.time.Instant;
import java.util.Map;

/// The checker from outside sees what it is there for.
class OutlineTest {
    private static final long NEW_ERA = 1_000_000_001;

    private final Outline outline = new Outline();

    private void add(String unit, long sequence, String id, String previous) {
        var order = new OrderId(unit + "-7k2m9q4t1x8d");
        outline.add(
                new EventRecord(
                        id,
                        "shop:" + unit,
                        sequence,
                        previous,
                        new Actor(Role.KITCHEN, "Yujin", "kitchen-1"),
                        "c-1",
                        Instant.parse("2026-05-04T03:00:00Z"),
                        Map.of(),
                        new PaymentTaken(order, order + ".1", new Money(5000), "r-1")));
    }

    @Test
    void whole_stories_side_by_side_and_over_a_new_start_of_the_broker() {
        add("cafe", 1, "c1", "");
        add("mealkit", 1, "m1", "");
        add("cafe", 2, "c2", "c1");
        add("cafe", 0, "snapshot", "");
        add("mealkit", 2, "m2", "m1");
        add("cafe", NEW_ERA, "c3", "c2");
        assertThat(outline.broken()).isEmpty();
        assertThat(outline.paid()).hasSize(6);
    }

    @Test
    void an_event_that_is_missing() {
        add("cafe", 1, "c1", "");
        add("cafe", 3, "c3", "c2");
        assertThat(outline.broken()).hasSize(1);
    }

    @Test
    void an_event_that_is_there_twice() {
        add("cafe", 1, "c1", "");
        add("cafe", 1, "c1", "");
        assertThat(outline.broken()).hasSize(1);
    }

    @Test
    void an_event_behind_another_than_it_names() {
        add("cafe", 1, "c1", "");
        add("cafe", 2, "c2", "x1");
        assertThat(outline.broken()).hasSize(1);
    }

    @Test
    void a_story_that_begins_in_the_middle() {
        add("cafe", 2, "c2", "");
        assertThat(outline.broken()).hasSize(1);
    }
}
