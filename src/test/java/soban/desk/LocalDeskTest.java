package soban.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static soban.desk.Cafe.id;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.desk.DeskAction.SellOut;
import soban.desk.store.DeskStore;
import soban.desk.store.Opening;
import soban.domain.order.OrderStatus;
import soban.domain.unit.Role;
import soban.testing.FreePort;
import soban.testing.MovedClock;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// A desk without any network: it opens, shows, takes presses, and keeps them.
class LocalDeskTest {
    private final DeskSettings settings;
    private final MovedClock clock = new MovedClock();
    private Desk desk;

    LocalDeskTest(@TempDir Path folder) {
        settings =
                new DeskSettings(
                        Cafe.KITCHEN,
                        "127.0.0.1:" + FreePort.find(),
                        folder.resolve("kitchen.db"),
                        "Jiwoo");
    }

    @BeforeEach
    void open() {
        var now = Instant.now();
        var feed = new FeedScript(Role.KITCHEN);
        try (var store = DeskStore.open(settings.file(), Cafe.KITCHEN, Opening.by("Jiwoo"), now)) {
            store.cache()
                    .read(feed.batch(Cafe.enrolled(), Cafe.received(7), Cafe.accepted(7)), now);
        }
        desk = Desks.open(settings, clock);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void the_first_picture_is_the_board_of_last_time_and_says_that_it_is_connecting() {
        var view = Sight.of(desk).await("a picture", v -> true);
        assertThat(view.name()).isEqualTo("소반 카페");
        assertThat(view.kitchen().tickets()).extracting(Ticket::number).containsExactly(7);
        assertThat(view.link()).isInstanceOf(Link.Connecting.class);
    }

    @Test
    void a_press_ends_with_its_number_and_shows_to_all_who_watch() throws Exception {
        var one = Sight.of(desk);
        var two = Sight.of(desk);
        assertThat(press(new DeskAction.Start(id(7)))).isEqualTo(1);
        for (var sight : new Sight[] {one, two}) {
            var view = sight.await("it is pending", v -> v.waiting() == 1);
            assertThat(view.kitchen().ticket(id(7)).orElseThrow().status())
                    .isEqualTo(OrderStatus.PREPARING);
        }
        assertThat(press(new DeskAction.Touch(id(7)))).isZero();
    }

    @Test
    void many_changes_make_few_pictures_and_the_last_one_is_complete() throws Exception {
        var sight = Sight.of(desk);
        long begun = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            desk.press(new SellOut("latte"));
        }
        sight.await("all are there", v -> v.waiting() == 200);
        long most = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 30 + 3;
        assertThat(sight.all()).hasSizeLessThanOrEqualTo((int) most);
    }

    @Test
    void without_an_answer_it_is_offline_and_the_press_is_still_there_next_time() throws Exception {
        press(new DeskAction.Start(id(7)));
        clock.forward(Duration.ofSeconds(6));
        Sight.of(desk).awaitOffline();
        desk.close();
        desk = Desks.open(settings, clock);
        var view = Sight.of(desk).await("a picture", v -> true);
        assertThat(view.kitchen().ticket(id(7)).orElseThrow().pending()).isTrue();
        assertThat(press(new SellOut("latte"))).isEqualTo(2);
    }

    @Test
    void a_press_that_the_disk_refuses_fails_and_does_not_show() throws Exception {
        var sight = Sight.of(desk);
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + settings.file());
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> press(new DeskAction.Start(id(7))))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("can't be used");
        }
        assertThat(press(new SellOut("latte"))).as("its number was not spent").isEqualTo(1);
        var view = sight.await("the other press shows", v -> v.waiting() == 1);
        assertThat(view.kitchen().ticket(id(7)).orElseThrow().pending()).isFalse();
    }

    @Test
    void a_second_desk_on_the_same_file_is_refused_and_a_closed_one_may_be_closed_again() {
        assertThatThrownBy(() -> Desks.open(settings, InstantSource.system()))
                .isInstanceOf(DeskUnusable.class);
        desk.close();
        desk.close();
        assertThat(desk.press(new SellOut("latte")).toCompletableFuture())
                .isCompletedExceptionally();
    }

    private long press(DeskAction action) throws Exception {
        return desk.press(action).toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
