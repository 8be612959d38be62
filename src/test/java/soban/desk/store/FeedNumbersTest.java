package soban.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static soban.desk.Cafe.id;
import static soban.desk.Cafe.received;
import static soban.desk.FeedScript.BEGIN;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.desk.Cafe;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderStatus;
import soban.wire.Message;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;

/// The feed comes at least once. Its numbers and the ids of predecessors show what is a repetition,
/// and what is missing or was written anew.
class FeedNumbersTest {
    @TempDir private Path folder;
    private OpenStore kitchen;

    @BeforeEach
    void open() {
        kitchen = new OpenStore(folder);
    }

    @AfterEach
    void close() {
        kitchen.close();
    }

    @Test
    void what_comes_again_changes_nothing() {
        var first = kitchen.feed.next(received(7)).message();
        var second = kitchen.feed.next(Cafe.accepted(7)).message();
        var third = kitchen.feed.next(new PreparationStarted(id(7), BEGIN)).message();
        kitchen.hear(kitchen.feed.batch(List.of(first, second, third)));
        var before = kitchen.view();
        kitchen.hear(kitchen.feed.batch(List.of(first, second, third, third)));
        assertThat(kitchen.cache().missing()).isZero();
        assertThat(kitchen.view()).isEqualTo(before);
        assertThat(kitchen.cache().position().number()).isEqualTo(3);
        assertThat(kitchen.cache().position().offset()).isEqualTo(7);
    }

    @Test
    void a_gap_stops_the_feed_before_it_and_the_board_stays() {
        kitchen.order(7);
        var before = kitchen.view();
        kitchen.feed.skip(2);
        kitchen.hear(received(8), Cafe.accepted(8));
        assertThat(kitchen.cache().missing()).as("events 3 to 6").isEqualTo(4);
        assertThat(kitchen.view()).isEqualTo(before);
        assertThat(kitchen.cache().position().offset()).as("stands before the gap").isEqualTo(2);
    }

    @Test
    void a_known_number_under_another_id_is_a_fork() {
        kitchen.order(7);
        var other = kitchen.feed.record("x2", 2, "e1", Cafe.accepted(8)).message();
        kitchen.hear(kitchen.feed.batch(List.of(other)));
        assertThat(kitchen.cache().missing()).isPositive();
    }

    @Test
    void a_successor_of_something_else_is_a_fork() {
        kitchen.order(7);
        var other = kitchen.feed.record("x3", 3, "x2", received(8)).message();
        kitchen.hear(kitchen.feed.batch(List.of(other)));
        assertThat(kitchen.cache().missing()).isPositive();
        assertThat(kitchen.cache().position().number()).isEqualTo(2);
    }

    @Test
    void what_precedes_a_gap_in_the_same_batch_counts() {
        var first = kitchen.feed.next(received(7)).message();
        var second = kitchen.feed.next(Cafe.accepted(7)).message();
        kitchen.feed.skip(1);
        var fourth = kitchen.feed.next(received(8)).message();
        kitchen.hear(kitchen.feed.batch(List.of(first, second, fourth)));
        assertThat(kitchen.cache().missing()).isPositive();
        assertThat(kitchen.find(7)).isPresent();
    }

    @Test
    void what_was_missing_and_comes_late_closes_the_gap() {
        var first = kitchen.feed.next(received(7)).message();
        var second = kitchen.feed.next(Cafe.accepted(7)).message();
        var third = kitchen.feed.next(received(8)).message();
        kitchen.hear(kitchen.feed.batch(List.of(first, third)));
        assertThat(kitchen.cache().missing()).isEqualTo(2);
        kitchen.hear(kitchen.feed.batch(List.of(second, third)));
        assertThat(kitchen.cache().missing()).isZero();
        assertThat(kitchen.find(7)).isPresent();
    }

    @Test
    void to_a_new_desk_whose_topic_lost_its_beginning_it_is_a_gap_like_any_other() {
        kitchen.feed.skip(500);
        kitchen.hear(received(7), Cafe.accepted(7));
        assertThat(kitchen.cache().missing()).isEqualTo(502);
        assertThat(kitchen.view().kitchen().tickets()).isEmpty();
    }

    @Test
    void an_event_of_an_unknown_type_is_counted_and_the_feed_goes_on() {
        kitchen.hear(
                kitchen.feed.batch(List.of(renamed(kitchen.feed.next(received(7)).message()))));
        kitchen.order(8);
        assertThat(kitchen.cache().unread()).isEqualTo(1);
        assertThat(kitchen.find(8)).isPresent();
        assertThat(kitchen.cache().position().number()).isEqualTo(3);
    }

    @Test
    void the_position_and_the_board_survive_a_restart() {
        kitchen.hear(Cafe.enrolled());
        kitchen.order(7);
        kitchen.hear(new PreparationStarted(id(7), BEGIN));
        var position = kitchen.cache().position();
        var board = kitchen.view();
        kitchen.reopen();
        assertThat(kitchen.cache().position()).isEqualTo(position);
        assertThat(kitchen.view()).isEqualTo(board);
        kitchen.order(8);
        assertThat(kitchen.find(8)).isPresent();
    }

    @Test
    void a_batch_that_can_not_be_written_leaves_no_trace_in_memory_either() throws Exception {
        kitchen.order(7);
        var before = kitchen.view();
        var position = kitchen.cache().position();
        var batch = kitchen.feed.batch(new PreparationStarted(id(7), BEGIN), received(8));
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + kitchen.file);
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> kitchen.hear(batch)).isInstanceOf(StoreFailure.class);
        }
        assertThat(kitchen.view()).isEqualTo(before);
        assertThat(kitchen.cache().position()).isEqualTo(position);
        kitchen.hear(batch);
        assertThat(kitchen.ticket(7).status()).isEqualTo(OrderStatus.PREPARING);
    }

    @Test
    void a_batch_that_breaks_off_in_the_middle_is_undone_on_disk_and_in_memory() throws Exception {
        kitchen.order(7);
        var before = kitchen.view();
        var batch = kitchen.feed.batch(new PreparationStarted(id(7), BEGIN), received(8));
        execute("CREATE TRIGGER disk BEFORE UPDATE ON fact BEGIN SELECT RAISE(ABORT, 'full'); END");
        assertThatThrownBy(() -> kitchen.hear(batch))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("full");
        assertThat(kitchen.view()).isEqualTo(before);
        execute("DROP TRIGGER disk");
        kitchen.hear(batch);
        assertThat(kitchen.ticket(7).status()).isEqualTo(OrderStatus.PREPARING);
        kitchen.reopen();
        assertThat(kitchen.cache().position().number()).isEqualTo(4);
    }

    private void execute(String sql) throws SQLException {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + kitchen.file);
                var statement = other.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Message renamed(Message message) {
        var headers = new HashMap<>(message.headers());
        headers.put("ce_type", "soban.order.juggled.v1");
        return new Message(message.key(), headers, message.body());
    }
}
