package soban.console.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.console.kitchen.GridPlan.Row;

import java.util.List;

/// How many tickets share the board, by the room that the window leaves them.
class GridPlanTest {
    @Test
    void ten_tickets_stand_on_a_large_screen() {
        GridPlan plan = GridPlan.of(1610, 950, 1);
        assertThat(plan.columns()).isEqualTo(5);
        assertThat(plan.rows(10, _ -> 0).getLast().bottom()).isLessThanOrEqualTo(950);
    }

    @Test
    void eight_stand_on_a_small_one() {
        GridPlan plan = GridPlan.of(970, 598, 1);
        assertThat(plan.columns()).isEqualTo(4);
        assertThat(plan.rows(8, _ -> 0).getLast().bottom()).isLessThanOrEqualTo(598);
    }

    @Test
    void larger_text_takes_larger_tickets() {
        assertThat(GridPlan.of(1610, 950, 1.6).columns()).isLessThan(5);
        assertThat(GridPlan.of(1610, 950, 0.8).columns()).isGreaterThan(5);
    }

    @Test
    void there_is_always_room_for_one() {
        GridPlan plan = GridPlan.of(120, 90, 1.6);
        assertThat(plan.columns()).isEqualTo(1);
        assertThat(plan.cellWidth()).isEqualTo(120);
    }

    @Test
    void a_row_is_as_high_as_its_longest_ticket() {
        GridPlan plan = new GridPlan(2, 300, 400);
        List<Row> rows = plan.rows(3, place -> place == 1 ? 650 : 100);
        assertThat(rows)
                .containsExactly(new Row(0, 2, 0, 650), new Row(2, 3, 650 + GridPlan.GAP, 400));
    }
}
