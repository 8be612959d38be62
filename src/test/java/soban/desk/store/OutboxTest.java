package soban.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.desk.Cafe.id;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.desk.Cafe;
import soban.desk.DeskAction.Dismiss;
import soban.desk.DeskAction.Finish;
import soban.desk.DeskAction.HandOver;
import soban.desk.DeskAction.SellOut;
import soban.desk.DeskAction.Start;
import soban.desk.DeskAction.Undo;
import soban.desk.Notice;
import soban.desk.board.Dispatch;
import soban.desk.board.Outgoing;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.order.OrderStatus;
import soban.domain.shop.ShopCommand;
import soban.domain.unit.Answer;
import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A press is on disk before it shows, shows as hoped, is sent in order, and goes when it is
/// answered.
class OutboxTest {
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

    @Test
    void a_press_shows_what_is_hoped_for_and_that_it_is_pending() {
        kitchen.press(new Start(id(7)));
        assertThat(kitchen.ticket(7).status()).isEqualTo(OrderStatus.PREPARING);
        assertThat(kitchen.ticket(7).pending()).isTrue();
        assertThat(kitchen.ticket(7).touched()).isTrue();
        assertThat(kitchen.ticket(7).statusSince()).isEqualTo(kitchen.now);
        assertThat(kitchen.view().waiting()).isEqualTo(1);
    }

    @Test
    void presses_on_one_order_stack() {
        kitchen.press(new Start(id(7)));
        kitchen.press(new Finish(id(7)));
        assertThat(kitchen.ticket(7).status()).isEqualTo(OrderStatus.READY);
        kitchen.press(new Undo(id(7)));
        assertThat(kitchen.ticket(7).status()).isEqualTo(OrderStatus.PREPARING);
        kitchen.press(new Finish(id(7)));
        kitchen.press(new HandOver(id(7)));
        assertThat(kitchen.find(7)).isEmpty();
        assertThat(kitchen.view().waiting()).isEqualTo(5);
    }

    @Test
    void the_command_says_who_where_when_and_what_came_before() {
        kitchen.press(new SellOut("latte"));
        kitchen.press(new Start(id(7)));
        kitchen.send();
        var command = kitchen.sendCommand();
        String device = kitchen.cache().device();
        assertThat(command.id()).isEqualTo(device + "-2-" + kitchen.cache().incarnation());
        assertThat(command.unit()).isEqualTo("shop:cafe");
        assertThat(command.command()).isEqualTo(new StartPreparing(id(7)));
        assertThat(command.actor().role()).isEqualTo(Role.KITCHEN);
        assertThat(command.actor().person()).isEqualTo("Jiwoo");
        assertThat(command.actor().device()).isEqualTo(device);
        assertThat(command.device().number()).isEqualTo(2);
        assertThat(command.device().previous()).isEqualTo(1);
        assertThat(command.device().pressedAt()).isEqualTo(kitchen.now);
        assertThat(command.device().lastSeen()).isEqualTo(kitchen.cache().position().newest());
    }

    @Test
    void an_accepted_press_goes_and_its_event_does_not_count_twice_meanwhile() {
        kitchen.press(new Start(id(7)));
        kitchen.press(new Undo(id(7)));
        kitchen.press(new Start(id(7)));
        kitchen.press(new Finish(id(7)));
        Dispatch start = kitchen.send();
        Dispatch undo = kitchen.send();
        kitchen.hear(new PreparationStarted(id(7), kitchen.now));
        assertThat(kitchen.ticket(7).status()).isEqualTo(OrderStatus.READY);
        kitchen.answer(start, Answer.accepted());
        assertThat(kitchen.ticket(7).status()).isEqualTo(OrderStatus.READY);
        kitchen.hear(
                new StepUndone(id(7), OrderStatus.PREPARING, OrderStatus.ACCEPTED, kitchen.now));
        assertThat(kitchen.ticket(7).status()).isEqualTo(OrderStatus.READY);
        kitchen.answer(undo, Answer.accepted());
        assertThat(kitchen.ticket(7).status()).isEqualTo(OrderStatus.READY);
        assertThat(kitchen.view().waiting()).isEqualTo(2);
    }

    @Test
    void what_the_core_knows_better_wins_over_a_pending_press() {
        kitchen.order(8);
        kitchen.press(new Start(id(7)));
        kitchen.press(new Start(id(8)));
        kitchen.hear(
                new PreparationStarted(id(7), kitchen.now),
                Cafe.finished(7, kitchen.now),
                Cafe.cancelled(8, kitchen.now));
        assertThat(kitchen.ticket(7).status()).isEqualTo(OrderStatus.READY);
        assertThat(kitchen.ticket(8).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(kitchen.ticket(8).pending()).isTrue();
    }

    @Test
    void a_refused_press_takes_the_ticket_back_and_says_why_until_it_is_read() {
        kitchen.press(new Start(id(7)));
        Dispatch press = kitchen.send();
        kitchen.later(Duration.ofSeconds(2));
        kitchen.answer(press, Answer.refused(new Refusal(RefusalCode.ORDER_CANCELLED, null, "x")));
        assertThat(kitchen.ticket(7).status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(kitchen.ticket(7).pending()).isFalse();
        var notice =
                new Notice(
                        press.number(),
                        kitchen.now,
                        "start",
                        "#7",
                        RefusalCode.ORDER_CANCELLED,
                        "x");
        assertThat(kitchen.view().notices()).containsExactly(notice);
        kitchen.reopen();
        assertThat(kitchen.view().notices()).containsExactly(notice);
        kitchen.press(new Dismiss(notice.id()));
        assertThat(kitchen.view().notices()).isEmpty();
    }

    @Test
    void a_product_shows_as_sold_out_while_the_press_is_pending() {
        kitchen.press(new SellOut("latte"));
        assertThat(kitchen.view().kitchen().menu().getLast().soldOut()).isTrue();
        kitchen.answer(kitchen.send(), Answer.refused(RefusalCode.PRODUCT_UNKNOWN));
        assertThat(kitchen.view().kitchen().menu().getLast().soldOut()).isFalse();
        assertThat(kitchen.view().notices().getFirst().subject()).isEqualTo("카페라떼");
    }

    @Test
    void what_is_sold_out_for_a_time_is_on_sale_again_when_that_is_over_whoever_can_be_asked() {
        var until = kitchen.now.plus(Duration.ofHours(4));
        kitchen.pressOffline(new SellOut("latte", until));
        assertThat(kitchen.view().kitchen().menu().getLast().soldOut()).isTrue();
        kitchen.reopen();
        kitchen.later(Duration.ofHours(4).minusSeconds(1));
        assertThat(kitchen.view().kitchen().menu().getLast().soldOut()).isTrue();
        kitchen.later(Duration.ofSeconds(1));
        assertThat(kitchen.view().kitchen().menu().getLast().soldOut()).isFalse();
        kitchen.greet();
        assertThat(kitchen.sendCommand().command())
                .isEqualTo(new ShopCommand.SellOut("latte", until));
    }

    @Test
    void answers_to_another_device_or_another_command_settle_nothing() {
        kitchen.press(new Start(id(7)));
        Dispatch press = kitchen.send();
        kitchen.hear(
                new CommandAnswered(
                        Role.KITCHEN, "other", press.number(), press.id(), Answer.accepted()),
                new CommandAnswered(
                        Role.KITCHEN,
                        kitchen.cache().device(),
                        press.number(),
                        "else",
                        Answer.accepted()));
        assertThat(kitchen.view().waiting()).isEqualTo(1);
    }

    @Test
    void presses_are_sent_in_order_and_again_when_no_answer_comes_for_thirty_seconds() {
        kitchen.press(new Start(id(7)));
        kitchen.later(Duration.ofSeconds(10));
        kitchen.press(new Finish(id(7)));
        assertThat(kitchen.send().number()).isEqualTo(1);
        assertThat(kitchen.send().number()).isEqualTo(2);
        assertThat(kitchen.next()).isEmpty();
        kitchen.later(Outgoing.PATIENCE.minusMillis(1));
        assertThat(kitchen.next()).isEmpty();
        kitchen.later(Duration.ofMillis(1));
        assertThat(kitchen.cache().next(kitchen.now, false)).as("no answer can come").isEmpty();
        assertThat(kitchen.send().number()).isEqualTo(1);
        assertThat(kitchen.send().number()).isEqualTo(2);
        assertThat(kitchen.next()).isEmpty();
    }

    @Test
    void a_clock_that_is_set_back_holds_nothing_up() {
        kitchen.press(new Start(id(7)));
        kitchen.send();
        kitchen.later(Duration.ofHours(-2));
        assertThat(kitchen.next()).isPresent();
    }

    @Test
    void what_the_core_misses_goes_again_after_a_breath_and_holds_back_what_comes_after() {
        kitchen.press(new Start(id(7)));
        kitchen.press(new Finish(id(7)));
        kitchen.send();
        Dispatch second = kitchen.send();
        kitchen.answer(second, Answer.resend(1));
        kitchen.press(new HandOver(id(7)));
        assertThat(kitchen.next()).isEmpty();
        kitchen.later(Outgoing.PAUSE);
        assertThat(kitchen.send().number()).isEqualTo(1);
        assertThat(kitchen.send().number()).isEqualTo(2);
        assertThat(kitchen.send().number()).isEqualTo(3);
    }

    @Test
    void
            when_the_core_misses_what_was_answered_long_ago_the_first_row_says_that_nothing_is_before() {
        kitchen.press(new Start(id(7)));
        kitchen.answer(kitchen.send(), Answer.accepted());
        kitchen.press(new Finish(id(7)));
        Dispatch second = kitchen.send();
        kitchen.answer(second, Answer.resend(1));
        kitchen.later(Outgoing.PAUSE);
        var again = kitchen.sendCommand();
        assertThat(again.device().number()).isEqualTo(2);
        assertThat(again.device().previous()).isZero();
        assertThat(again.id()).isEqualTo(second.id());
        assertThat(again.message().body()).isEqualTo(second.message().body());
    }

    @Test
    void numbers_go_on_for_ever_even_when_the_outbox_was_empty_at_the_restart() {
        kitchen.press(new Start(id(7)));
        kitchen.answer(kitchen.send(), Answer.accepted());
        String device = kitchen.cache().device();
        kitchen.reopen();
        assertThat(kitchen.cache().device()).isEqualTo(device);
        assertThat(kitchen.press(new Finish(id(7)))).isEqualTo(2);
    }

    @Test
    void a_press_survives_a_kill_between_the_disk_and_the_network() throws IOException {
        kitchen.press(new Start(id(7)));
        Path copy = Files.createDirectory(folder.resolve("after the kill"));
        for (String part : new String[] {"", "-wal"}) {
            Path from = Path.of(kitchen.file + part);
            Files.copy(from, copy.resolve(from.getFileName()));
        }
        try (var after = new OpenStore(copy)) {
            assertThat(after.ticket(7).status()).isEqualTo(OrderStatus.PREPARING);
            assertThat(after.ticket(7).pending()).isTrue();
            after.feed.rewind(kitchen.feed.number(), kitchen.feed.last());
            after.greet();
            var sent = after.sendCommand();
            var meant = kitchen.sendCommand();
            assertThat(sent.id()).isEqualTo(meant.id());
            assertThat(sent.command()).isEqualTo(meant.command());
            assertThat(sent.device().number()).isEqualTo(meant.device().number());
            assertThat(sent.device().incarnation()).isEqualTo(after.cache().incarnation());
            after.hear(Cafe.finished(7, after.now));
        }
    }
}
