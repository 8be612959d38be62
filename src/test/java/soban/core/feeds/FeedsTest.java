package soban.core.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import soban.core.TestInstallation;
import soban.core.follow.MachineThreads;
import soban.core.keys.KeysInMemory;
import soban.domain.customer.Channel;
import soban.domain.customer.Contact;
import soban.domain.customer.CustomerId;
import soban.domain.customer.Grade;
import soban.domain.delivery.Offer;
import soban.domain.delivery.RiderId;
import soban.domain.money.Money;
import soban.domain.order.Bill;
import soban.domain.order.DeliveryEvent.DeliveryOffered;
import soban.domain.order.OrderContent;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.place.GeoPoint;
import soban.domain.rider.RiderEvent.DutyBegun;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.ShopEvent.ProductSoldOut;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String GROUP = "soban.feeds";
    private static final Event SOLD_OUT = new ProductSoldOut("americano");

    private final KeysInMemory keys = new KeysInMemory();
    private TestInstallation installation;
    private Feeds feeds;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        installation = TestInstallation.start(folder);
    }

    @AfterAll
    void stop() {
        installation.close();
    }

    @BeforeEach
    void open() {
        feeds =
                new Feeds(
                        installation.clients(),
                        new MachineThreads(),
                        installation.maker(),
                        keys.seals());
        feeds.start();
    }

    @AfterEach
    void close() {
        feeds.close();
    }

    private static EventRecord event(ShopId shop, long number, Event event, Role... roles) {
        var marks = new EnumMap<Role, FeedMark>(Role.class);
        for (Role role : roles) {
            marks.put(role, new FeedMark(number, number == 1 ? "" : shop + "-" + (number - 1)));
        }
        return new EventRecord(
                shop + "-" + number,
                Units.of(shop),
                number,
                "",
                Actor.system("orders"),
                "cause",
                Instant.EPOCH,
                marks,
                event);
    }

    private List<EventRecord> feed(ShopId shop, Role role) {
        return read(Topics.out(shop, role));
    }

    private List<EventRecord> read(String topic) {
        var all = new ArrayList<EventRecord>();
        for (var record : installation.read(topic)) {
            try {
                all.add(EventRecord.read(Records.from(record)));
            } catch (Unreadable problem) {
                throw new AssertionError(problem);
            }
        }
        return all;
    }

    private void await(ShopId shop, Role role, int count) {
        Await.until(
                role + " of " + shop + " is told " + count,
                PATIENCE,
                () -> feed(shop, role).size() >= count);
    }

    private static List<Long> numbers(List<EventRecord> feed, Role role) {
        return feed.stream().map(e -> e.feeds().get(role).number()).toList();
    }

    @Test
    void each_role_gets_its_own_events_in_its_own_form() {
        var shop = new ShopId("forms");
        installation.makeShop(shop);
        var order = new OrderId("forms-7k2m9q4t1x8d");
        var content =
                new OrderContent(
                        new CustomerId("c12345678"),
                        new Contact("미나", "010-1234-5678", Channel.KAKAO, Grade.NEW),
                        1,
                        Fulfilment.PICKUP,
                        null,
                        null,
                        "",
                        null,
                        null,
                        List.of(),
                        "",
                        Instant.EPOCH,
                        new Bill(List.of(), Money.NONE, new Money(4500)));
        var received = new OrderReceived(order, content, null);
        var taken = new PaymentTaken(order, order + ".1", new Money(4500), "r-1");
        installation.writeEvents(
                event(shop, 1, taken, Role.OWNER),
                event(shop, 2, received, Role.OWNER, Role.KITCHEN),
                event(shop, 3, taken));
        await(shop, Role.OWNER, 2);
        await(shop, Role.KITCHEN, 1);
        assertThat(feed(shop, Role.OWNER))
                .extracting(EventRecord::event)
                .containsExactly(taken, received);
        var told = feed(shop, Role.KITCHEN).getFirst();
        assertThat(told.event()).isEqualTo(new OrderReceived(order, content.forKitchen(), null));
        assertThat(told.feeds()).containsOnlyKeys(Role.KITCHEN);
        assertThat(told.sequence()).isEqualTo(2);
    }

    @Test
    void an_offer_goes_to_the_riders_of_the_area_without_a_name_and_with_its_number() {
        var shop = new ShopId("offering");
        installation.makeShop(shop);
        var order = new OrderId("offering-7k2m9q4t1x8d");
        var offer =
                new Offer(
                        shop,
                        "Offering",
                        "hongdae",
                        new GeoPoint(37.5, 127),
                        "yeonnam",
                        new Money(3000));
        installation.maker().makeMissing(Topics.ofArea("hongdae"));
        var offered =
                new DeliveryOffered(order, offer, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);
        installation.writeEvents(event(shop, 7, offered, Role.OWNER));
        String area = Topics.offers("hongdae");
        Await.until("it is told", PATIENCE, () -> !read(area).isEmpty());
        EventRecord told = read(area).getFirst();
        assertThat(told.event()).isEqualTo(offered);
        assertThat(told.sequence()).isEqualTo(7);
        assertThat(told.feeds()).isEmpty();
        assertThat(told.actor()).isEqualTo(Actor.system("shop"));
    }

    @Test
    void a_riders_events_go_to_their_own_topic() {
        var rider = new RiderId("rider-7");
        var begun =
                new EventRecord(
                        "r-1",
                        "rider:rider-7",
                        1,
                        "",
                        Actor.system("orders"),
                        "c-1",
                        Instant.EPOCH,
                        Map.of(Role.RIDER, new EventRecord.FeedMark(1, "")),
                        new DutyBegun());
        installation.maker().makeMissing(Topics.ofRider(rider));
        installation.writeEvents(begun);
        String own = Topics.out(rider);
        Await.until("it is told", PATIENCE, () -> !read(own).isEmpty());
        assertThat(read(own).getFirst()).isEqualTo(begun);
    }

    @Test
    void a_shops_events_keep_their_order() {
        var shop = new ShopId("ordered");
        installation.makeShop(shop);
        var many = new EventRecord[1000];
        for (int i = 0; i < many.length; i++) {
            many[i] = event(shop, i + 1, SOLD_OUT, Role.KITCHEN);
        }
        installation.writeEvents(many);
        await(shop, Role.KITCHEN, many.length);
        assertThat(numbers(feed(shop, Role.KITCHEN), Role.KITCHEN))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void a_shop_without_topics_gets_them_and_holds_up_nobody() {
        var bare = new ShopId("bare");
        var whole = new ShopId("whole");
        installation.makeShop(whole);
        var events = new ArrayList<EventRecord>();
        for (int i = 1; i <= 20; i++) {
            events.add(event(bare, i, SOLD_OUT, Role.OWNER, Role.KITCHEN));
            events.add(event(whole, i, SOLD_OUT, Role.OWNER));
        }
        installation.writeEvents(events.toArray(EventRecord[]::new));
        await(whole, Role.OWNER, 20);
        Await.until("the topic is made", PATIENCE, () -> exists(Topics.out(bare, Role.KITCHEN)));
        await(bare, Role.KITCHEN, 20);
        await(bare, Role.OWNER, 20);
        assertThat(numbers(feed(bare, Role.KITCHEN), Role.KITCHEN))
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(20);
    }

    @Test
    void a_topic_that_is_deleted_while_it_runs_is_made_again_and_the_next_copies_arrive()
            throws Exception {
        var shop = new ShopId("deleted");
        installation.makeShop(shop);
        installation.writeEvents(event(shop, 1, SOLD_OUT, Role.KITCHEN));
        await(shop, Role.KITCHEN, 1);
        String topic = Topics.out(shop, Role.KITCHEN);
        installation.admin().deleteTopics(List.of(topic)).all().get();
        Await.until("it is gone", PATIENCE, () -> !exists(topic));
        installation.writeEvents(
                event(shop, 2, SOLD_OUT, Role.KITCHEN), event(shop, 3, SOLD_OUT, Role.KITCHEN));
        Await.until("it is made again", PATIENCE, () -> exists(topic));
        await(shop, Role.KITCHEN, 2);
        assertThat(numbers(feed(shop, Role.KITCHEN), Role.KITCHEN)).containsExactly(2L, 3L);
    }

    private boolean exists(String topic) {
        try {
            return installation.admin().listTopics().names().get().contains(topic);
        } catch (InterruptedException | ExecutionException problem) {
            throw new AssertionError(problem);
        }
    }

    @Test
    void after_a_crash_between_copy_and_commit_the_same_copies_come_again() throws Exception {
        var shop = new ShopId("crashed");
        installation.makeShop(shop);
        int partition = Units.partition(Units.of(shop), TestInstallation.PARTITIONS);
        installation.writeEvents(event(shop, 1, SOLD_OUT, Role.KITCHEN));
        await(shop, Role.KITCHEN, 1);
        feeds.close();
        long before = installation.committed(GROUP, Topics.EVENTS, partition);
        open();
        installation.writeEvents(
                event(shop, 2, SOLD_OUT, Role.KITCHEN), event(shop, 3, SOLD_OUT, Role.KITCHEN));
        await(shop, Role.KITCHEN, 3);
        feeds.close();
        installation.setBack(GROUP, Topics.EVENTS, partition, before);
        open();
        await(shop, Role.KITCHEN, 5);
        var feed = feed(shop, Role.KITCHEN);
        assertThat(numbers(feed, Role.KITCHEN)).containsExactly(1L, 2L, 3L, 2L, 3L);
        assertThat(feed.subList(3, 5)).isEqualTo(feed.subList(1, 3));
    }

    @Test
    void nothing_is_lost_while_the_broker_is_away() throws Exception {
        var shop = new ShopId("absent");
        installation.makeShop(shop);
        var all = new EventRecord[200];
        for (int i = 0; i < all.length; i++) {
            all[i] = event(shop, i + 1, SOLD_OUT, Role.KITCHEN);
        }
        installation.writeEvents(all);
        await(shop, Role.KITCHEN, 1);
        installation.stopBroker();
        installation.startBroker();
        installation.writeEvents(event(shop, all.length + 1, SOLD_OUT, Role.KITCHEN));
        Await.until(
                "the last has come",
                PATIENCE,
                () ->
                        numbers(feed(shop, Role.KITCHEN), Role.KITCHEN)
                                .contains((long) all.length + 1));
        assertThat(numbers(feed(shop, Role.KITCHEN), Role.KITCHEN).stream().distinct())
                .hasSize(all.length + 1);
    }
}
