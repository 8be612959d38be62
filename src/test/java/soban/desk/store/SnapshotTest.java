package soban.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.desk.Cafe.id;
import static soban.desk.Cafe.received;
import static soban.desk.FeedScript.BEGIN;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.desk.Cafe;
import soban.desk.DeskAction.SellOut;
import soban.desk.DeskAction.Start;
import soban.desk.DeskAction.Touch;
import soban.desk.MenuItem;
import soban.desk.Ticket;
import soban.desk.board.Outgoing;
import soban.domain.order.CancelCommand.AnswerCancel;
import soban.domain.order.Order;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderStatus;
import soban.domain.snapshot.FeedHead;
import soban.domain.snapshot.SnapshotPart;
import soban.domain.unit.Answer;
import soban.domain.unit.Device;
import soban.domain.unit.DeviceCommand.RequestHead;
import soban.domain.unit.DeviceCommand.RequestSnapshot;
import soban.domain.unit.Devices;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A desk that lost something of its feed takes the whole state in its place.
class SnapshotTest {
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

    private Devices devices() {
        var cache = kitchen.cache();
        return Devices.NONE.with(
                Device.registered(cache.device(), Role.KITCHEN, cache.incarnation()));
    }

    private SnapshotPart part(String request, int part, int parts, Order... orders) {
        return new SnapshotPart(
                Role.KITCHEN,
                request,
                part,
                parts,
                kitchen.feed.number(),
                kitchen.feed.last(),
                part == 1 ? Cafe.shop(devices(), Cafe.product("mocha", "카페모카")) : null,
                null,
                List.of(orders));
    }

    private String wanted() {
        return ((RequestSnapshot) kitchen.sendCommand().command()).request();
    }

    /// Events are missing, and one after them comes.
    private String gap() {
        kitchen.feed.skip(2);
        kitchen.hear(received(8));
        return wanted();
    }

    private List<Integer> board() {
        return kitchen.view().kitchen().tickets().stream().map(Ticket::number).toList();
    }

    @Test
    void a_gap_is_asked_for_once_and_filled_whole() {
        String request = gap();
        assertThat(kitchen.next()).isEmpty();
        assertThat(kitchen.cache().missing()).isEqualTo(3);
        assertThat(board()).as("meanwhile the board stays").containsExactly(7);
        kitchen.hearBeside(part(request, 1, 1, Cafe.order(8), Cafe.order(9)));
        assertThat(kitchen.cache().missing()).isZero();
        assertThat(board()).containsExactly(8, 9);
        assertThat(kitchen.view().kitchen().menu()).contains(new MenuItem("mocha", "카페모카", false));
        kitchen.hear(new PreparationStarted(id(9), AT));
        assertThat(kitchen.ticket(9).status()).isEqualTo(OrderStatus.PREPARING);
        var shown = kitchen.view();
        kitchen.reopen();
        assertThat(kitchen.view()).isEqualTo(shown);
    }

    @Test
    void its_parts_may_come_in_any_order_and_more_than_once_and_count_together() {
        String request = gap();
        kitchen.hearBeside(part(request, 2, 2, Cafe.order(9)));
        kitchen.hearBeside(part(request, 2, 2, Cafe.order(9)));
        assertThat(board()).containsExactly(7);
        kitchen.hearBeside(part("another desk's", 1, 2, Cafe.order(5)));
        assertThat(board()).containsExactly(7);
        kitchen.hearBeside(part(request, 1, 2, Cafe.order(8)));
        assertThat(board()).containsExactly(8, 9);
    }

    @Test
    void one_that_stays_incomplete_is_asked_for_under_another_id() {
        String first = gap();
        kitchen.hearBeside(part(first, 1, 2, Cafe.order(8)));
        kitchen.later(Recovery.PATIENCE.minusMillis(1));
        assertThat(kitchen.next()).isEmpty();
        kitchen.later(Duration.ofMillis(1));
        assertThat(kitchen.cache().next(kitchen.now, false)).as("nobody is there").isEmpty();
        String second = wanted();
        assertThat(second).isNotEqualTo(first);
        kitchen.hearBeside(part(second, 2, 2, Cafe.order(9)));
        assertThat(board()).as("half of the one and half of the other").containsExactly(7);
        kitchen.hearBeside(part(second, 1, 2, Cafe.order(5)));
        assertThat(board()).containsExactly(5, 9);
    }

    @Test
    void an_answer_that_takes_longer_than_the_patience_counts() {
        String first = gap();
        kitchen.later(Recovery.PATIENCE);
        wanted();
        kitchen.hearBeside(part(first, 1, 1, Cafe.order(8), Cafe.order(9)));
        assertThat(board()).containsExactly(8, 9);
        assertThat(kitchen.cache().missing()).isZero();
    }

    @Test
    void two_answers_to_one_question_are_not_mixed() {
        String request = gap();
        kitchen.hearBeside(part(request, 1, 2, Cafe.order(8)));
        kitchen.feed.next(received(9));
        kitchen.hearBeside(part(request, 2, 2));
        assertThat(board()).containsExactly(7);
        kitchen.hearBeside(part(request, 1, 2, Cafe.order(8), Cafe.order(9)));
        assertThat(board()).containsExactly(8, 9);
    }

    @Test
    void presses_are_not_repeated_while_no_answer_can_be_taken() {
        kitchen.press(new Start(id(7)));
        kitchen.send();
        String request = gap();
        kitchen.hearBeside(part(request, 1, 2, Cafe.order(7)));
        kitchen.later(Outgoing.PATIENCE.minusSeconds(1));
        kitchen.hearBeside(part(request, 1, 2, Cafe.order(7)));
        kitchen.later(Duration.ofSeconds(1));
        assertThat(kitchen.next()).isEmpty();
        kitchen.hearBeside(part(request, 2, 2));
        assertThat(kitchen.sendCommand().command()).isEqualTo(new StartPreparing(id(7)));
    }

    @Test
    void lines_up_to_its_number_are_dropped_and_later_ones_go_on() {
        String request = gap();
        var after = kitchen.feed.next(Cafe.accepted(8)).message();
        var whole = part(request, 1, 1, Cafe.order(8), Cafe.order(9));
        var later = kitchen.feed.next(new PreparationStarted(id(8), AT)).message();
        var beside = kitchen.feed.beside(whole);
        kitchen.hear(kitchen.feed.batch(List.of(after, beside, after, later)));
        assertThat(kitchen.ticket(8).status()).isEqualTo(OrderStatus.PREPARING);
        assertThat(kitchen.cache().position().number()).isEqualTo(kitchen.feed.number());
    }

    @Test
    void one_that_comes_when_the_gap_has_closed_is_ignored() {
        var first = kitchen.feed.next(received(8)).message();
        var second = kitchen.feed.next(Cafe.accepted(8)).message();
        kitchen.hear(kitchen.feed.batch(List.of(second)));
        String request = wanted();
        var old = part(request, 1, 1, Cafe.order(5));
        kitchen.hear(kitchen.feed.batch(List.of(first, second)));
        kitchen.hearBeside(old);
        assertThat(board()).containsExactly(7, 8);
        assertThat(kitchen.next()).isEmpty();
    }

    @Test
    void one_that_is_older_than_the_board_is_ignored_and_what_is_still_missing_asked_for() {
        var first = kitchen.feed.next(received(8)).message();
        var second = kitchen.feed.next(Cafe.accepted(8)).message();
        kitchen.hear(kitchen.feed.batch(List.of(second)));
        String request = wanted();
        var old = part(request, 1, 1, Cafe.order(5));
        var third = kitchen.feed.next(new PreparationStarted(id(8), AT)).message();
        var fourth = kitchen.feed.next(received(9)).message();
        kitchen.hear(kitchen.feed.batch(List.of(fourth, first, second, third)));
        kitchen.hearBeside(old);
        assertThat(board()).containsExactly(7, 8);
        assertThat(kitchen.cache().missing()).isEqualTo(1);
        assertThat(wanted()).isNotEqualTo(request);
    }

    @Test
    void what_was_dropped_after_its_end_is_asked_for_again() {
        String request = gap();
        var whole = part(request, 1, 1, Cafe.order(8));
        var lost = kitchen.feed.next(new PreparationStarted(id(8), AT)).message();
        kitchen.hear(kitchen.feed.batch(List.of(lost, kitchen.feed.beside(whole))));
        assertThat(board()).containsExactly(8);
        assertThat(kitchen.cache().missing()).isEqualTo(1);
        assertThat(wanted()).isNotEqualTo(request);
    }

    @Test
    void one_that_ends_before_what_was_known_when_it_was_asked_for_is_another_story() {
        String request = gap();
        kitchen.feed.rewind(kitchen.feed.number() - 2, "after a power cut");
        kitchen.hearBeside(part(request, 1, 1, Cafe.order(9)));
        assertThat(board()).containsExactly(9);
        assertThat(kitchen.cache().missing()).isZero();
    }

    @Test
    void after_a_fork_one_that_is_shorter_counts() {
        kitchen.order(8);
        kitchen.feed.rewind(kitchen.feed.number(), "another story");
        kitchen.hear(received(9));
        String request = wanted();
        kitchen.feed.rewind(4, "shorter");
        kitchen.hearBeside(part(request, 1, 1, Cafe.order(9)));
        assertThat(board()).containsExactly(9);
        assertThat(kitchen.cache().position().number()).isEqualTo(4);
        kitchen.hear(new PreparationStarted(id(9), AT));
        assertThat(kitchen.ticket(9).status()).isEqualTo(OrderStatus.PREPARING);
    }

    @Test
    void what_this_desk_remembers_stays() {
        kitchen.press(new Touch(id(7)));
        var received = kitchen.ticket(7).receivedAt();
        kitchen.press(new SellOut("latte"));
        kitchen.press(new Start(id(7)));
        kitchen.answer(kitchen.send(), Answer.refused(RefusalCode.PRODUCT_UNKNOWN));
        String request = gap();
        kitchen.hearBeside(part(request, 1, 1, Cafe.order(7), Cafe.order(8)));
        assertThat(kitchen.ticket(7).touched()).isTrue();
        assertThat(kitchen.ticket(7).receivedAt()).isEqualTo(received);
        assertThat(kitchen.ticket(7).pending()).isTrue();
        assertThat(kitchen.ticket(8).touched()).isFalse();
        assertThat(kitchen.view().notices()).hasSize(1);
        assertThat(kitchen.view().waiting()).isEqualTo(1);
    }

    @Test
    void a_cancel_in_it_is_news_to_a_board_that_showed_the_order() {
        kitchen.press(new Start(id(7)));
        kitchen.send();
        String request = gap();
        kitchen.hearBeside(
                part(
                        request,
                        1,
                        1,
                        Cafe.order(7, Cafe.cancelled(7, AT)),
                        Cafe.order(8, Cafe.cancelled(8, AT))));
        assertThat(board()).as("what was never shown here is no news").containsExactly(7);
        assertThat(kitchen.ticket(7).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(kitchen.ticket(7).startedBeforeCancel()).isTrue();
        assertThat(kitchen.ticket(7).touched()).isFalse();
    }

    @Test
    void a_question_about_a_cancel_in_it_is_answered_once() {
        String request = gap();
        var device = kitchen.cache().device();
        var order = Cafe.order(8, Cafe.wantsCancel(8, AT), Cafe.asked(8, device));
        kitchen.hearBeside(part(request, 1, 1, order));
        assertThat(kitchen.sendCommand().command()).isEqualTo(new AnswerCancel(id(8), false));
        request = gap();
        kitchen.hearBeside(part(request, 1, 1, order));
        assertThat(kitchen.next()).isEmpty();
        assertThat(kitchen.press(new Start(id(8)))).as("it is locked").isNegative();
    }

    @Test
    void it_is_applied_whole_or_not_at_all() throws Exception {
        String request = gap();
        var before = kitchen.view();
        var batch =
                kitchen.feed.batch(
                        List.of(kitchen.feed.beside(part(request, 1, 1, Cafe.order(9)))));
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + kitchen.file);
                var statement = other.createStatement()) {
            statement.execute(
                    "CREATE TRIGGER disk BEFORE UPDATE ON fact BEGIN SELECT RAISE(ABORT, 'full');"
                            + " END");
        }
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> kitchen.hear(batch)))
                .isInstanceOf(StoreFailure.class);
        assertThat(kitchen.view()).isEqualTo(before);
    }

    @Test
    void a_restart_in_the_gap_finds_it_again() {
        gap();
        kitchen.reopen();
        assertThat(kitchen.cache().position().offset()).as("before the gap").isEqualTo(4);
    }

    @Test
    void after_a_minute_without_news_it_asks_where_the_feed_is() {
        assertThat(kitchen.next()).isEmpty();
        kitchen.later(Recovery.QUIET.minusMillis(1));
        assertThat(kitchen.next()).isEmpty();
        kitchen.later(Duration.ofMillis(1));
        String asked = head();
        assertThat(kitchen.next()).isEmpty();
        var number = kitchen.feed.number();
        kitchen.hearBeside(new FeedHead(Role.KITCHEN, asked, number, kitchen.feed.last()));
        assertThat(kitchen.cache().missing()).as("nothing is lost").isZero();
        kitchen.later(Recovery.QUIET);
        kitchen.hearBeside(new FeedHead(Role.KITCHEN, head(), number + 2, "x"));
        assertThat(kitchen.cache().missing()).isEqualTo(2);
        assertThat(wanted()).isNotEmpty();
    }

    @Test
    void on_connecting_it_asks_at_once_where_the_feed_is_and_only_once() {
        assertThat(kitchen.next()).isEmpty();
        kitchen.cache().connected();
        head();
        assertThat(kitchen.next()).isEmpty();
    }

    private String head() {
        return ((RequestHead) kitchen.sendCommand().command()).request();
    }

    @Test
    void news_put_the_question_off() {
        assertThat(kitchen.next()).isEmpty();
        kitchen.later(Duration.ofSeconds(59));
        kitchen.order(8);
        kitchen.later(Duration.ofSeconds(59));
        assertThat(kitchen.next()).isEmpty();
    }

    @Test
    void another_head_at_the_same_number_is_another_story_and_so_is_an_own_one_that_is_shorter() {
        var number = kitchen.feed.number();
        kitchen.hearBeside(new FeedHead(Role.KITCHEN, "another desk's", number - 1, "e1"));
        assertThat(kitchen.cache().missing()).as("an old one, repeated").isZero();
        kitchen.hearBeside(new FeedHead(Role.KITCHEN, "another desk's", number, "x"));
        assertThat(kitchen.cache().missing()).isPositive();
        kitchen.feed.rewind(number, "x");
        kitchen.hearBeside(part(wanted(), 1, 1, Cafe.order(9)));
        assertThat(board()).containsExactly(9);
        kitchen.later(Recovery.QUIET);
        kitchen.hearBeside(new FeedHead(Role.KITCHEN, head(), number - 2, "y"));
        assertThat(kitchen.cache().missing()).isPositive();
    }

    @Test
    void another_run_in_it_is_said_to_the_person() {
        String request = gap();
        var part = part(request, 1, 1);
        kitchen.hearBeside(
                new SnapshotPart(
                        part.role(),
                        request,
                        1,
                        1,
                        part.number(),
                        part.last(),
                        Cafe.shop(
                                Devices.NONE.with(
                                        Device.registered(
                                                kitchen.cache().device(),
                                                Role.KITCHEN,
                                                "another-run"))),
                        null,
                        List.of()));
        assertThat(kitchen.cache().trouble()).isPresent();
    }

    @Test
    void that_this_run_is_taken_in_is_heard_beyond_a_gap_too() {
        kitchen.reopen();
        kitchen.feed.skip(3);
        kitchen.greet();
        assertThat(kitchen.cache().missing()).isPositive();
        assertThat(wanted()).isNotEmpty();
        assertThat(kitchen.press(new Start(id(7)))).isEqualTo(1);
        assertThat(kitchen.send().number()).isEqualTo(1);
    }
}
