package soban.core.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.core.TestInstallation;
import soban.core.follow.MachineThreads;
import soban.domain.order.OrderId;
import soban.testing.Await;
import soban.wire.EventRecord;
import soban.wire.Topics;
import soban.wire.Units;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The views over a real log: from the beginning, from where they stood, and from the beginning
/// again when the log is another one.
class ViewsOverBrokerTest {
    private static final Phones PHONES = TestPhones.make();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final OrderId FIRST = new OrderId("cafe-aaaaaa");
    private static final OrderId SECOND = new OrderId("cafe-bbbbbb");

    private static final OrderId FOREIGN = new OrderId("cafe-foreign");
    private static final int PARTITION =
            Units.partition(Units.of(CafeStory.SHOP), TestInstallation.PARTITIONS);

    @TempDir static Path folder;
    private static TestInstallation installation;
    private static final CafeStory STORY = new CafeStory();

    @BeforeAll
    static void startBroker() throws Exception {
        installation = TestInstallation.start(folder.resolve("kafka"));
        write(STORY.enrolled());
    }

    @AfterAll
    static void stopBroker() {
        installation.close();
    }

    private static void write(List<EventRecord> events) {
        installation.writeEvents(events.toArray(EventRecord[]::new));
    }

    @Test
    void views_are_filled_from_the_log_kept_up_with_it_and_filled_anew_when_they_are_lost()
            throws Exception {
        Path file = folder.resolve("views.db");
        try (var views = started(file)) {
            assertThat(views.queries().shops("demo")).hasSize(1);
            write(STORY.placed(FIRST, null));
            assertThat(views.queries().await(FIRST, view -> true, PATIENCE)).isPresent();
        }
        installation.abortEvents(STORY.placed(SECOND, null).getFirst());
        try (var views = started(file)) {
            assertThat(views.queries().order(FIRST)).isPresent();
            assertThat(views.queries().order(SECOND)).as("was never committed").isEmpty();
            Await.until("no lag", PATIENCE, () -> views.lag() == 0);
        }
        Files.delete(file);
        try (var views = started(file)) {
            assertThat(views.queries().order(FIRST)).isPresent();
            assertThat(views.queries().history(FIRST)).hasSize(1);
        }
    }

    @Test
    void views_of_another_log_are_filled_anew_whether_it_was_longer_or_went_elsewhere()
            throws Exception {
        long end = end();
        for (Place place :
                List.of(
                        new Place(end + 1, end, "of a log that was longer"),
                        new Place(1, 0, "of a log that began otherwise"),
                        new Place(end, end - 1, "where now a transaction ends"))) {
            Path file = folder.resolve(UUID.randomUUID() + ".db");
            show(file, FOREIGN, place);
            try (var views = started(file)) {
                assertThat(views.queries().order(FOREIGN)).as("%s", place).isEmpty();
                assertThat(views.queries().shops("demo")).hasSize(1);
            }
        }
    }

    @Test
    void views_of_the_same_log_go_on_from_where_they_stood() throws Exception {
        Path file = folder.resolve("same.db");
        started(file).close();
        try (var projection = Projection.open(file, PHONES)) {
            Place place = projection.places().get(PARTITION);
            projection.apply(foreign(FOREIGN), Map.of(PARTITION, place));
        }
        try (var views = started(file)) {
            assertThat(views.queries().order(FOREIGN)).as("not made anew").isPresent();
        }
    }

    @Test
    void damage_that_somebody_meets_has_the_views_filled_anew_while_they_are_used()
            throws Exception {
        Path file = folder.resolve("damaged.db");
        started(file).close();
        DamagedViews.damage(file, "shop");
        try (var views = started(file)) {
            assertThatThrownBy(() -> views.queries().shops("demo"))
                    .isInstanceOf(ViewsUnusable.class);
            Await.until("shops are read again", PATIENCE, () -> showsShops(views));
        }
        DamagedViews.damage(file, "history");
        try (var views = started(file)) {
            var late = new OrderId("cafe-dddddd");
            write(STORY.placed(late, null));
            assertThat(views.queries().await(late, view -> true, PATIENCE)).isPresent();
            Await.until("all is shown again", PATIENCE, views::ready);
            assertThat(views.queries().history(late)).hasSize(1);
        }
    }

    private static boolean showsShops(Views views) {
        try {
            return views.queries().shops("demo").size() == 1;
        } catch (ViewsUnusable damaged) {
            return false;
        }
    }

    private static void show(Path file, OrderId order, Place place) {
        try (var projection = Projection.open(file, PHONES)) {
            projection.apply(foreign(order), Map.of(PARTITION, place));
        }
    }

    private static long end() {
        var partition = new TopicPartition(Topics.EVENTS, PARTITION);
        try (var consumer = installation.clients().assigned("end")) {
            return consumer.endOffsets(List.of(partition)).get(partition);
        }
    }

    /// Of a log of its own.
    private static List<EventRecord> foreign(OrderId order) {
        var elsewhere = new CafeStory();
        elsewhere.enrolled();
        return elsewhere.placed(order, null);
    }

    private static Views started(Path file) {
        var views =
                new Views(
                        installation.clients(),
                        new MachineThreads(),
                        file,
                        PHONES,
                        TestInstallation.PARTITIONS);
        views.start();
        Await.until("the views have caught up", PATIENCE, views::ready);
        return views;
    }
}
