package soban.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static soban.desk.Cafe.id;
import static soban.desk.FeedScript.BEGIN;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.desk.Cafe;
import soban.desk.DeskAction.Finish;
import soban.desk.DeskAction.HandOver;
import soban.desk.DeskAction.Start;
import soban.desk.DeskAction.Undo;
import soban.desk.Notice;
import soban.domain.order.CancelCommand.AnswerCancel;
import soban.domain.order.CancelEvent.CancelAcknowledged;
import soban.domain.order.CancelEvent.CancelHeld;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.CancelEvent.WorkLost;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderEvent.OrderMadeReady;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderStatus;
import soban.domain.shop.Preset;
import soban.domain.unit.Answer;
import soban.domain.unit.Command;
import soban.domain.unit.RefusalCode;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Rule 8 at the desk: it answers by itself whether a cancel is still possible, keeps its promise,
/// and says what was made for nothing.
class CancelAnswerTest {
    private static final Instant AT = BEGIN.plus(Duration.ofSeconds(30));

    @TempDir private Path folder;
    private OpenStore kitchen;

    @BeforeEach
    void open() {
        kitchen = new OpenStore(folder);
        kitchen.greet();
        kitchen.hear(Cafe.enrolled());
        kitchen.order(7);
    }

    @AfterEach
    void close() {
        kitchen.close();
    }

    private void askedToCancel(int number) {
        kitchen.hear(Cafe.wantsCancel(number, AT), Cafe.asked(number, kitchen.cache().device()));
    }

    private List<Command> sent() {
        return kitchen.cache().unanswered().stream()
                .map(row -> OpenStore.read(row.message()).command())
                .toList();
    }

    @Test
    void an_order_that_nobody_has_begun_is_promised_not_to_be_begun() {
        askedToCancel(7);
        assertThat(sent()).containsExactly(new AnswerCancel(id(7), false));
        var command = kitchen.sendCommand();
        assertThat(command.device().number()).isEqualTo(1);
        assertThat(command.actor().person()).as("nobody pressed it").isEmpty();
        assertThat(command.device().lastSeen())
                .as("the core must see that the cancel was known")
                .isEqualTo(kitchen.cache().position().newest());
    }

    @Test
    void no_person_waits_for_the_answer() {
        askedToCancel(7);
        assertThat(kitchen.view().waiting()).isZero();
        assertThat(kitchen.ticket(7).pending()).isFalse();
        kitchen.answer(kitchen.send(), Answer.refused(RefusalCode.CANCEL_NOT_PENDING));
        assertThat(kitchen.view().notices()).isEmpty();
        assertThat(sent()).isEmpty();
    }

    @Test
    void a_start_that_waits_in_the_outbox_goes_before_the_answer_that_it_has_begun() {
        kitchen.press(new Start(id(7)));
        askedToCancel(7);
        assertThat(sent())
                .containsExactly(new StartPreparing(id(7)), new AnswerCancel(id(7), true));
        kitchen.press(new Finish(id(7)));
        assertThat(kitchen.ticket(7).status()).as("and goes on").isEqualTo(OrderStatus.READY);
        assertThat(kitchen.press(new HandOver(id(7)))).as("to its end").isPositive();
    }

    @Test
    void an_order_that_is_known_to_be_begun_is_answered_so() {
        kitchen.hear(new PreparationStarted(id(7), AT));
        askedToCancel(7);
        assertThat(sent()).containsExactly(new AnswerCancel(id(7), true));
    }

    @Test
    void a_start_that_was_taken_back_here_is_none() {
        kitchen.press(new Start(id(7)));
        kitchen.press(new Undo(id(7)));
        askedToCancel(7);
        assertThat(sent().getLast()).isEqualTo(new AnswerCancel(id(7), false));
    }

    @Test
    void without_preparation_only_what_leaves_the_shop_is_begun() {
        kitchen.hear(Cafe.enrolled(Preset.MEALKIT), new OrderMadeReady(id(7), AT, null));
        kitchen.order(8);
        kitchen.hear(new OrderMadeReady(id(8), AT, null));
        kitchen.press(new HandOver(id(8)));
        askedToCancel(7);
        askedToCancel(8);
        assertThat(sent()).contains(new AnswerCancel(id(7), false), new AnswerCancel(id(8), true));
        assertThat(kitchen.press(new HandOver(id(7)))).isNegative();
    }

    @Test
    void what_others_are_asked_is_not_answered_here() {
        kitchen.hear(Cafe.wantsCancel(7, AT), Cafe.asked(7, "another-desk"));
        assertThat(sent()).isEmpty();
    }

    @Test
    void what_was_asked_and_decided_while_the_desk_was_away_is_not_answered() {
        kitchen.hear(
                Cafe.wantsCancel(7, AT),
                Cafe.asked(7, kitchen.cache().device()),
                new CancelHeld(id(7), AT),
                Cafe.cancelled(7, AT),
                new OrderCancelled(id(7)));
        assertThat(sent()).isEmpty();
    }

    @Test
    void the_promise_locks_the_order_here_until_the_cancel_is_refused() {
        askedToCancel(7);
        kitchen.hear(new CancelAcknowledged(id(7), kitchen.cache().device()));
        long refused = kitchen.press(new Start(id(7)));
        assertThat(refused).isNegative();
        assertThat(kitchen.ticket(7).status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(kitchen.view().notices())
                .extracting(Notice::id, Notice::action, Notice::subject, Notice::code)
                .containsExactly(tuple(refused, "start", "#7", RefusalCode.CANCEL_PENDING));
        assertThat(sent()).doesNotContain(new StartPreparing(id(7)));
        kitchen.reopen();
        assertThat(kitchen.press(new Start(id(7)))).as("also after a restart").isNegative();
        kitchen.hear(new CancelRefused(id(7), ""));
        assertThat(kitchen.press(new Start(id(7)))).isPositive();
    }

    @Test
    void the_decision_to_cancel_takes_the_ticket_out_of_the_work() {
        askedToCancel(7);
        kitchen.hear(Cafe.cancelled(7, AT));
        assertThat(kitchen.ticket(7).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(kitchen.ticket(7).startedBeforeCancel()).isFalse();
    }

    @Test
    void what_was_begun_too_late_is_said_with_the_time_of_the_cancel() {
        kitchen.press(new Start(id(7)));
        var start = kitchen.send();
        kitchen.hear(Cafe.wantsCancel(7, AT), Cafe.cancelled(7, AT), new OrderCancelled(id(7)));
        Instant cancelledAt = kitchen.ticket(7).statusSince();
        kitchen.later(Duration.ofMinutes(3));
        kitchen.hear(
                new WorkLost(id(7), kitchen.cache().device(), AT),
                kitchen.answered(start, Answer.accepted()));
        assertThat(kitchen.view().notices())
                .extracting(Notice::at, Notice::action, Notice::subject)
                .containsExactly(tuple(cancelledAt, Notice.WORK_LOST, "#7"));
        assertThat(kitchen.ticket(7).startedBeforeCancel()).isTrue();
    }

    @Test
    void what_another_desk_lost_is_no_news_here() {
        kitchen.hear(Cafe.cancelled(7, AT), new WorkLost(id(7), "another-desk", AT));
        assertThat(kitchen.view().notices()).isEmpty();
    }
}
