package soban.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import static soban.desk.Cafe.id;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.desk.Cafe;
import soban.desk.DeskAction.Start;
import soban.desk.DeskUnusable;
import soban.desk.Notice;
import soban.desk.board.FeedPosition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/// The file as a whole: whose it is, and when a new one begins.
class DeskStoreTest {
    @TempDir private Path folder;

    @Test
    void the_folder_is_made_and_a_second_desk_is_refused_in_one_sentence() {
        Path deep = folder.resolve("soban/desks");
        try (var first = new OpenStore(deep)) {
            assertThatThrownBy(() -> new OpenStore(deep))
                    .isInstanceOf(DeskUnusable.class)
                    .matches(problem -> ((DeskUnusable) problem).isInUse())
                    .hasMessageContaining(first.file + " is in use by another desk");
        }
        new OpenStore(deep).close();
    }

    @Test
    void a_damaged_file_is_set_aside_and_a_new_one_begins() throws IOException {
        Path file = folder.resolve("cafe-kitchen.db");
        Files.writeString(file, "this was never a database, and is long enough to be sure of it");
        try (var kitchen = new OpenStore(folder)) {
            assertThat(kitchen.view().kitchen().tickets()).isEmpty();
            kitchen.order(7);
            assertThat(kitchen.find(7)).isPresent();
        }
        assertThat(names()).anyMatch(name -> name.startsWith("cafe-kitchen.db.damaged-"));
    }

    @Test
    void a_file_that_holds_nonsense_counts_as_damaged() throws SQLException {
        try (var kitchen = new OpenStore(folder)) {
            kitchen.order(7);
        }
        change("UPDATE kept_order SET body = '{\"id\": 7}'");
        try (var kitchen = new OpenStore(folder)) {
            assertThat(kitchen.view().kitchen().tickets()).isEmpty();
            assertThat(kitchen.cache().position()).isEqualTo(FeedPosition.START);
        }
    }

    @Test
    void a_file_of_a_newer_version_is_left_alone() throws SQLException {
        new OpenStore(folder).close();
        change("PRAGMA user_version = 99");
        assertThatThrownBy(() -> new OpenStore(folder))
                .isInstanceOf(DeskUnusable.class)
                .hasMessageContaining("newer Soban");
        assertThat(names()).noneMatch(name -> name.contains("damaged"));
    }

    @Test
    void a_place_that_can_not_be_written_is_said_in_one_sentence() throws IOException {
        Files.writeString(folder.resolve("taken"), "");
        assertThatThrownBy(() -> new OpenStore(folder.resolve("taken/desks")))
                .isInstanceOf(DeskUnusable.class)
                .hasMessageContaining("can't be used");
    }

    @Test
    void the_same_station_again_is_no_news() {
        try (var kitchen = new OpenStore(folder)) {
            kitchen.store.meet("one", kitchen.now);
            kitchen.order(7);
            kitchen.reopen();
            kitchen.store.meet("one", kitchen.now);
            assertThat(kitchen.find(7)).isPresent();
        }
    }

    @Test
    void another_station_gets_a_new_file_and_presses_for_the_old_one_are_told() {
        try (var kitchen = new OpenStore(folder)) {
            kitchen.store.meet("one", kitchen.now);
            kitchen.order(7);
            kitchen.press(new Start(id(7)));
            String device = kitchen.cache().device();
            kitchen.store.meet("two", kitchen.now);
            kitchen.feed.rewind(0, "");
            assertThat(kitchen.view().kitchen().tickets()).isEmpty();
            kitchen.greet();
            assertThat(kitchen.next()).isEmpty();
            assertThat(kitchen.cache().position().number()).isEqualTo(1);
            assertThat(kitchen.cache().device()).isNotEqualTo(device);
            assertThat(kitchen.view().notices())
                    .extracting(Notice::action, Notice::subject)
                    .containsExactly(tuple("start", "#7"));
            assertThat(names()).anyMatch(name -> name.contains(".other-station-"));
            kitchen.reopen();
            kitchen.store.meet("two", kitchen.now);
            assertThat(kitchen.view().notices()).hasSize(1);
        }
    }

    @Test
    void test_payments_are_remembered() {
        try (var kitchen = new OpenStore(folder)) {
            kitchen.cache().testPayments(true);
            kitchen.reopen();
            assertThat(kitchen.view().testPayments()).isTrue();
            assertThat(kitchen.view().desk()).isEqualTo(Cafe.KITCHEN);
        }
    }

    private void change(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("cafe-kitchen.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }
}
