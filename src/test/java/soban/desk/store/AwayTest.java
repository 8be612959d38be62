package soban.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import soban.desk.Cafe;
import soban.desk.DeskIdentity;
import soban.desk.FeedScript;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.unit.Event;
import soban.domain.unit.Role;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A desk that was away for a day ends with the same board as one that heard of everything as it
/// happened.
class AwayTest {
    private static final int ORDERS = 240;
    private static final int HEARD_BY_BOTH = 15;
    private static final Duration DAY = Duration.ofHours(24);

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(names = {"KITCHEN", "OWNER"})
    void a_day_away_ends_with_the_same_board(Role role) throws Exception {
        var desk = new DeskIdentity(Cafe.SHOP, role);
        List<Event> day = day();
        try (var present = new OpenStore(Files.createDirectory(folder.resolve("present")), desk);
                var away = new OpenStore(Files.createDirectory(folder.resolve("away")), desk)) {
            for (Event event : day) {
                present.hear(event);
                present.later(DAY.dividedBy(day.size()));
                if (present.feed.number() == HEARD_BY_BOTH) {
                    away.hear(day.subList(0, HEARD_BY_BOTH).toArray(Event[]::new));
                    away.store.close();
                }
            }
            away.now = present.now;
            away.reopen();
            away.hear(day.subList(HEARD_BY_BOTH, day.size()).toArray(Event[]::new));
            assertThat(away.view().board()).isEqualTo(present.view().board());
            assertThat(present.view().board().toString()).contains("order1237");
        }
    }

    /// Orders of every fate: most were served, some cancelled, some are left as they are.
    private static List<Event> day() {
        var events = new ArrayList<Event>(List.of(Cafe.enrolled()));
        for (int i = 0; i < ORDERS; i++) {
            Instant at = FeedScript.BEGIN.plusSeconds(events.size());
            events.add(Cafe.received(i));
            events.add(Cafe.accepted(i));
            if (i % 7 == 0) {
                events.add(Cafe.cancelled(i, at));
                continue;
            }
            if (i % 5 != 0) {
                events.add(new PreparationStarted(Cafe.id(i), at));
            }
            if (i % 5 > 1) {
                events.add(Cafe.finished(i, at));
            }
            if (i % 5 > 2) {
                events.add(Cafe.handedOver(i, at));
            }
        }
        return events;
    }
}
