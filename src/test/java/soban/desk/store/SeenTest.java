package soban.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.desk.Cafe.id;
import static soban.desk.FeedScript.BEGIN;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.desk.Cafe;
import soban.desk.DeskAction.Touch;
import soban.domain.order.OrderCommand.ReportSeen;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.unit.Answer;
import soban.domain.unit.Command;
import soban.domain.unit.RefusalCode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A desk tells once that it showed an order, and once who silenced it.
class SeenTest {
    @TempDir private Path folder;
    private OpenStore kitchen;

    @BeforeEach
    void open() {
        kitchen = new OpenStore(folder);
        kitchen.greet();
        kitchen.order(7);
    }

    @AfterEach
    void close() {
        kitchen.close();
    }

    private List<Command> sent() {
        return kitchen.cache().unanswered().stream()
                .map(row -> OpenStore.read(row.message()).command())
                .toList();
    }

    @Test
    void the_first_time_that_it_is_shown_is_reported_and_no_other() {
        assertThat(kitchen.rang(7)).isEqualTo(1);
        var at = kitchen.now;
        kitchen.later(Duration.ofSeconds(4));
        assertThat(kitchen.rang(7)).isZero();
        kitchen.reopen();
        assertThat(kitchen.rang(7)).isZero();
        assertThat(sent()).containsExactly(new ReportSeen(id(7), at, null, ""));
    }

    @Test
    void whoever_touches_it_first_is_reported_and_nobody_else() {
        kitchen.rang(7);
        var rang = kitchen.now;
        kitchen.later(Duration.ofSeconds(9));
        var touched = kitchen.now;
        kitchen.press(new Touch(id(7)));
        kitchen.later(Duration.ofSeconds(9));
        kitchen.press(new Touch(id(7)));
        assertThat(sent())
                .containsExactly(
                        new ReportSeen(id(7), rang, null, ""),
                        new ReportSeen(id(7), rang, touched, "Jiwoo"));
        assertThat(kitchen.ticket(7).touched()).isTrue();
    }

    @Test
    void no_person_waits_for_it_and_nobody_reads_of_a_refusal() {
        kitchen.rang(7);
        assertThat(kitchen.view().waiting()).isZero();
        assertThat(kitchen.ticket(7).pending()).isFalse();
        kitchen.answer(kitchen.send(), Answer.refused(RefusalCode.ORDER_UNKNOWN));
        assertThat(kitchen.view().notices()).isEmpty();
        assertThat(sent()).isEmpty();
    }

    @Test
    void a_desk_that_showed_it_to_nobody_has_not_seen_it() {
        assertThat(kitchen.press(new Touch(id(7)))).as("by a command, without a board").isZero();
        assertThat(kitchen.ticket(7).touched()).isTrue();
    }

    @Test
    void a_cancelled_ticket_is_acknowledged_and_not_reported() {
        kitchen.hear(Cafe.cancelled(7, BEGIN));
        assertThat(kitchen.rang(7)).isZero();
        assertThat(kitchen.press(new Touch(id(7)))).isZero();
        assertThat(kitchen.find(7)).isEmpty();
    }

    @Test
    void what_was_seen_before_stays_so_when_it_moves_on() {
        kitchen.rang(7);
        kitchen.hear(new PreparationStarted(id(7), BEGIN));
        assertThat(kitchen.rang(7)).isZero();
    }
}
