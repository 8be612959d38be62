package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.OrderStory.given;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.CARD;
import static soban.domain.order.Shops.CUSTOMER;
import static soban.domain.order.Shops.KITCHEN;
import static soban.domain.order.Shops.MINA;
import static soban.domain.order.Shops.OTHER_KITCHEN;
import static soban.domain.order.Shops.OWNER;
import static soban.domain.order.Shops.RIDER;
import static soban.domain.order.Shops.SYSTEM;

import org.junit.jupiter.api.Test;

import soban.domain.customer.Channel;
import soban.domain.delivery.RiderStep;
import soban.domain.message.MessageKind;
import soban.domain.message.MessageOutcome;
import soban.domain.message.OrderMessage;
import soban.domain.order.CancelCommand.AnswerCancel;
import soban.domain.order.CancelCommand.AnswerCancelByRider;
import soban.domain.order.CancelCommand.HoldCancel;
import soban.domain.order.CancelCommand.RequestCancel;
import soban.domain.order.CancelEvent.CancelAcknowledged;
import soban.domain.order.CancelEvent.CancelAsked;
import soban.domain.order.CancelEvent.CancelHeld;
import soban.domain.order.CancelEvent.CancelRequested;
import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.CancelEvent.SellerNotified;
import soban.domain.order.CancelEvent.SellerReached;
import soban.domain.order.CancelEvent.SellerToldOfDelivery;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.DeliveryCommand.TakeRiderStep;
import soban.domain.order.DeliveryEvent.ClaimEnded;
import soban.domain.order.DeliveryEvent.DeliveryCancelled;
import soban.domain.order.DeliveryEvent.RiderRefused;
import soban.domain.order.MessageCommand.SettleMessage;
import soban.domain.order.MessageEvent.MessageSent;
import soban.domain.order.OrderCommand.ReportSeen;
import soban.domain.order.PaymentCommand.SettlePayment;
import soban.domain.order.PaymentCommand.SettleRefund;
import soban.domain.order.PaymentEvent.PaymentRefunded;
import soban.domain.order.PaymentEvent.RefundStarted;
import soban.domain.order.StockEvent.StockRestored;
import soban.domain.shop.Preset;
import soban.domain.shop.Stock;
import soban.domain.shop.Telling;
import soban.domain.unit.Actor;
import soban.domain.unit.Decision;
import soban.domain.unit.DeviceCommand;
import soban.domain.unit.DeviceCommand.RetireDevice;

import java.util.List;

/// Cancels from the order to the end, through everybody who has a part in them.
class CancelStoryTest {
    @Test
    void a_cafe_cancel_waits_for_two_desks_of_which_one_answers_and_the_other_is_lost() {
        var order = Shops.order(Preset.CAFE);
        var held =
                paid(Preset.CAFE)
                        .when(seen(order), noonPlus(20), KITCHEN)
                        .story()
                        .when(seen(order), noonPlus(21), OTHER_KITCHEN)
                        .story()
                        .when(new RequestCancel(order, MINA, ""), noonPlus(30), CUSTOMER)
                        .thenKinds(CancelRequested.class, CancelAsked.class)
                        .when(new AnswerCancel(order, false), noonPlus(31), KITCHEN)
                        .thenKinds(CancelAcknowledged.class)
                        .when(new HoldCancel(order), noonPlus(35), SYSTEM)
                        .thenKinds(CancelHeld.class);
        var retired = after(held, new RetireDevice("kitchen-2"), OWNER);
        assertThat(retired.theOrder().payment()).isEqualTo(PaymentStatus.REFUNDING);
        var done =
                retired.when(refunded(order), noonPlus(700), SYSTEM)
                        .thenKinds(PaymentRefunded.class, OrderCancelled.class);
        assertThat(done.theOrder().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(done.theShop().devices().live(KITCHEN.role())).hasSize(1);
    }

    @Test
    void a_mealkit_cancel_needs_the_riders_word_and_the_sellers_ear() {
        var order = Shops.order(Preset.MEALKIT);
        var asked =
                paid(Preset.MEALKIT)
                        .when(rides(order, RiderStep.CLAIM), noonPlus(25), SYSTEM)
                        .story()
                        .when(new RequestCancel(order, MINA, ""), noonPlus(30), CUSTOMER)
                        .thenKinds(CancelRequested.class, CancelAsked.class);
        asked.when(rides(order, RiderStep.PICK_UP, 31), noonPlus(40), SYSTEM)
                .thenKinds(CancelEvent.CancelRefused.class, told(), pickedUp());
        var told = new SettleMessage(order, sellers(asked), 0, new MessageOutcome.Taken("m"));
        var done =
                asked.when(told, noonPlus(31), SYSTEM)
                        .thenKinds(MessageSent.class, SellerReached.class)
                        .when(
                                new AnswerCancelByRider(order, RIDER, false, Cancels.ASKED),
                                noonPlus(32),
                                SYSTEM)
                        .thenKinds(
                                CancelAcknowledged.class,
                                UndoingBegun.class,
                                SellerNotified.class,
                                RefundStarted.class)
                        .when(rides(order, RiderStep.PICK_UP, 33), noonPlus(33), SYSTEM)
                        .thenKinds(CancelEvent.WorkLost.class, RiderRefused.class)
                        .when(refunded(order), noonPlus(34), SYSTEM)
                        .thenKinds(
                                PaymentRefunded.class,
                                DeliveryCancelled.class,
                                SellerToldOfDelivery.class,
                                StockRestored.class,
                                OrderCancelled.class);
        assertThat(done.theShop().menu().product("kit").orElseThrow().stock())
                .isEqualTo(new Stock(3, 0));
    }

    @Test
    void a_rider_who_gives_the_claim_back_is_waited_for_no_more() {
        var order = Shops.order(Preset.FLOWERS_ONLINE);
        paid(Preset.FLOWERS_ONLINE)
                .when(rides(order, RiderStep.CLAIM), noonPlus(25), SYSTEM)
                .story()
                .when(new RequestCancel(order, MINA, ""), noonPlus(30), CUSTOMER)
                .thenKinds(CancelRequested.class, CancelAsked.class)
                .when(rides(order, RiderStep.GIVE_BACK), noonPlus(40), SYSTEM)
                .thenKinds(
                        ClaimEnded.class,
                        CancelAcknowledged.class,
                        UndoingBegun.class,
                        SellerNotified.class,
                        RefundStarted.class);
    }

    private static OrderStory paid(Preset preset) {
        var order = Shops.order(preset);
        var charged = new GatewayAnswer.Done("pay-1");
        var usual = preset.settings();
        var reached =
                new Telling(
                        usual.telling().scope(),
                        usual.telling().channel(),
                        Channel.SMS,
                        "010-9999-0000");
        return given(Shops.enrolled(preset, usual.with(reached)))
                .and(
                        Shops.registered(KITCHEN),
                        Shops.registered(OTHER_KITCHEN),
                        Shops.registered(OWNER))
                .when(Shops.place(preset, CARD, Shops.line("kit", 1)), noonPlus(0), CUSTOMER)
                .story()
                .when(new SettlePayment(order, order + ".1", 0, charged), noonPlus(5), SYSTEM)
                .story();
    }

    private static ReportSeen seen(OrderId order) {
        return new ReportSeen(order, noonPlus(15), null, "");
    }

    private static TakeRiderStep rides(OrderId order, RiderStep step) {
        return rides(order, step, 25);
    }

    private static TakeRiderStep rides(OrderId order, RiderStep step, long pressed) {
        return new TakeRiderStep(order, RIDER, "준호", step, noonPlus(pressed));
    }

    private static SettleRefund refunded(OrderId order) {
        return new SettleRefund(order, order + ".1.r1", 0, new GatewayAnswer.Done("r-1"));
    }

    private static String sellers(OrderStory story) {
        return story.theOrder().messages().stream()
                .filter(m -> m.kind() == MessageKind.SELLER_CANCEL_REQUESTED)
                .map(OrderMessage::id)
                .findFirst()
                .orElseThrow();
    }

    private static Class<DeliveryEvent.RiderToldCancelOver> told() {
        return DeliveryEvent.RiderToldCancelOver.class;
    }

    private static Class<DeliveryEvent.OrderPickedUp> pickedUp() {
        return DeliveryEvent.OrderPickedUp.class;
    }

    private static OrderStory after(OrderStory story, DeviceCommand command, Actor actor) {
        var decision =
                DeviceDecider.decide(
                        story.theShop(),
                        story.theShop().devices(),
                        () -> List.of(story.theOrder()),
                        command,
                        0,
                        Moment.of(noonPlus(600), actor));
        return story.and(((Decision.Accepted) decision).events());
    }
}
