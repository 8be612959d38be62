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
import soban.core.orders.Orders;
import soban.domain.delivery.RiderId;
import soban.domain.rider.RiderCommand.EnrolRider;
import soban.domain.shop.Menu;
import soban.domain.shop.Preset;
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
        commands = new CommandLog(installation.clients(), "commands", TestInstallation.PARTITIONS);
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
                        Duration.ofSeconds(60),
                        InstantSource.system(),
                        () -> true);
        orders.start();
        return orders;
    }

    private static EnrolShop shop(String id, String currency) {
        return new EnrolShop(
                new ShopId(id),
                "A café",
                DemoArea.AREA,
                DemoArea.SEONGSU,
                currency,
                Preset.CAFE,
                new Menu(List.of()));
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
                assertThat(enrolment.enrol(shop("twice", "KRW"), PATIENCE, new Ending()))
                        .contains(Answer.accepted());
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
                var enrol = new EnrolRider(rider, "최지호", "demo");
                assertThat(enrolment.enrol(enrol, PATIENCE, new Ending()))
                        .contains(Answer.accepted());
            }
        }
        assertThat(installation.admin().listTopics().names().get())
                .contains(Topics.in(rider), Topics.out(rider), Topics.offers("demo"));
    }

    @Test
    void a_refusal_is_an_answer_too() {
        try (var orders = loops()) {
            assertThat(orders).isNotNull();
            assertThat(enrolment.enrol(shop("other", "KRW"), PATIENCE, new Ending()))
                    .contains(Answer.accepted());
            assertThat(enrolment.enrol(shop("other", "EUR"), PATIENCE, new Ending()))
                    .contains(Answer.refused(RefusalCode.ID_REUSED));
        }
        assertThat(enrolled("other")).hasSize(1);
    }

    @Test
    void where_no_loop_decides_it_gives_up_at_its_deadline() {
        assertThat(enrolment.enrol(shop("silent", "KRW"), Duration.ofSeconds(1), new Ending()))
                .isEqualTo(Optional.empty());
    }
}
