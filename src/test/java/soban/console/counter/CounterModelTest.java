package soban.console.counter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import soban.console.counter.CounterPicture.Called.Standing;
import soban.console.frame.DeskModel;
import soban.console.owner.Bakery;
import soban.console.owner.ShopDesk;
import soban.console.owner.Switches;
import soban.console.screen.Language;
import soban.console.screen.Phrasebook;
import soban.desk.DeskAction;
import soban.desk.DeskAction.TakeCash;
import soban.desk.DeskAction.TakeOrder;
import soban.domain.order.LineRequest;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentRequest;
import soban.domain.order.Recipient;
import soban.domain.shop.ShopEvent.ProductSoldOut;
import soban.domain.shop.ShopEvent.SettingsChanged;
import soban.domain.unit.RefusalCode;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// Taking orders at the counter, without a window.
class CounterModelTest {
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-03-02T03:47:10Z"), ZoneId.of("Asia/Seoul"));
    private static final OrderId ID = new OrderId("cafe-aaaaaa");

    private final ShopDesk desk = new ShopDesk(Bakery.english(), NOON, Runnable::run);
    private final DeskModel model = new DeskModel(desk, NOON, Runnable::run);
    private final CounterModel counter = new CounterModel(model, _ -> ID);
    private final CounterDrawing drawing =
            new CounterDrawing(counter, Phrasebook.of(Language.EN, NOON.getZone()));

    @BeforeEach
    void watch() {
        desk.watch(model::show);
    }

    @Test
    void a_latte_with_options_is_paid_in_cash_offline_and_has_its_number_later() {
        desk.goOffline();
        counter.tap("latte");
        counter.toggle("heat", "iced");
        counter.toggle("extras", "shot");
        counter.more(1);
        counter.note(" less foam ");
        counter.add();
        counter.pay(Way.CASH);
        assertThat(desk.presses())
                .containsExactly(
                        new TakeOrder(
                                ID,
                                List.of(
                                        new LineRequest(
                                                "latte", List.of("iced", "shot"), 2, "less foam")),
                                "",
                                true));
        assertThat(number().number()).isEqualTo("P1");
        assertThat(number().standing()).isEqualTo(Standing.PROVISIONAL);
        desk.connect();
        desk.answer();
        assertThat(number().number()).isEqualTo("#85");
        assertThat(number().standing()).isEqualTo(Standing.CERTAIN);
        counter.tap("espresso");
        assertThat(picture().number()).isEmpty();
    }

    @Test
    void what_must_be_chosen_keeps_it_out_of_the_basket() {
        counter.tap("latte");
        counter.add();
        assertThat(counter.basket()).isEqualTo(Basket.EMPTY);
        assertThat(picture().sheet().orElseThrow().missing()).isEqualTo("Temperature: choose one.");
    }

    @Test
    void paying_later_needs_the_core() {
        counter.tap("espresso");
        assertThat(picture().pay().collect()).isTrue();
        desk.goOffline();
        assertThat(picture().pay().collect()).isFalse();
        assertThat(picture().pay().cash()).isTrue();
        assertThat(picture().pay().collectWhy()).startsWith("Offline");
        counter.pay(Way.ON_COLLECTION);
        assertThat(desk.presses()).isEmpty();
        desk.connect();
        counter.pay(Way.ON_COLLECTION);
        assertThat(desk.presses())
                .containsExactly(
                        new TakeOrder(
                                ID,
                                List.of(new LineRequest("espresso", List.of(), 1, "")),
                                "",
                                false));
    }

    @Test
    void a_card_needs_the_core_and_what_its_terminal_said() {
        counter.tap("espresso");
        assertThat(picture().pay().card()).isFalse();
        counter.pay(Way.CARD);
        counter.token(" tok-ok ");
        desk.goOffline();
        assertThat(picture().pay().card()).isFalse();
        counter.pay(Way.CARD);
        assertThat(desk.presses()).isEmpty();
        desk.connect();
        assertThat(picture().pay().card()).isTrue();
        counter.pay(Way.CARD);
        assertThat(desk.presses())
                .containsExactly(
                        new TakeOrder(
                                ID,
                                List.of(new LineRequest("espresso", List.of(), 1, "")),
                                "",
                                false,
                                null,
                                null,
                                new PaymentRequest("card", "tok-ok")));
        assertThat(picture().pay().token()).as("a token is used once").isEmpty();
    }

    @Test
    void a_declined_card_is_told_and_the_same_order_is_paid_in_cash_once() {
        counter.tap("espresso");
        counter.token("tok-declined");
        counter.pay(Way.CARD);
        desk.answerCard(false);
        assertThat(number().title()).isEqualTo("The card was declined");
        assertThat(number().standing()).isEqualTo(Standing.DECLINED);
        counter.cashInstead();
        counter.cashInstead();
        assertThat(desk.presses()).hasSize(2).last().isEqualTo(new TakeCash(ID));
        assertThat(number().standing()).isNotEqualTo(Standing.DECLINED);
        desk.answer();
        assertThat(number().number()).isEqualTo("#85");
        assertThat(number().sentence()).endsWith("in cash");
    }

    @Test
    void a_delivery_costs_its_fee_and_is_paid_when_it_is_taken() {
        counter.tap("espresso");
        counter.change(basket -> basket.to(basket.to().wanted(true)));
        assertThat(picture().pay().cash()).isFalse();
        assertThat(picture().pay().why()).startsWith("Say where it goes");
        counter.change(
                basket ->
                        basket.to(
                                basket.to()
                                        .district(picture().to().districts().getFirst().id())
                                        .to("12 Yeonmujang-gil ", "", "Seoyeon", "010-1")));
        assertThat(picture().pay().cash()).isTrue();
        assertThat(picture().pay().collect()).isFalse();
        assertThat(picture().pay().total()).isEqualTo("₩6,500");
        counter.pay(Way.ON_COLLECTION);
        assertThat(desk.presses()).isEmpty();
        counter.pay(Way.CASH);
        var taken = (TakeOrder) desk.presses().getFirst();
        assertThat(taken.address().line().text()).isEqualTo("12 Yeonmujang-gil");
        assertThat(taken.recipient()).isEqualTo(new Recipient("Seoyeon", "010-1"));
        assertThat(picture().to().wanted()).as("the next one is collected").isFalse();
    }

    @Test
    void an_order_is_sent_once_however_often_it_is_pressed() {
        counter.tap("espresso");
        counter.pay(Way.CASH);
        counter.pay(Way.CASH);
        assertThat(desk.presses()).hasSize(1);
    }

    @Test
    void a_refused_order_comes_back_into_the_basket() {
        counter.tap("espresso");
        counter.pay(Way.CASH);
        assertThat(number().number()).isEqualTo("P1");
        desk.refuse(RefusalCode.PRODUCT_SOLD_OUT);
        assertThat(number().standing()).isEqualTo(Standing.REFUSED);
        counter.again();
        assertThat(counter.basket().of("espresso")).isEqualTo(1);
    }

    /// Between the core's answer and its event an order stands nowhere.
    @Test
    void the_refusal_of_another_order_is_not_taken_for_this_one() {
        counter.tap("espresso");
        counter.pay(Way.CASH);
        desk.refuse(RefusalCode.PRODUCT_SOLD_OUT);
        var view = model.view().orElseThrow();
        var first = new Placed(ID, Basket.EMPTY, Way.CASH, "P1", Set.of());
        var second = new Placed(new OrderId("cafe-bbbbbb"), Basket.EMPTY, Way.CASH, "P2", Set.of());
        assertThat(first.state(view)).isEqualTo(Placed.State.REFUSED);
        assertThat(second.state(view)).isEqualTo(Placed.State.PROVISIONAL);
    }

    @Test
    void what_is_sold_out_meanwhile_is_in_the_way() {
        counter.tap("espresso");
        desk.happens(new ProductSoldOut("espresso"));
        assertThat(picture().pay().cash()).isFalse();
        assertThat(picture().lines().getFirst().wrong())
                .isEqualTo("Espresso is sold out. Remove it.");
        counter.pay(Way.CASH);
        assertThat(desk.presses()).isEmpty();
        counter.tap("espresso");
        assertThat(counter.basket().of("espresso")).isEqualTo(1);
    }

    @Test
    void nothing_is_taken_when_the_counter_is_off() {
        counter.tap("espresso");
        desk.happens(new SettingsChanged(Switches.counterOff(desk.shop().settings())));
        assertThat(picture().nothing()).contains("Settings");
        counter.pay(Way.CASH);
        assertThat(desk.presses()).isEmpty();
    }

    @Test
    void what_the_disk_does_not_keep_is_said_and_can_be_taken_again() {
        desk.fillDisk();
        counter.tap("espresso");
        counter.pay(Way.CASH);
        assertThat(number().standing()).isEqualTo(Standing.REFUSED);
        counter.again();
        assertThat(counter.basket().of("espresso")).isEqualTo(1);
    }

    @Test
    void equal_moments_are_equal_pictures() {
        counter.tap("espresso");
        assertThat(picture()).isEqualTo(picture());
        assertThat(desk.presses()).isEqualTo(List.<DeskAction>of());
    }

    private CounterPicture picture() {
        var view = model.view().orElseThrow();
        return drawing.picture(view, model.pressLost());
    }

    private CounterPicture.Called number() {
        return picture().number().orElseThrow();
    }
}
