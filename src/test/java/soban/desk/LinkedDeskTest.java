package soban.desk;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.desk.Cafe.accepted;
import static soban.desk.Cafe.id;
import static soban.desk.Cafe.received;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderStatus;
import soban.domain.shop.ShopId;
import soban.domain.snapshot.SnapshotPart;
import soban.domain.unit.Answer;
import soban.domain.unit.Devices;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;
import soban.station.broker.BrokerSettings;
import soban.station.broker.Durability;
import soban.station.broker.EmbeddedBroker;
import soban.testing.FreePort;
import soban.testing.MovedClock;
import soban.wire.CommandRecord;
import soban.wire.kafka.KafkaClients;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A whole desk on a real broker, with a core that the test plays by hand.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkedDeskTest {
    private final int port = FreePort.find();
    private final String kafka = "127.0.0.1:" + port;
    private final MovedClock clock = new MovedClock();
    private final List<AutoCloseable> open = new ArrayList<>();
    @TempDir private Path files;
    private Path data;
    private EmbeddedBroker broker;
    private int shops;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        data = folder.resolve("first");
        startBroker();
    }

    private void startBroker() throws Exception {
        broker = EmbeddedBroker.start(new BrokerSettings(data, port, 0, Durability.FAST));
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
        open.clear();
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    private HandCore core() throws Exception {
        return core(new ShopId("cafe" + ++shops));
    }

    private HandCore core(ShopId shop) throws Exception {
        var core = new HandCore(new KafkaClients(kafka, "test"), shop);
        open.add(core);
        core.beat(true);
        return core;
    }

    private Desk desk(HandCore core) {
        var file = files.resolve(core.desk.shop() + ".db");
        var desk = Desks.open(new DeskSettings(core.desk, kafka, file, "Jiwoo"), clock);
        open.add(desk);
        return desk;
    }

    @Test
    void it_reads_what_is_there_and_then_what_comes_whatever_comes_twice() throws Exception {
        var core = core();
        core.tell(Cafe.enrolled(), received(7), accepted(7));
        var sight = Sight.of(desk(core));
        sight.awaitConnected();
        var view = sight.await("order 7 is there", v -> v.kitchen().ticket(id(7)).isPresent());
        assertThat(view.name()).isEqualTo("소반 카페");
        sight.await("test payments are said", DeskView::testPayments);
        var started = core.feed.next(new PreparationStarted(id(7), Instant.now())).message();
        var next = core.feed.next(received(8)).message();
        for (var message : List.of(started, next, started, next)) {
            core.tell(message);
        }
        core.tell(accepted(8));
        view = sight.await("order 8 is there", v -> v.kitchen().ticket(id(8)).isPresent());
        assertThat(view.kitchen().ticket(id(7)).orElseThrow().status())
                .isEqualTo(OrderStatus.PREPARING);
        assertThat(view.link()).isInstanceOf(Link.Connected.class);
    }

    @Test
    void a_press_goes_out_at_once_and_its_answer_settles_it() throws Exception {
        var core = core();
        core.tell(received(7), accepted(7));
        var desk = desk(core);
        var sight = Sight.of(desk);
        sight.await("order 7 is there", v -> v.kitchen().ticket(id(7)).isPresent());
        desk.press(new DeskAction.Start(id(7)));
        desk.press(new DeskAction.Finish(id(7)));
        var commands = core.commands(2);
        sight.await(
                "both show",
                v -> v.kitchen().ticket(id(7)).orElseThrow().status() == OrderStatus.READY);
        core.tell(new PreparationStarted(id(7), Instant.now()));
        core.answer(commands.get(0), Answer.accepted());
        core.answer(commands.get(1), Answer.refused(RefusalCode.ORDER_CANCELLED));
        var view = sight.await("all is answered", v -> v.waiting() == 0);
        assertThat(view.kitchen().ticket(id(7)).orElseThrow().status())
                .isEqualTo(OrderStatus.PREPARING);
        assertThat(view.notices()).extracting(Notice::action).containsExactly("finish");
    }

    @Test
    void presses_made_offline_arrive_in_order_when_the_broker_is_back() throws Exception {
        var core = core();
        core.tell(received(7), accepted(7), received(8), accepted(8));
        var desk = desk(core);
        var sight = Sight.of(desk);
        sight.awaitConnected();
        sight.await("order 8 is there", v -> v.kitchen().ticket(id(8)).isPresent());
        broker.close();
        sight.awaitOffline();
        desk.press(new DeskAction.Start(id(7)));
        desk.press(new DeskAction.Finish(id(7)));
        desk.press(new DeskAction.Start(id(8)));
        sight.await("all show as pending", v -> v.waiting() == 3);
        assertThat(sight.now().kitchen().tickets()).allMatch(Ticket::pending);
        startBroker();
        sight.awaitConnected();
        var numbers = core.commands(3).stream().map(LinkedDeskTest::number).distinct().toList();
        assertThat(numbers).containsExactly(1L, 2L, 3L);
        core.tell(received(9), accepted(9));
        sight.await("news come again", v -> v.kitchen().ticket(id(9)).isPresent());
    }

    @Test
    void a_core_that_is_silent_is_offline_although_the_broker_answers() throws Exception {
        var core = core();
        var desk = desk(core);
        var sight = Sight.of(desk);
        sight.awaitConnected();
        core.beat(false);
        clock.forward(Duration.ofSeconds(6));
        sight.awaitOffline();
        desk.press(new DeskAction.SellOut("latte"));
        assertThat(core.commands(1)).as("the broker keeps it for the core").hasSize(1);
        core.beat(true);
        sight.awaitConnected();
    }

    @Test
    void far_behind_it_counts_down_and_then_is_right() throws Exception {
        var core = core();
        for (int number = 1; number <= 3000; number++) {
            core.tell(received(number), accepted(number));
            if (number % 10 != 0) {
                core.tell(Cafe.handedOver(number, Instant.now()));
            }
        }
        var sight = Sight.of(desk(core));
        sight.awaitConnected();
        assertThat(sight.all()).anyMatch(view -> view.link() instanceof Link.CatchingUp);
        sight.await("the last is there", v -> v.kitchen().ticket(id(3000)).isPresent());
        assertThat(sight.now().kitchen().tickets()).hasSize(300);
    }

    @Test
    void a_gap_is_caught_up_by_a_snapshot_and_the_desk_still_sends() throws Exception {
        var core = core();
        core.tell(received(7), accepted(7));
        core.feed.skip(2);
        core.tell(received(8), accepted(8));
        var desk = desk(core);
        var sight = Sight.of(desk);
        var view = sight.await("it is said", v -> v.link() instanceof Link.CatchingUp);
        assertThat(view.kitchen().tickets()).extracting(Ticket::number).containsExactly(7);
        desk.press(new DeskAction.Start(id(7)));
        assertThat(core.commands(1)).hasSize(1);
        var wish = core.wishes(1).getFirst();
        core.tellBeside(
                new SnapshotPart(
                        Role.KITCHEN,
                        wish.request(),
                        1,
                        1,
                        core.feed.number(),
                        core.feed.last(),
                        Cafe.shop(Devices.NONE),
                        null,
                        List.of(Cafe.order(7), Cafe.order(9))));
        sight.awaitConnected();
        assertThat(sight.now().kitchen().tickets()).extracting(Ticket::number).contains(7, 9);
        core.tell(received(10), accepted(10));
        sight.await("news come again", v -> v.kitchen().ticket(id(10)).isPresent());
    }

    @Test
    void a_desk_that_was_closed_shows_its_board_before_it_is_linked_and_goes_on() throws Exception {
        var core = core();
        core.tell(received(7), accepted(7));
        var first = desk(core);
        Sight.of(first).await("order 7 is there", v -> v.kitchen().ticket(id(7)).isPresent());
        first.close();
        core.tell(received(8), accepted(8));
        var sight = Sight.of(desk(core));
        sight.await("order 8 is there", v -> v.kitchen().ticket(id(8)).isPresent());
        assertThat(sight.all().getFirst().kitchen().tickets())
                .extracting(Ticket::number)
                .contains(7);
    }

    @Test
    void a_station_that_was_made_anew_is_another_one() throws Exception {
        var core = core();
        core.tell(received(7), accepted(7));
        var desk = desk(core);
        var sight = Sight.of(desk);
        sight.awaitConnected();
        sight.await("order 7 is there", v -> v.kitchen().ticket(id(7)).isPresent());
        broker.close();
        sight.awaitOffline();
        desk.press(new DeskAction.Start(id(7)));
        data = data.resolveSibling("second" + shops);
        startBroker();
        var anew = core(core.desk.shop());
        anew.tell(received(9), accepted(9));
        var view = sight.await("order 9 is there", v -> v.kitchen().ticket(id(9)).isPresent());
        assertThat(view.kitchen().tickets()).extracting(Ticket::number).containsExactly(9);
        assertThat(view.notices()).extracting(Notice::subject).containsExactly("#7");
        desk.press(new DeskAction.Start(id(9)));
        assertThat(number(anew.commands(1).getFirst())).isEqualTo(1);
    }

    private static Long number(CommandRecord command) {
        var stamp = command.device();
        return stamp == null ? -1 : stamp.number();
    }
}
