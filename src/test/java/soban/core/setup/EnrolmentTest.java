package soban.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import soban.core.TestInstallation;
import soban.core.commands.CommandLog;
import soban.core.follow.Ending;
import soban.core.follow.MachineThreads;
import soban.core.keys.KeysInMemory;
import soban.core.orders.Orders;
import soban.domain.delivery.RiderId;
import soban.domain.money.Money;
import soban.domain.rider.RiderCommand.EnrolRider;
import soban.domain.shop.Hours;
import soban.domain.shop.Menu;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopEvent.ShopEnrolled;
import soban.domain.shop.ShopId;
import soban.domain.unit.Answer;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;
import soban.wire.EventRecord;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnrolmentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestInstallation installation;
    private CommandLog commands;
    private Enrolment enrolment;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        installation = TestInstallation.start(folder);
        commands =
                new CommandLog(
                        installation.clients(),
                        "commands",
                        new KeysInMemory().seals(),
                        TestInstallation.PARTITIONS);
        enrolment =
                new Enrolment(
                        installation.clients(),
                        installation.maker(),
                        commands,
                        InstantSource.system());
    }

    @AfterAll
    void stop() {
        commands.close();
        installation.close();
    }

    private Orders loops() {
        var orders =
                new Orders(
                        installation.clients(),
                        new MachineThreads(),
                        TestInstallation.PARTITIONS,
                        Duration.ofSeconds(60),
                        InstantSource.system(),
                        () -> true);
        orders.start();
        return orders;
    }

    private Optional<Answer> enrol(Newcomer newcomer, Duration patience) {
        var answers = enrolment.enrol(List.of(newcomer), patience, new Ending());
        return Optional.ofNullable(answers.get(newcomer));
    }

    private static Newcomer shop(String id, String currency) {
        return shop(id, currency, new Menu(List.of()));
    }

    private static Newcomer shop(String id, String currency, Menu menu) {
        return Newcomer.of(
                new EnrolShop(
                        new ShopId(id),
                        "A café",
                        DemoArea.AREA,
                        DemoArea.SEONGSU,
                        currency,
                        Preset.CAFE,
                        menu));
    }

    private List<ShopEnrolled> enrolled(String id) {
        return installation.read(Topics.EVENTS).stream()
                .map(
                        record -> {
                            try {
                                return EventRecord.read(Records.from(record)).event();
                            } catch (Unreadable problem) {
                                throw new AssertionError(problem);
                            }
                        })
                .filter(ShopEnrolled.class::isInstance)
                .map(ShopEnrolled.class::cast)
                .filter(event -> event.shop().value().equals(id))
                .toList();
    }

    @Test
    void a_shop_is_enrolled_once_however_often_it_is_asked_for() throws Exception {
        try (var orders = loops()) {
            assertThat(orders).isNotNull();
            for (int i = 0; i < 2; i++) {
                assertThat(enrol(shop("twice", "KRW"), PATIENCE)).contains(Answer.accepted());
            }
        }
        assertThat(enrolled("twice")).hasSize(1);
        assertThat(installation.admin().listTopics().names().get())
                .contains(
                        Topics.in(new ShopId("twice"), Role.KITCHEN),
                        Topics.out(new ShopId("twice"), Role.OWNER),
                        Topics.offers("demo"));
    }

    @Test
    void a_rider_is_enrolled_with_topics_of_their_own_and_of_their_area() throws Exception {
        var rider = new RiderId("jiho");
        try (var orders = loops()) {
            assertThat(orders).isNotNull();
            for (int i = 0; i < 2; i++) {
                var newcomer = Newcomer.of(new EnrolRider(rider, "최지호", "demo"));
                assertThat(enrol(newcomer, PATIENCE)).contains(Answer.accepted());
            }
        }
        assertThat(installation.admin().listTopics().names().get())
                .contains(Topics.in(rider), Topics.out(rider), Topics.offers("demo"));
    }

    @Test
    void a_refusal_is_an_answer_too_and_another_wish_is_decided_anew() {
        var wrong = new Product("tea", "Tea", "", new Money(-1), 1, "", false, null, List.of());
        try (var orders = loops()) {
            assertThat(orders).isNotNull();
            assertThat(enrol(shop("other", "KRW", new Menu(List.of(wrong))), PATIENCE))
                    .hasValueSatisfying(a -> refused(a, RefusalCode.PRODUCT_INVALID));
            assertThat(enrol(shop("other", "KRW"), PATIENCE)).contains(Answer.accepted());
            assertThat(enrol(shop("other", "EUR"), PATIENCE))
                    .hasValueSatisfying(a -> refused(a, RefusalCode.SHOP_ENROLLED_OTHERWISE));
        }
        assertThat(enrolled("other")).hasSize(1);
    }

    private static void refused(Answer answer, RefusalCode code) {
        assertThat(answer.refusal()).isNotNull();
        assertThat(answer.refusal().code()).isEqualTo(code);
    }

    @Test
    void a_whole_town_is_enrolled_at_once() throws Exception {
        var town = DemoTown.all();
        try (var orders = loops()) {
            assertThat(orders).isNotNull();
            assertThat(enrolment.enrol(town, PATIENCE, new Ending()))
                    .hasSize(8)
                    .allSatisfy((who, answer) -> assertThat(answer).isEqualTo(Answer.accepted()));
        }
        for (String shop : List.of("cafe", "restaurant", "mealkit", "flowers-online", "florist")) {
            assertThat(enrolled(shop)).hasSize(1);
            assertThat(enrolled(shop).getFirst().settings().hours()).isEqualTo(Hours.ALWAYS);
        }
        assertThat(installation.admin().listTopics().names().get())
                .contains(
                        Topics.in(new ShopId("florist"), Role.OWNER),
                        Topics.out(new RiderId("rider-3")));
    }

    @Test
    void where_no_loop_decides_it_gives_up_at_its_deadline() {
        assertThat(enrol(shop("silent", "KRW"), Duration.ofSeconds(1))).isEmpty();
    }
}
