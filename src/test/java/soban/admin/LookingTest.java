package soban.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import soban.core.RunningCore;
import soban.core.TestInstallation;
import soban.domain.order.OrderCommand.ExpireOrder;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderId;
import soban.domain.shop.ShopId;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.DeviceCommand.Hello;
import soban.domain.unit.Role;
import soban.testing.Await;
import soban.testing.FreePort;
import soban.wire.CommandRecord;
import soban.wire.DeadLetter;
import soban.wire.DeviceStamp;
import soban.wire.Json;
import soban.wire.Message;
import soban.wire.Topics;
import soban.wire.Units;
import soban.wire.Unreadable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Looking at an installation that runs.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookingTest {
    private static final ShopId CAFE = new ShopId("cafe");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private RunningCore core;
    private TestInstallation installation;
    private Operator operator;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        core = RunningCore.start(folder);
        installation = core.installation();
        operator = new Operator(installation.bootstrapServers());
    }

    @AfterAll
    void stop() throws Exception {
        core.close();
    }

    private static CommandRecord from(
            String device, String id, Command command, @Nullable DeviceStamp stamp) {
        return new CommandRecord(
                id,
                Units.of(CAFE),
                "",
                new Actor(Role.KITCHEN, "Yujin", device),
                Instant.now(),
                null,
                stamp,
                0,
                null,
                command);
    }

    private List<Map<?, ?>> json(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add("--json");
        var objects = new ArrayList<Map<?, ?>>();
        for (String line : operator.types(all.toArray(String[]::new)).lines()) {
            try {
                objects.add(Json.read(line, Map.class));
            } catch (Unreadable problem) {
                throw new AssertionError(line, problem);
            }
        }
        return objects;
    }

    @Test
    void the_demo_s_shops_and_riders_are_listed() {
        var shops = operator.types("shops");
        assertThat(shops.exit()).isZero();
        assertThat(shops.lines())
                .hasSize(6)
                .extracting(line -> line.substring(0, line.indexOf(" ")))
                .containsExactly(
                        "id", "cafe", "florist", "flowers-online", "mealkit", "restaurant");
        for (String preset :
                List.of("cafe", "florist", "flowers-online", "mealkit", "restaurant")) {
            assertThat(shops.row(preset).get(2)).as("it is named after it").isEqualTo(preset);
            assertThat(shops.row(preset).get(3)).isEqualTo("demo");
        }
        assertThat(json("riders"))
                .extracting(rider -> String.valueOf(rider.get("id")))
                .containsExactly("rider-1", "rider-2", "rider-3");
        assertThat(json("shops").getFirst().get("products")).isEqualTo(14);
    }

    @Test
    void devices_are_listed_with_when_they_were_heard_and_one_that_was_lost_is_given_up()
            throws Exception {
        var press = new StartPreparing(new OrderId("cafe-7k2m9q4t1x8d"));
        var stamp = new DeviceStamp(1, 0, Instant.now(), Instant.now(), "run-1");
        installation.write(
                Topics.in(CAFE, Role.KITCHEN),
                0,
                from("kitchen-1", "hello", new Hello("run-1"), null).message(),
                from("kitchen-1", "press-1", press, stamp).message());
        Await.until(
                "it is registered and heard",
                RunningCore.PATIENCE,
                () -> {
                    var devices = json("devices", "--shop=cafe");
                    return !devices.isEmpty() && devices.getFirst().containsKey("heard");
                });
        var row = operator.types("devices", "--shop", "cafe").row("kitchen-1");
        assertThat(row.subList(0, 3)).containsExactly("kitchen-1", "kitchen", "live");
        assertThat(Instant.parse(row.get(3)))
                .isBetween(Instant.now().minusSeconds(600), Instant.now());
        assertThat(Instant.parse(row.get(4))).isAfterOrEqualTo(Instant.parse(row.get(3)));

        var retired = operator.types("devices", "--shop=cafe", "--retire=kitchen-1");
        assertThat(retired.row("kitchen-1").get(2)).isEqualTo("retired");
        var unknown = operator.types("devices", "--shop=cafe", "--retire=kitchen-9");
        assertThat(unknown.exit()).isEqualTo(3);
        assertThat(unknown.err())
                .isEqualTo("shop:cafe has no device kitchen-9. Without --retire all are listed.");
    }

    @Test
    void topics_are_listed_and_what_is_missing_is_said_and_made() throws Exception {
        var topics = operator.types("topics");
        assertThat(topics.row("soban.events").subList(1, 3)).containsExactly("4", "for ever");
        assertThat(topics.row("soban.live").get(2)).isEqualTo("the newest of each");
        assertThat(topics.row("soban.pulse").subList(1, 3)).containsExactly("1", "1 h");
        assertThat(topics.row("soban.in.rider.rider-2").get(2)).isEqualTo("30 d");
        assertThat(json("topics")).noneMatch(topic -> topic.containsKey("note"));

        String lost = Topics.in(new ShopId("florist"), Role.OWNER);
        installation.admin().deleteTopics(List.of(lost)).all().get();
        Await.until(
                "it is missed",
                RunningCore.PATIENCE,
                () -> operator.types("topics").row(lost).getLast().equals("missing"));
        assertThat(operator.types("topics", "--make").exit()).isZero();
        Await.until(
                "it is there again",
                RunningCore.PATIENCE,
                () -> operator.types("topics").row(lost).get(1).equals("1"));
    }

    @Test
    void what_a_desk_sent_and_nobody_could_read_is_shown_but_not_sent_again() throws Exception {
        installation.write(
                Topics.in(CAFE, Role.OWNER), 0, new Message("k", Map.of("ce_x", "y"), "not JSON"));
        Await.until(
                "it is kept",
                RunningCore.PATIENCE,
                () -> operator.types("dead").out().contains("soban.in.shop.cafe.owner"));
        var letter =
                json("dead").stream()
                        .filter(each -> String.valueOf(each.get("from")).contains("cafe.owner"))
                        .findFirst()
                        .orElseThrow();
        assertThat(letter.get("reason")).isEqualTo("unreadable: ce_type is missing");
        String number = String.valueOf(letter.get("number"));
        assertThat(operator.types("dead", "show", number).out())
                .contains("ce_x: y", "not JSON", "It can't be sent again: a desk sent it");
        var resent = operator.types("dead", "resend", number);
        assertThat(resent.exit()).isEqualTo(3);
        assertThat(resent.err())
                .isEqualTo(
                        number
                                + " can't be sent again: a desk sent it and was answered; whoever"
                                + " pressed there can press again.");
        assertThat(operator.types("dead", "show", "4711").err())
                .startsWith("There is no dead letter 4711.");
    }

    @Test
    void what_the_core_itself_asked_can_be_sent_again() throws Exception {
        var order = new OrderId("cafe-7k2m9q4t1x8d");
        var asked =
                CommandRecord.system(
                                "timer",
                                "expire-1",
                                Units.of(CAFE),
                                Instant.now(),
                                new ExpireOrder(order))
                        .message();
        var letter =
                new DeadLetter(
                        Topics.COMMANDS, 1, 42, "unit parked", asked.headers(), asked.body());
        installation.write(Topics.DEAD, 0, letter.message(Units.of(CAFE), Instant.now()));
        String number =
                String.valueOf(
                        json("dead").stream()
                                .filter(each -> "unit parked".equals(each.get("reason")))
                                .findFirst()
                                .orElseThrow()
                                .get("number"));
        assertThat(operator.types("dead", "show", number).out())
                .contains("It can be sent again: soban admin dead resend " + number);
        var resent = operator.types("dead", "resend", number);
        assertThat(resent.exit()).as(resent.err()).isZero();
        assertThat(installation.read(Topics.COMMANDS).stream().map(LookingTest::id))
                .containsOnlyOnce("expire-1");
    }

    private static String id(ConsumerRecord<byte[], byte[]> command) {
        return new String(command.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }

    @Test
    void what_happened_is_printed_by_shop_order_and_time() {
        String page = core.order(core.register());
        String order = RunningCore.found(page, "\"id\":\"(cafe-[a-z0-9]+)\"");
        var ofOrder = operator.types("replay", "--order", order);
        assertThat(ofOrder.exit()).isZero();
        assertThat(ofOrder.lines()).allMatch(line -> line.contains(order));
        assertThat(ofOrder.lines().getFirst()).contains("\"type\":\"soban.order.placed");
    }

    @Test
    void the_events_of_a_unit_come_whole_and_in_their_order() throws Exception {
        core.order(core.register());
        var sequences = new ArrayList<Integer>();
        var days = new ArrayList<LocalDate>();
        for (String line : operator.types("replay", "--shop=cafe").lines()) {
            var event = Json.read(line, Map.class);
            sequences.add((Integer) event.get("sequence"));
            days.add(LocalDate.ofInstant(Instant.parse((String) event.get("time")), SEOUL));
        }
        assertThat(sequences).hasSizeGreaterThan(3);
        for (int i = 0; i < sequences.size(); i++) {
            assertThat(sequences.get(i)).isEqualTo(i + 1);
        }
        LocalDate first = days.getFirst();
        assertThat(operator.types("replay", "--shop=cafe", "--day", first.toString()).lines())
                .hasSizeGreaterThanOrEqualTo(Collections.frequency(days, first));
        assertThat(operator.types("replay", "--shop=cafe", "--to=2020-01-01").out()).isEmpty();
        assertThat(operator.types("replay", "--from", first.toString()).out())
                .contains("\"unit\":\"rider:rider-1\"", "\"unit\":\"shop:florist\"");
    }

    @Test
    void a_time_that_makes_no_sense_is_refused() {
        assertThat(operator.types("replay", "--from=2026-08-02", "--to=2026-08-01").err())
                .isEqualTo("--from must lie before --to.");
        assertThat(operator.types("replay", "--from=yesterday").err())
                .startsWith("`yesterday` is no time");
        assertThat(operator.types("replay", "--day=2026-08-01", "--to=2026-08-02").err())
                .startsWith("--day stands alone");
        assertThat(operator.types("replay", "--order=42").err()).startsWith("`42` is no order id");
    }

    @Test
    void the_gateway_s_book_is_compared_with_ours() {
        core.order(core.register());
        String today = LocalDate.now(SEOUL).toString();
        var agree =
                operator.types("reconcile", "--day", today, "--gateway", core.gateway().toString());
        assertThat(agree.exit()).as(agree.out() + agree.err()).isZero();
        assertThat(agree.out()).startsWith(today + ": ").contains("both books agree");
        var away = operator.types("reconcile", "--gateway", "http://127.0.0.1:" + FreePort.find());
        assertThat(away.exit()).isEqualTo(1);
        assertThat(away.err()).startsWith("The gateway's book can't be read");
    }

    @Test
    void without_a_broker_it_says_so_in_one_sentence() {
        String nobody = "127.0.0.1:" + FreePort.find();
        var said = new Operator(nobody).types("shops");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err())
                .isEqualTo(
                        "No Kafka broker answers at %s. Start it, or name another with --kafka."
                                .formatted(nobody));
        assertThat(new Operator("broker").types("shops").exit()).isEqualTo(2);
    }

    @Test
    void without_a_sub_command_it_says_what_there_is() {
        var said = operator.types();
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("enrol-shop", "reconcile", "replay");
    }
}
