package soban.core.views;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.core.TestInstallation;
import soban.core.follow.MachineThreads;
import soban.domain.order.OrderId;
import soban.testing.Await;
import soban.wire.EventRecord;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The views over a real log: from the beginning, from where they stood, and from the beginning
/// again when the log is another one.
class ViewsOverBrokerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final OrderId FIRST = new OrderId("cafe-aaaaaa");
    private static final OrderId SECOND = new OrderId("cafe-bbbbbb");

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
    void views_that_are_ahead_of_the_log_are_filled_anew() throws Exception {
        Path file = folder.resolve("foreign.db");
        var foreign = new CafeStory();
        foreign.enrolled();
        try (var projection = Projection.open(file)) {
            var order = new OrderId("cafe-foreign");
            projection.apply(foreign.placed(order, null), Map.of(0, new ReadUpTo(1_000_000, 0)));
        }
        try (var views = started(file)) {
            assertThat(views.queries().order(new OrderId("cafe-foreign"))).isEmpty();
            assertThat(views.queries().shops("demo")).hasSize(1);
        }
    }

    private static Views started(Path file) {
        var views =
                new Views(
                        installation.clients(),
                        new MachineThreads(),
                        file,
                        TestInstallation.PARTITIONS);
        views.start();
        Await.until("the views have caught up", PATIENCE, views::ready);
        return views;
    }
}
