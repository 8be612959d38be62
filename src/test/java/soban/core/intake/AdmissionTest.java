package soban.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.core.intake.Requests.ARRIVAL;
import static soban.core.intake.Requests.ORDER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import soban.core.intake.Admission.Admitted;
import soban.core.intake.Admission.TurnedAway;
import soban.core.intake.Admission.Verdict;
import soban.domain.customer.CustomerId;
import soban.domain.order.GatewayAnswer;
import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentCommand.PayOrder;
import soban.domain.order.PaymentCommand.SettlePayment;
import soban.domain.order.PaymentRequest;
import soban.domain.place.Area;
import soban.domain.place.GeoPoint;
import soban.domain.shop.Menu;
import soban.domain.shop.Preset;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopCommand.SellOut;
import soban.domain.shop.ShopId;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.DeviceCommand;
import soban.domain.unit.Role;
import soban.wire.CommandRecord;
import soban.wire.DeviceStamp;
import soban.wire.Message;
import soban.wire.Topics.Sender;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class AdmissionTest {
    private static final Sender KITCHEN = new Sender("shop:cafe", Role.KITCHEN);

    private static Verdict judge(CommandRecord claimed) {
        return Admission.judge(KITCHEN, claimed.message(), ARRIVAL);
    }

    private static CommandRecord admitted(CommandRecord claimed) {
        return ((Admitted) judge(claimed)).command();
    }

    private static String refused(Verdict verdict) {
        return ((TurnedAway) verdict).reason();
    }

    private static CommandRecord asking(Command command) {
        return Requests.by("kitchen-1", "Yujin", 2, 1, command);
    }

    @Test
    void what_the_desk_knows_itself_is_kept_and_the_rest_is_stamped() {
        var claimed =
                new CommandRecord(
                        "press-2",
                        "shop:cafe",
                        "customer:somebody",
                        new Actor(Role.OPERATOR, "Yujin", "kitchen-1"),
                        ARRIVAL.minusSeconds(600),
                        ARRIVAL.minusSeconds(300),
                        new DeviceStamp(
                                2, 1, ARRIVAL.minusSeconds(90), ARRIVAL.minusSeconds(99), "run-1"),
                        41,
                        "http-1/3",
                        new StartPreparing(ORDER));
        assertThat(admitted(claimed))
                .isEqualTo(
                        new CommandRecord(
                                "press-2",
                                "shop:cafe",
                                "device:shop:cafe/kitchen/kitchen-1",
                                new Actor(Role.KITCHEN, "Yujin", "kitchen-1"),
                                ARRIVAL,
                                ARRIVAL.plusSeconds(300),
                                claimed.device(),
                                0,
                                null,
                                claimed.command()));
    }

    /// Whatever its clock shows.
    @ParameterizedTest
    @CsvSource({"60, 60", "-7200, -1", "999999999999, 86400"})
    void what_was_left_of_its_time_when_it_was_sent_is_left_when_it_arrives(
            long left, long leftNow) {
        for (Instant sent : List.of(ARRIVAL, Instant.EPOCH, ARRIVAL.plusSeconds(315_360_000))) {
            var claimed =
                    new CommandRecord(
                            "press-2",
                            "shop:cafe",
                            "",
                            new Actor(Role.KITCHEN, "Yujin", "kitchen-1"),
                            sent,
                            sent.plusSeconds(left),
                            new DeviceStamp(2, 1, ARRIVAL, ARRIVAL, "run-1"),
                            0,
                            null,
                            new StartPreparing(ORDER));
            assertThat(admitted(claimed).deadline()).isEqualTo(ARRIVAL.plusSeconds(leftNow));
        }
    }

    @Test
    void a_desk_asks_only_what_its_role_may() {
        assertThat(judge(asking(new SellOut("americano")))).isInstanceOf(Admitted.class);
        var card = new PaymentRequest("card", "tok-ok");
        var menu = new Menu(List.of());
        for (Command command :
                List.of(
                        new PayOrder(ORDER, new CustomerId("c12345678"), card),
                        new SettlePayment(ORDER, ORDER + ".1", 0, new GatewayAnswer.Done("mine")),
                        new EnrolShop(
                                new ShopId("cafe"),
                                "Mine",
                                new Area("demo", List.of()),
                                new GeoPoint(37.5, 127),
                                "KRW",
                                Preset.CAFE,
                                menu))) {
            assertThat(refused(judge(asking(command)))).isEqualTo("not allowed to KITCHEN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bakery-7k2m9q4t1x8d", "cafe-two-7k2m9q4t1x8d", "caf-7k2m9q4t1x8d"})
    void an_order_of_another_shop_is_not_touched(String order) {
        assertThat(refused(judge(asking(new StartPreparing(new OrderId(order))))))
                .isEqualTo("concerns another unit");
    }

    @Test
    void another_shops_unit_is_not_touched() {
        var claimed = asking(new SellOut("americano"));
        var headers = new HashMap<>(claimed.message().headers());
        headers.put("ce_subject", "shop:bakery");
        var message = new Message("shop:bakery", headers, claimed.message().body());
        assertThat(refused(Admission.judge(KITCHEN, message, ARRIVAL)))
                .isEqualTo("concerns another unit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "Kitchen-1", "a/b/c/d", "device:x", "кухня-1", "a b c d"})
    void a_device_has_a_plain_name(String device) {
        assertThat(refused(judge(Requests.by(device, "", 2, 1, new StartPreparing(ORDER)))))
                .isEqualTo("no proper device name");
    }

    @Test
    void a_device_numbers_what_it_asks() {
        for (long[] numbers : new long[][] {{0, 0}, {1, 1}, {-1, -2}, {1, 2}, {1, -1}}) {
            var claimed =
                    Requests.by("kitchen-1", "", numbers[0], numbers[1], new StartPreparing(ORDER));
            assertThat(refused(judge(claimed))).isEqualTo("no proper device numbers");
        }
        var message = asking(new StartPreparing(ORDER)).message();
        var headers = new HashMap<>(message.headers());
        headers.remove("ce_number");
        assertThat(refused(Admission.judge(KITCHEN, with(message, headers), ARRIVAL)))
                .isEqualTo("no proper device numbers");
    }

    @Test
    void who_is_there_and_what_was_missed_is_asked_without_a_number() {
        for (Command command :
                List.of(
                        new DeviceCommand.Hello("run-1"),
                        new DeviceCommand.RequestSnapshot("s-1"),
                        new DeviceCommand.RequestHead("h-1"))) {
            var headers = new HashMap<>(asking(command).message().headers());
            headers.remove("ce_number");
            var unnumbered = with(asking(command).message(), headers);
            var verdict = Admission.judge(KITCHEN, unnumbered, ARRIVAL);
            assertThat(((Admitted) verdict).command().command()).isEqualTo(command);
        }
    }

    @Test
    void what_is_turned_away_is_answered_under_its_number_where_its_sender_is_known() {
        var foreign = asking(new StartPreparing(new OrderId("bakery-7k2m9q4t1x8d")));
        var instead = ((TurnedAway) judge(foreign)).answerable();
        assertThat(instead).isNotNull();
        assertThat(instead.command())
                .isEqualTo(new DeviceCommand.TurnedAway(true, "concerns another unit"));
        assertThat(instead.device()).isEqualTo(foreign.device());
        assertThat(instead.unit()).isEqualTo("shop:cafe");
        var message = foreign.message();
        var newer = new HashMap<>(message.headers());
        newer.put("ce_type", "soban.order.teleport.v1");
        var unread = (TurnedAway) Admission.judge(KITCHEN, with(message, newer), ARRIVAL);
        assertThat(unread.answerable()).isNotNull();
        assertThat(unread.answerable().command())
                .isEqualTo(new DeviceCommand.TurnedAway(false, unread.reason()));
        var nobody = Requests.by("x", "", 2, 1, new StartPreparing(ORDER));
        assertThat(((TurnedAway) judge(nobody)).answerable()).isNull();
    }

    private static Message with(Message message, Map<String, String> headers) {
        return new Message(message.key(), headers, message.body());
    }

    @Test
    void a_person_is_a_short_plain_text() {
        var claimed =
                Requests.by(
                        "kitchen-1",
                        " 이유진\u202e\n\u0000" + "x".repeat(100),
                        2,
                        1,
                        new StartPreparing(ORDER));
        assertThat(admitted(claimed).actor().person()).isEqualTo("이유진" + "x".repeat(77));
    }

    @Test
    void what_is_too_long_to_be_kept_for_ever_is_turned_away() {
        assertThat(refused(judge(asking(new SellOut("x".repeat(40_000)))))).isEqualTo("too long");
        var message = asking(new StartPreparing(ORDER)).message();
        var headers = new HashMap<>(message.headers());
        headers.put("ce_id", "x".repeat(200));
        assertThat(refused(Admission.judge(KITCHEN, with(message, headers), ARRIVAL)))
                .isEqualTo("no proper id");
    }

    @Test
    void what_cannot_be_read_is_turned_away_with_its_reason() {
        var message = asking(new StartPreparing(ORDER)).message();
        var nonsense = new Message(message.key(), message.headers(), "{\"order\":7}");
        assertThat(refused(Admission.judge(KITCHEN, nonsense, ARRIVAL)))
                .startsWith("unreadable: StartPreparing.order: ");
    }

    @Test
    void a_cards_number_is_not_let_in_and_not_repeated() {
        var order = new PlaceAtCounter(ORDER, List.of(), "4111-1111-1111-1111", true);
        var verdict = (TurnedAway) judge(asking(order));
        assertThat(verdict.reason()).isEqualTo("a payment card's number in: note");
        assertThat(verdict.answerable()).isNotNull();
        assertThat(verdict.answerable().toString()).doesNotContain("1111");
    }

    @Test
    void nobody_is_called_by_a_cards_number_and_no_reason_repeats_one() {
        var claimed =
                Requests.by("kitchen-1", "4111 1111 1111 1111", 2, 1, new StartPreparing(ORDER));
        assertThat(admitted(claimed).actor().person()).isEmpty();
        var message = asking(new StartPreparing(ORDER)).message();
        var headers = new HashMap<>(message.headers());
        headers.put("ce_type", "soban.4111111111111111.v1");
        assertThat(refused(Admission.judge(KITCHEN, with(message, headers), ARRIVAL)))
                .isEqualTo("unreadable: a card's number");
    }
}
