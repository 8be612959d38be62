package soban.desk;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.desk.Cafe.accepted;
import static soban.desk.Cafe.id;
import static soban.desk.Cafe.received;

import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.core.setup.Room;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;
import soban.testing.Await;
import soban.testing.GuardedBroker;
import soban.wire.kafka.KafkaAccess;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A desk that is told to go, while it is open: it says so within seconds, keeps what is pressed,
/// and the desk beside it notices nothing.
class CutOffDeskTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir static Path folder;
    private static GuardedBroker broker;
    private static int shops;
    private final List<AutoCloseable> open = new ArrayList<>();
    private DeskIdentity kitchen;
    private Room room;
    private HandCore core;

    @BeforeAll
    static void start() throws Exception {
        broker = GuardedBroker.start(folder);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @BeforeEach
    void openShop() throws Exception {
        var shop = new ShopId("cafe-" + ++shops);
        kitchen = new DeskIdentity(shop, Role.KITCHEN);
        room = Room.of(shop, Role.KITCHEN);
        core = new HandCore(broker.clients(), kitchen);
        open.add(core);
        core.beat(true);
        core.tell(Cafe.enrolled(), received(7), accepted(7), received(8), accepted(8));
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private Desk desk(KafkaAccess access, String file) {
        var path = folder.resolve(kitchen.shop() + file);
        var desk =
                Desks.open(
                        new DeskSettings(kitchen, access, path, "Jiwoo"), InstantSource.system());
        open.add(desk);
        return desk;
    }

    private static Sight settled(Desk desk) {
        var sight = Sight.of(desk);
        sight.awaitConnected();
        sight.await("the orders are there", v -> v.kitchen().ticket(id(8)).isPresent());
        return sight;
    }

    private static boolean isTold(Sight sight, String words) {
        return sight.now().link() instanceof Link.Stuck(var sentence) && sentence.contains(words);
    }

    private String name(String device) {
        return "shop." + kitchen.shop() + "." + device;
    }

    @Test
    void it_says_within_seconds_that_it_is_not_known_any_more_and_its_neighbour_works_on()
            throws Exception {
        var lost = settled(desk(broker.admit(name("lost"), room), "lost.db"));
        var neighbour = desk(broker.admit(name("kept"), room), "kept.db");
        var kept = settled(neighbour);
        broker.locksmith().cutOff(name("lost"));
        Await.until("it says so", PATIENCE, () -> isTold(lost, "does not know this desk any more"));
        neighbour.press(new DeskAction.Start(id(7)));
        assertThat(core.commands(1)).hasSize(1);
        assertThat(kept.all()).noneMatch(view -> view.link() instanceof Link.Stuck);
    }

    @Test
    void what_is_pressed_there_waits_for_a_new_enrolment() throws Exception {
        var desk = desk(broker.admit(name("old"), room), "same.db");
        var sight = settled(desk);
        broker.locksmith().cutOff(name("old"));
        Await.until("it says so", PATIENCE, () -> isTold(sight, "enrolment code"));
        desk.press(new DeskAction.Start(id(7)));
        sight.await("the press waits", view -> view.waiting() == 1);
        open.remove(desk);
        desk.close();
        desk(broker.admit(name("new"), room), "same.db");
        assertThat(core.commands(1)).hasSize(1);
    }

    @Test
    void a_desk_that_may_read_but_not_send_says_so_and_keeps_the_press() throws Exception {
        var desk = desk(broker.admit(name("mute"), room), "mute.db");
        var sight = settled(desk);
        desk.press(new DeskAction.Start(id(7)));
        assertThat(core.commands(1)).hasSize(1);
        broker.forbid(name("mute"), AclOperation.WRITE);
        desk.press(new DeskAction.Finish(id(7)));
        Await.until("it says so", PATIENCE, () -> isTold(sight, "does not let this desk"));
        assertThat(sight.now().waiting()).isEqualTo(2);
        broker.admit(name("mute"), room);
        assertThat(core.commands(2)).hasSize(2);
        sight.awaitConnected();
    }

    @Test
    void who_was_never_let_in_says_so_too() {
        var desk = desk(broker.remote(name("never"), "wrong"), "never.db");
        var sight = Sight.of(desk);
        sight.await("it says so", _ -> isTold(sight, "does not know this desk any more"));
    }
}
