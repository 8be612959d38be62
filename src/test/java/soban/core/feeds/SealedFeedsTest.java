package soban.core.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import soban.core.TestInstallation;
import soban.core.follow.MachineThreads;
import soban.core.keys.KeysInMemory;
import soban.domain.order.OrderId;
import soban.domain.order.ReviewEvent.ReviewWritten;
import soban.domain.person.Personal;
import soban.domain.shop.ShopEvent.ShopResumed;
import soban.domain.shop.ShopId;
import soban.domain.unit.Actor;
import soban.domain.unit.Event;
import soban.domain.unit.Role;
import soban.testing.Await;
import soban.wire.EventRecord;
import soban.wire.EventRecord.FeedMark;
import soban.wire.Topics;
import soban.wire.Units;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is sealed in the log is open in the topic of those whom it concerns.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedFeedsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String OWNER = "customer:mina12345";

    private final KeysInMemory keys = new KeysInMemory();
    private TestInstallation installation;
    private Feeds feeds;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        installation = TestInstallation.start(folder);
        feeds =
                new Feeds(
                        installation.clients(),
                        new MachineThreads(),
                        installation.maker(),
                        keys.seals());
        feeds.start();
    }

    @AfterAll
    void stop() {
        feeds.close();
        installation.close();
    }

    private void write(ShopId shop, long number, String owner, Event event) {
        var record =
                new EventRecord(
                        shop + "-" + number,
                        Units.of(shop),
                        number,
                        "",
                        Actor.system("orders"),
                        "cause",
                        Instant.EPOCH,
                        Map.of(
                                Role.OWNER,
                                new FeedMark(number, number == 1 ? "" : shop + "-" + (number - 1))),
                        event);
        installation.writeEvents(keys.seals().sealed(record, () -> owner));
    }

    private static ReviewWritten review(ShopId shop) {
        return new ReviewWritten(new OrderId(shop + "-7k2m9q4t1x8d"), 5, "맛있어요", Instant.EPOCH);
    }

    private List<Event> told(ShopId shop) {
        var all = new ArrayList<Event>();
        for (var record : installation.read(Topics.out(shop, Role.OWNER))) {
            try {
                all.add(EventRecord.read(Records.from(record)).event());
            } catch (Unreadable problem) {
                throw new AssertionError(problem);
            }
        }
        return all;
    }

    @Test
    void what_has_no_key_yet_waits_in_its_place_and_holds_up_nobody_else() {
        var waiting = new ShopId("waiting");
        var other = new ShopId("other");
        installation.makeShop(waiting);
        installation.makeShop(other);
        keys.lose(true);
        write(waiting, 1, OWNER, review(waiting));
        write(waiting, 2, OWNER, new ShopResumed());
        write(other, 1, OWNER, new ShopResumed());
        Await.until("the other shop is told", PATIENCE, () -> told(other).size() == 1);
        assertThat(told(waiting)).as("nothing unread is passed over").isEmpty();
        keys.lose(false);
        Await.until("it is told", PATIENCE, () -> told(waiting).size() == 2);
        assertThat(told(waiting)).containsExactly(review(waiting), new ShopResumed());
    }

    @Test
    void what_is_forgotten_is_told_as_that() {
        var shop = new ShopId("forgetful");
        installation.makeShop(shop);
        write(shop, 1, "customer:gone12345", review(shop));
        Await.until("it is told", PATIENCE, () -> told(shop).size() == 1);
        keys.forget(List.of("customer:gone12345"));
        var after = new ReviewWritten(review(shop).order(), 5, "더", Instant.EPOCH);
        write(shop, 2, "customer:gone12345", after);
        Await.until("the next is told", PATIENCE, () -> told(shop).size() == 2);
        assertThat(told(shop))
                .extracting(event -> ((ReviewWritten) event).text())
                .containsExactly(Personal.of("맛있어요"), Personal.Forgotten.IT);
    }
}
