package soban.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.desk.Cafe.accepted;
import static soban.desk.Cafe.id;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.desk.Cafe;
import soban.desk.DeskAction;
import soban.desk.DeskIdentity;
import soban.desk.Figures;
import soban.desk.Notice;
import soban.desk.OrderCard;
import soban.desk.OwnerBoard;
import soban.desk.board.Dispatch;
import soban.domain.customer.Channel;
import soban.domain.customer.Contact;
import soban.domain.customer.CustomerId;
import soban.domain.customer.Grade;
import soban.domain.money.Money;
import soban.domain.order.Bill;
import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.LineRequest;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderContent;
import soban.domain.order.OrderEvent.OrderAccepted;
import soban.domain.order.OrderEvent.OrderCompleted;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderLine;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentEvent.CashTaken;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.order.PaymentEvent.PaymentDeclined;
import soban.domain.order.PaymentEvent.PaymentRefunded;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.order.PaymentEvent.RefundFailed;
import soban.domain.order.PaymentEvent.RefundRecorded;
import soban.domain.order.PaymentEvent.RefundStarted;
import soban.domain.order.PaymentRequest;
import soban.domain.order.PaymentStatus;
import soban.domain.order.StockEvent.StockTaken;
import soban.domain.order.StockUnits;
import soban.domain.shop.DeliveryTerms;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.ShopEvent.ProductPut;
import soban.domain.shop.ShopEvent.ShopPaused;
import soban.domain.shop.ShopEvent.StockCounted;
import soban.domain.shop.Stock;
import soban.domain.snapshot.SnapshotPart;
import soban.domain.unit.Answer;
import soban.domain.unit.Device;
import soban.domain.unit.DeviceCommand.RequestSnapshot;
import soban.domain.unit.DeviceEvent.DeviceRegistered;
import soban.domain.unit.DeviceEvent.DeviceRetired;
import soban.domain.unit.Devices;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;
import soban.wire.EventRecord;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// An owner's desk: every column, the money of the day, what needs the owner, the counter.
class OwnerDeskTest {
    private static final DeskIdentity OWNER = new DeskIdentity(Cafe.SHOP, Role.OWNER);
    private static final Money PRICE = new Money(9000);
    private final OpenStore owner;

    OwnerDeskTest(@TempDir Path folder) {
        owner = new OpenStore(folder, OWNER);
        owner.hear(Cafe.enrolled());
    }

    @AfterEach
    void close() {
        owner.close();
    }

    /// Two americanos for 9,000, ordered by somebody whom the shop may know.
    private OrderReceived received(int number) {
        return received(number, owner.now, null);
    }

    private static OrderReceived received(int number, Instant at, @Nullable Instant answerBy) {
        var line = new OrderLine("americano", "아메리카노", List.of("hot"), "bar", 2, "");
        var content =
                new OrderContent(
                        new CustomerId("mina01"),
                        new Contact("김미나", "010-1234-5678", Channel.KAKAO, Grade.NEW),
                        number,
                        Fulfilment.PICKUP,
                        null,
                        null,
                        "",
                        null,
                        null,
                        List.of(line),
                        "",
                        at,
                        new Bill(List.of(PRICE), Money.NONE, PRICE));
        return new OrderReceived(id(number), content, answerBy);
    }

    private OwnerBoard board() {
        return owner.view().owner();
    }

    private OrderCard card(int number) {
        return board().order(id(number)).orElseThrow();
    }

    private void handedOver(int number) {
        owner.hear(received(number), accepted(number), Cafe.handedOver(number, owner.now));
    }

    @Test
    void an_order_that_nobody_answered_needs_the_owner_and_an_accept_is_shown_at_once() {
        owner.greet();
        Instant answerBy = owner.now.plus(Duration.ofMinutes(10));
        owner.hear(received(7, owner.now, answerBy));
        assertThat(card(7).column()).isEqualTo(OrderCard.Column.NEW);
        assertThat(card(7).needs()).containsExactly(OrderCard.Need.ANSWER);
        assertThat(card(7).affairs().answerBy()).isEqualTo(answerBy);
        owner.press(new DeskAction.Accept(id(7), 15));
        assertThat(card(7).status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(card(7).pending()).isTrue();
        assertThat(owner.sendCommand().command())
                .isEqualTo(new OrderCommand.AcceptOrder(id(7), 15));
        owner.hear(accepted(7));
        assertThat(card(7).affairs().answerBy()).isNull();
    }

    @Test
    void the_day_counts_orders_by_when_they_came_and_money_by_when_it_moved() {
        handedOver(7);
        owner.hear(received(8), accepted(8), Cafe.cancelled(8, owner.now));
        owner.hear(
                new RefundStarted(id(8), "r1", "a1", PRICE, "no beans"),
                new PaymentRefunded(id(8), "r1", PRICE),
                new OrderCancelled(id(8)));
        handedOver(9);
        owner.hear(new RefundStarted(id(9), "r1", "a1", new Money(1000), "cold"));
        var today = board().today();
        assertThat(today.orders()).isEqualTo(3);
        assertThat(today.turnover()).isEqualTo(new Money(18_000));
        assertThat(today.cancelled()).isEqualTo(1);
        assertThat(today.percentUndone()).isEqualTo(33);
        assertThat(today.settlement().paid()).isEqualTo(new Money(27_000));
        assertThat(today.settlement().refunded()).isEqualTo(PRICE);
        assertThat(today.settlement().owed()).isEqualTo(new Money(1000));
        assertThat(today.settlement().net()).isEqualTo(new Money(18_000));
        assertThat(today.bestSellers())
                .containsExactly(new Figures.Seller("americano", "아메리카노", 4, new Money(18_000)));
        assertThat(today.byHour()).containsExactly(new Figures.Hour(12, 2, new Money(18_000)));
    }

    @Test
    void what_was_pressed_about_the_shop_shows_after_the_desk_was_opened_again() {
        var shop = board().shop();
        var until = owner.now.plus(Duration.ofHours(4));
        owner.pressOffline(new DeskAction.SellOut("latte", until));
        owner.pressOffline(new DeskAction.Pause(until));
        var terms = shop.settings().delivery();
        var dearer =
                new DeliveryTerms(
                        terms.carrier(),
                        terms.offered(),
                        new Money(4_444),
                        terms.riderFee(),
                        terms.districts());
        owner.pressOffline(new DeskAction.ChangeSettings(shop.settings().with(dearer)));
        owner.reopen();
        var hoped = board().hoped();
        assertThat(hoped.products()).containsExactly("latte");
        assertThat(hoped.settings()).isTrue();
        assertThat(hoped.pace()).isTrue();
        assertThat(board().shop().product("latte").orElseThrow().soldOutUntil()).isEqualTo(until);
        assertThat(board().shop().pace().pausedUntil()).isEqualTo(until);
        assertThat(board().shop().settings().delivery().fee()).isEqualTo(new Money(4_444));
        owner.greet();
        owner.answer(owner.send(), Answer.refused(RefusalCode.TIME_OUT_OF_RANGE));
        assertThat(board().shop().product("latte").orElseThrow().soldOut()).isFalse();
        assertThat(board().hoped().products()).isEmpty();
        assertThat(board().hoped().settings()).isTrue();
    }

    /// One americano for 4,500 whose card is asked at the counter.
    private OrderContent atCounter(int number) {
        var price = new Money(4500);
        return new OrderContent(
                null,
                Contact.NOBODY,
                number,
                Fulfilment.PICKUP,
                null,
                null,
                "",
                null,
                null,
                List.of(new OrderLine("americano", "아메리카노", List.of(), "bar", 1, "")),
                "",
                owner.now,
                new Bill(List.of(price), Money.NONE, price));
    }

    private void cardAsked(int number) {
        var card = new PaymentRequest("card", "");
        owner.hear(
                new OrderPlaced(id(number), atCounter(number), owner.now.plusSeconds(600)),
                new PaymentAttempted(id(number), "a1", new Money(4500), card));
    }

    @Test
    void a_card_that_is_asked_at_the_counter_is_seen_and_counts_for_nothing_until_it_pays() {
        cardAsked(7);
        assertThat(card(7).status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(card(7).affairs().purse().card()).isEqualTo(PaymentStatus.PENDING);
        assertThat(board().today().orders()).isZero();
        assertThat(board().today().settlement().unpaid()).isEqualTo(Money.NONE);
        owner.hear(
                new PaymentTaken(id(7), "a1", new Money(4500), "pay-1"),
                new OrderReceived(id(7), atCounter(7), null),
                accepted(7));
        assertThat(card(7).status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(card(7).affairs().purse().paid()).isEqualTo(new Money(4500));
        assertThat(card(7).affairs().purse().cash()).isFalse();
        assertThat(board().today().settlement().paid()).isEqualTo(new Money(4500));
        assertThat(board().today().turnover()).isEqualTo(new Money(4500));
    }

    @Test
    void a_declined_card_is_told_and_paid_in_cash_it_counts_once() {
        cardAsked(7);
        owner.hear(new PaymentDeclined(id(7), "a1", "no funds"));
        assertThat(card(7).affairs().purse().card()).isEqualTo(PaymentStatus.DECLINED);
        owner.reopen();
        assertThat(card(7).affairs().purse().card()).isEqualTo(PaymentStatus.DECLINED);
        owner.hear(
                new OrderReceived(id(7), atCounter(7), null),
                accepted(7),
                new CashTaken(id(7), "a2", new Money(4500)));
        assertThat(board().today().settlement().paid()).isEqualTo(new Money(4500));
        assertThat(board().today().settlement().cash()).isEqualTo(new Money(4500));
        assertThat(board().today().orders()).isEqualTo(1);
    }

    @Test
    void an_order_whose_card_never_paid_is_gone_when_it_expires_and_counts_for_nothing() {
        cardAsked(7);
        owner.hear(new PaymentDeclined(id(7), "a1", "no funds"), new OrderExpired(id(7)));
        assertThat(board().today().orders()).isZero();
        assertThat(card(7).column()).isEqualTo(OrderCard.Column.DONE);
    }

    @Test
    void a_card_is_not_asked_when_its_customer_has_long_left() {
        owner.greet();
        var card = new PaymentRequest("card", "tok-ok");
        var lines = List.of(new LineRequest("latte", List.of(), 1, ""));
        var order = new DeskAction.TakeOrder(id(7), lines, "", false, null, null, card);
        assertThat(owner.pressOffline(order)).as("a card needs the core").isNegative();
        owner.press(order);
        assertThat(owner.sendCommand().deadline()).isEqualTo(owner.now.plusSeconds(60));
        owner.press(new DeskAction.TakeOrder(id(8), lines, "", true));
        assertThat(owner.sendCommand().deadline()).isNull();
    }

    @Test
    void preparation_is_averaged_over_what_was_finished_today() {
        Instant at = owner.now;
        owner.hear(received(7), accepted(7), new PreparationStarted(id(7), at));
        owner.hear(Cafe.finished(7, at.plusSeconds(100)));
        owner.hear(received(8), accepted(8), new PreparationStarted(id(8), at));
        owner.hear(Cafe.finished(8, at.plusSeconds(200)));
        assertThat(board().today().preparation()).isEqualTo(Duration.ofSeconds(150));
        assertThat(board().today().delivery()).isNull();
    }

    @Test
    void what_ended_yesterday_is_gone_today_and_what_is_unsettled_stays() {
        handedOver(7);
        owner.hear(new OrderCompleted(id(7), owner.now));
        handedOver(8);
        owner.hear(new OrderCompleted(id(8), owner.now));
        owner.hear(
                new RefundStarted(id(8), "r1", "a1", PRICE, "cold"),
                new RefundFailed(id(8), "r1", PRICE, Contact.NOBODY, "closed card"));
        owner.later(Duration.ofHours(24));
        assertThat(board().orders()).extracting(OrderCard::number).containsExactly(8);
        assertThat(card(8).needs()).containsExactly(OrderCard.Need.REFUND_FAILED);
        assertThat(board().today().orders()).isZero();
        assertThat(board().today().settlement().owed()).isEqualTo(PRICE);
        owner.hear(new RefundRecorded(id(8), "r1", "in cash"));
        assertThat(board().orders()).isEmpty();
    }

    @Test
    void today_is_known_again_after_a_restart() {
        handedOver(7);
        owner.hear(new OrderCompleted(id(7), owner.now));
        var before = board();
        owner.reopen();
        assertThat(board()).isEqualTo(before);
        assertThat(board().today().orders()).isEqualTo(1);
    }

    @Test
    void what_is_taken_at_the_counter_has_a_number_of_its_own_until_the_core_gives_one() {
        owner.greet();
        var order = id(7);
        var lines = List.of(new LineRequest("latte", List.of(), 2, "hot"));
        owner.hear(new ProductPut(Cafe.product("latte", "카페라떼", new Money(5000))));
        long number = owner.pressOffline(new DeskAction.TakeOrder(order, lines, "", true));
        var taken = board().taken().getFirst();
        assertThat(taken.provisional()).isEqualTo("P" + number);
        assertThat(taken.total()).isEqualTo(new Money(10_000));
        assertThat(taken.lines()).containsExactly("2 × 카페라떼 — hot");
        var press = owner.send();
        assertThat(OpenStore.read(press).command())
                .isEqualTo(new OrderCommand.PlaceAtCounter(order, lines, "", true));
        owner.hear(received(7), accepted(7));
        owner.answer(press, Answer.accepted());
        assertThat(board().taken()).isEmpty();
        assertThat(card(7).number()).isEqualTo(7);
    }

    /// Nobody's card is charged when they have long left the counter.
    @Test
    void an_order_by_card_says_each_time_how_long_it_may_still_be_taken() {
        owner.greet();
        owner.hear(new ProductPut(Cafe.product("latte", "카페라떼", new Money(5000))));
        var lines = List.of(new LineRequest("latte", List.of(), 1, ""));
        var pressed = owner.now;
        var card = new PaymentRequest("card", "tok-ok");
        owner.press(new DeskAction.TakeOrder(id(7), lines, "", false, null, null, card));
        assertThat(owner.sendCommand().sentAt()).isEqualTo(pressed);
        owner.later(Duration.ofSeconds(40));
        var again = owner.sendCommand();
        assertThat(again.sentAt()).isEqualTo(pressed.plus(Duration.ofSeconds(40)));
        assertThat(again.deadline()).isEqualTo(pressed.plus(Duration.ofMinutes(1)));
    }

    @Test
    void offline_the_counter_takes_cash_alone() {
        var lines = List.of(new LineRequest("latte", List.of(), 1, ""));
        assertThat(owner.pressOffline(new DeskAction.TakeOrder(id(7), lines, "", false)))
                .isNegative();
        assertThat(owner.view().notices())
                .extracting(Notice::code)
                .containsExactly(RefusalCode.OFFLINE);
        assertThat(board().taken()).isEmpty();
        assertThat(owner.press(new DeskAction.TakeOrder(id(7), lines, "", false))).isPositive();
    }

    @Test
    void a_counter_order_on_collection_is_unpaid_until_its_cash_is_taken() {
        var online = received(7);
        var content = online.content();
        owner.hear(
                new OrderReceived(
                        id(7),
                        new OrderContent(
                                null,
                                Contact.NOBODY,
                                7,
                                Fulfilment.PICKUP,
                                null,
                                null,
                                "",
                                null,
                                null,
                                content.lines(),
                                "",
                                content.placedAt(),
                                content.bill()),
                        null));
        assertThat(board().today().settlement().unpaid()).isEqualTo(PRICE);
        owner.hear(new CashTaken(id(7), "a1", PRICE));
        assertThat(board().today().settlement().unpaid()).isEqualTo(Money.NONE);
        assertThat(board().today().settlement().cash()).isEqualTo(PRICE);
    }

    @Test
    void a_whole_state_leaves_what_had_ended_and_another_story_does_not() {
        handedOver(7);
        owner.hear(new OrderCompleted(id(7), owner.now));
        owner.hear(received(8), accepted(8));
        owner.feed.skip(1);
        owner.hear(received(9));
        owner.hearBeside(snapshot());
        assertThat(board().orders()).extracting(OrderCard::number).containsExactlyInAnyOrder(7, 10);
        owner.feed.rewind(owner.feed.number(), "another");
        owner.hear(received(11));
        owner.hearBeside(snapshot());
        assertThat(board().orders()).extracting(OrderCard::number).containsExactly(10);
    }

    private SnapshotPart snapshot() {
        var wish = (RequestSnapshot) OpenStore.read(greetedNext()).command();
        return new SnapshotPart(
                Role.OWNER,
                wish.request(),
                1,
                1,
                owner.feed.number(),
                owner.feed.last(),
                Cafe.shop(Devices.NONE),
                null,
                List.of(Cafe.order(10)));
    }

    private Dispatch greetedNext() {
        var first = owner.send();
        return OpenStore.read(first).command() instanceof RequestSnapshot ? first : owner.send();
    }

    @Test
    void the_story_of_an_order_names_everybody_who_had_a_part_in_it() {
        handedOver(7);
        assertThat(owner.cache().story(id(7)))
                .extracting(EventRecord::event)
                .extracting(Object::getClass)
                .containsExactly(OrderReceived.class, OrderAccepted.class, OrderHandedOver.class);
        assertThat(owner.cache().story(id(7)).getFirst().actor().person()).isEqualTo("test");
    }

    @Test
    void who_stands_at_the_desk_signs_what_is_pressed_there() {
        owner.greet();
        owner.press(new DeskAction.IAm(" 지은 "));
        assertThat(owner.view().person()).isEqualTo("지은");
        owner.press(new DeskAction.Resume());
        assertThat(owner.sendCommand().actor().person()).isEqualTo("지은");
        assertThat(owner.press(new DeskAction.IAm("n".repeat(81)))).isNegative();
        assertThat(owner.view().person()).isEqualTo("지은");
    }

    @Test
    void devices_pace_and_stock_are_what_the_core_says() {
        owner.hear(
                new DeviceRegistered("pad", Role.KITCHEN, "run1", 0),
                new DeviceRetired("pad", Role.KITCHEN),
                new ShopPaused(owner.now.plusSeconds(60)),
                new StockCounted("latte", 5),
                new StockTaken(id(7), List.of(new StockUnits("latte", 2))));
        var shop = board().shop();
        assertThat(shop.devices().device("pad").orElseThrow().state())
                .isEqualTo(Device.State.RETIRED);
        assertThat(shop.pace().isPaused(owner.now)).isTrue();
        assertThat(shop.product("latte").orElseThrow().stock()).isEqualTo(new Stock(3, 0));
    }

    @Test
    void an_order_that_is_cancelled_before_anybody_accepted_it_stays_until_it_is_seen() {
        owner.hear(received(7), Cafe.cancelled(7, owner.now), new OrderCancelled(id(7)));
        owner.later(Duration.ofHours(24));
        assertThat(card(7).touched()).isFalse();
        owner.press(new DeskAction.Touch(id(7)));
        assertThat(board().orders()).isEmpty();
    }

    @Test
    void what_a_kitchen_may_not_do_its_own_desk_refuses(@TempDir Path other) {
        try (var kitchen = new OpenStore(other)) {
            assertThat(kitchen.press(new DeskAction.Accept(id(7), 15))).isNegative();
            assertThat(kitchen.view().notices())
                    .extracting(Notice::code)
                    .containsExactly(RefusalCode.NOT_ALLOWED);
        }
    }
}
