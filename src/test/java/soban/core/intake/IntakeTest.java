package soban.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.core.intake.Requests.ARRIVAL;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import soban.core.TestInstallation;
import soban.core.commands.CommandLog;
import soban.core.follow.MachineThreads;
import soban.core.keys.KeysInMemory;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderId;
import soban.domain.order.ReviewCommand.AnswerReview;
import soban.domain.shop.ShopId;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.DeviceCommand;
import soban.domain.unit.Role;
import soban.testing.Await;
import soban.wire.CommandRecord;
import soban.wire.DeadLetter;
import soban.wire.DeviceStamp;
import soban.wire.Json;
import soban.wire.Message;
import soban.wire.Topics;
import soban.wire.Units;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KeysInMemory keys = new KeysInMemory();
    private TestInstallation installation;
    private CommandLog commands;
    private Intake intake;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        installation = TestInstallation.start(folder);
        commands =
                new CommandLog(
                        installation.clients(),
                        "test-commands",
                        keys.seals(),
                        TestInstallation.PARTITIONS);
    }

    @AfterAll
    void stop() {
        commands.close();
        installation.close();
    }

    @BeforeEach
    void open() {
        intake = new Intake(installation.clients(), new MachineThreads(), commands, () -> ARRIVAL);
        intake.start();
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private static CommandRecord press(ShopId shop, long number) {
        return press(shop, number, new StartPreparing(new OrderId(shop + "-7k2m9q4t1x8d")));
    }

    private static CommandRecord press(ShopId shop, long number, Command command) {
        return new CommandRecord(
                "press-" + number,
                Units.of(shop),
                "claimed",
                new Actor(Role.OWNER, "Yujin", "kitchen-1"),
                ARRIVAL.minusSeconds(60),
                null,
                new DeviceStamp(number, number - 1, ARRIVAL, ARRIVAL, "run-1"),
                0,
                null,
                command);
    }

    private static Message[] presses(ShopId shop, long from, long to) {
        var all = new ArrayList<Message>();
        for (long number = from; number <= to; number++) {
            all.add(press(shop, number).message());
        }
        return all.toArray(Message[]::new);
    }

    private List<CommandRecord> commandsOf(ShopId shop) {
        var all = new ArrayList<CommandRecord>();
        for (ConsumerRecord<byte[], byte[]> record : installation.read(Topics.COMMANDS)) {
            CommandRecord command = readable(record);
            if (command.unit().equals(Units.of(shop))) {
                assertThat(record.partition())
                        .isEqualTo(Units.partition(command.unit(), TestInstallation.PARTITIONS));
                all.add(command);
            }
        }
        return all;
    }

    private static CommandRecord readable(ConsumerRecord<byte[], byte[]> record) {
        try {
            return CommandRecord.read(Records.from(record));
        } catch (Unreadable problem) {
            throw new AssertionError(problem);
        }
    }

    private List<Long> numbersOf(ShopId shop) {
        return commandsOf(shop).stream().map(c -> c.device().number()).toList();
    }

    private void await(ShopId shop, int count) {
        Await.until(
                shop + " has asked " + count + " times",
                PATIENCE,
                () -> commandsOf(shop).size() >= count);
    }

    private List<DeadLetter> deadLettersOf(ShopId shop) {
        return deadLettersOf(Topics.in(shop, Role.KITCHEN));
    }

    private List<DeadLetter> deadLettersOf(String topic) {
        var all = new ArrayList<DeadLetter>();
        for (var record : installation.read(Topics.DEAD)) {
            try {
                var letter = Json.read(Records.from(record).body(), DeadLetter.class);
                if (letter.topic().equals(topic)) {
                    all.add(letter);
                }
            } catch (Unreadable problem) {
                throw new AssertionError(problem);
            }
        }
        return all;
    }

    @Test
    void a_shops_requests_arrive_stamped_and_in_order() throws Exception {
        var shop = new ShopId("ordered");
        installation.makeShop(shop);
        installation.write(Topics.in(shop, Role.KITCHEN), 0, presses(shop, 1, 300));
        await(shop, 300);
        assertThat(numbersOf(shop)).isSorted().doesNotHaveDuplicates();
        var first = commandsOf(shop).getFirst();
        assertThat(first.origin()).isEqualTo("device:shop:ordered/kitchen/kitchen-1");
        assertThat(first.actor()).isEqualTo(new Actor(Role.KITCHEN, "Yujin", "kitchen-1"));
        assertThat(first.sentAt()).isEqualTo(ARRIVAL);
    }

    @Test
    void a_shop_that_is_enrolled_while_it_runs_is_heard() throws Exception {
        var first = new ShopId("early");
        installation.makeShop(first);
        installation.write(Topics.in(first, Role.KITCHEN), 0, presses(first, 1, 1));
        await(first, 1);
        var late = new ShopId("late");
        installation.makeShop(late);
        installation.write(Topics.in(late, Role.OWNER), 0, presses(late, 1, 1));
        await(late, 1);
        assertThat(commandsOf(late).getFirst().origin())
                .isEqualTo("device:shop:late/owner/kitchen-1");
    }

    @Test
    void what_is_not_for_this_desk_is_kept_aside_and_the_next_goes_through() throws Exception {
        var shop = new ShopId("hostile");
        var topic = Topics.in(shop, Role.KITCHEN);
        installation.makeShop(shop);
        var other = press(new ShopId("victim"), 1).message();
        installation.write(
                topic,
                0,
                other,
                new Message("k", Map.of(), "not even JSON"),
                new Message("k", other.headers(), "\u0000".repeat(300_000)));
        writeBytes(topic, new byte[] {(byte) 0xc3, 0x28}, new byte[] {(byte) 0xff});
        installation.write(topic, 0, press(shop, 1).message());
        await(shop, 3);
        assertThat(commandsOf(shop))
                .as("a sender who is known is answered in every case")
                .extracting(command -> command.command().getClass().getSimpleName())
                .containsExactly("TurnedAway", "TurnedAway", "StartPreparing");
        assertThat(commandsOf(new ShopId("victim"))).isEmpty();
        assertThat(deadLettersOf(shop))
                .extracting(DeadLetter::reason)
                .containsExactly(
                        "concerns another unit",
                        "unreadable: ce_type is missing",
                        "too long",
                        "unreadable: not UTF-8");
        assertThat(deadLettersOf(shop).getFirst().offset()).isZero();
        assertThat(deadLettersOf(shop).getFirst().headers()).isEqualTo(other.headers());
    }

    /// No desk of ours sends a card's number: whoever does is answered, and it is not copied.
    @Test
    void a_cards_number_goes_no_further_than_the_topic_of_its_desk() throws Exception {
        var shop = new ShopId("carded");
        var topic = Topics.in(shop, Role.OWNER);
        installation.makeShop(shop);
        var order = new OrderId(shop + "-7k2m9q4t1x8d");
        String card = "4111111111111111";
        var plain = press(shop, 1, new AnswerReview(order, "카드 " + card)).message();
        var hidden = plain.body().replace("4111", "\\u0034111");
        installation.write(
                topic,
                0,
                plain,
                new Message(
                        "k",
                        press(shop, 2, new AnswerReview(order, "")).message().headers(),
                        hidden),
                press(shop, 3, new AnswerReview(order, "고마워요")).message());
        await(shop, 3);
        assertThat(commandsOf(shop).stream().map(CommandRecord::command))
                .containsExactly(
                        turnedAway("text"), turnedAway("text"), new AnswerReview(order, "고마워요"));
        assertThat(deadLettersOf(Topics.in(shop, Role.OWNER)))
                .hasSize(2)
                .allMatch(letter -> letter.reason().equals("a payment card's number in: text"))
                .noneMatch(letter -> letter.toString().contains("111111111111"));
    }

    private static DeviceCommand turnedAway(String field) {
        return new DeviceCommand.TurnedAway(true, "a payment card's number in: " + field);
    }

    private void writeBytes(String topic, byte[] key, byte[] body) throws Exception {
        try (var producer = installation.clients().producer("hostile")) {
            producer.send(new ProducerRecord<>(topic, 0, key, body)).get();
        }
    }

    @Test
    void after_a_crash_between_send_and_commit_the_same_requests_come_again() throws Exception {
        var shop = new ShopId("crashed");
        var topic = Topics.in(shop, Role.KITCHEN);
        installation.makeShop(shop);
        installation.write(topic, 0, presses(shop, 1, 2));
        await(shop, 2);
        intake.close();
        assertThat(installation.committed("soban.intake", topic, 0)).isEqualTo(2);
        installation.setBack("soban.intake", topic, 0, 1);
        open();
        installation.write(topic, 0, presses(shop, 3, 3));
        await(shop, 4);
        assertThat(numbersOf(shop)).containsExactly(1L, 2L, 2L, 3L);
        assertThat(commandsOf(shop).get(2)).isEqualTo(commandsOf(shop).get(1));
    }

    @Test
    void nothing_is_lost_or_skipped_while_the_broker_is_away() throws Exception {
        var shop = new ShopId("absent");
        installation.makeShop(shop);
        installation.write(Topics.in(shop, Role.KITCHEN), 0, presses(shop, 1, 50));
        await(shop, 1);
        installation.stopBroker();
        installation.startBroker();
        installation.write(Topics.in(shop, Role.KITCHEN), 0, presses(shop, 51, 60));
        Await.until("the last has come", PATIENCE, () -> numbersOf(shop).contains(60L));
        assertThat(numbersOf(shop).stream().distinct()).hasSize(60).isSorted();
    }
}
