package soban.domain.stories;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.message.MessageKind.DELIVERED;
import static soban.domain.message.MessageKind.REFUNDED;
import static soban.domain.message.MessageKind.REVIEW_REQUESTED;
import static soban.domain.message.MessageKind.STEP_UNDONE;

import org.junit.jupiter.api.Test;

import soban.domain.customer.Channel;
import soban.domain.money.Money;
import soban.domain.order.CancelCommand.CancelByShop;
import soban.domain.order.CancelCommand.DecideCancel;
import soban.domain.order.CancelCommand.RequestCancel;
import soban.domain.order.CancelStatus;
import soban.domain.order.DeliveryCommand.FinishOwnDelivery;
import soban.domain.order.DeliveryCommand.StartOwnDelivery;
import soban.domain.order.OrderCommand.AcceptOrder;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderCommand.UndoStep;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentCommand.RefundOrder;
import soban.domain.order.PaymentStatus;
import soban.domain.order.Recipient;
import soban.domain.order.ReviewCommand.AnswerReview;
import soban.domain.order.ReviewCommand.WriteReview;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Preset;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.time.Duration;

/// The fifth original: a florist makes each bouquet, brings it to whom it is for, and is reviewed.
class FlowerDeliveryTest extends Story {
    FlowerDeliveryTest() {
        super(Preset.FLORIST, product("bouquet", "꽃다발", 40_000, 20));
        comes(owner);
    }

    @Test
    void a_bouquet_is_made_brought_by_the_florist_reviewed_and_answered() {
        var bouquet = brought(line("bouquet", 1));
        makes(bouquet);
        owner.does(new StartOwnDelivery(bouquet));
        stands(bouquet, OrderStatus.ON_THE_WAY, PaymentStatus.PAID);
        owner.does(new FinishOwnDelivery(bouquet));
        assertThat(told(bouquet)).endsWith(DELIVERED, REVIEW_REQUESTED);
        assertThat(play.order(bouquet).messages())
                .allMatch(message -> message.channel() == Channel.SMS);

        mina.does(new WriteReview(bouquet, id(mina), 5, "she cried"));
        owner.does(new AnswerReview(bouquet, "we are glad"));
        mina.isRefused(RefusalCode.REVIEW_EXISTS, new WriteReview(bouquet, id(mina), 1, "changed"));

        assertThat(play.order(bouquet).review())
                .satisfies(
                        review -> {
                            assertThat(review.stars()).isEqualTo(5);
                            assertThat(review.answer()).isEqualTo("we are glad");
                        });
    }

    @Test
    void a_bouquet_for_somebody_else_carries_a_card_and_the_makers_read_no_name() {
        var wish = wish(mina, Fulfilment.DELIVERY, CARD, line("bouquet", 1));
        var bouquet =
                ordered(
                        new PlaceOrder(
                                wish.order(),
                                wish.customer(),
                                wish.contact(),
                                wish.fulfilment(),
                                wish.address(),
                                new Recipient("이수진", "010-9999-0000"),
                                "생일 축하해",
                                null,
                                wish.lines(),
                                "",
                                CARD));
        assertThat(play.order(bouquet).content().recipient().name().text()).isEqualTo("이수진");
        assertThat(play.order(bouquet).content().forKitchen().recipient()).isNull();
        assertThat(play.order(bouquet).content().forKitchen().cardText().text())
                .isEqualTo("생일 축하해");
    }

    @Test
    void a_bouquet_is_collected_at_the_shop() {
        var bouquet = fetched(line("bouquet", 1));
        owner.isRefused(RefusalCode.WRONG_STEP, new HandOver(bouquet));
        makes(bouquet);
        owner.does(new HandOver(bouquet));
        play.pass(Duration.ofHours(24));
        stands(bouquet, OrderStatus.COMPLETED, PaymentStatus.PAID);
    }

    @Test
    void the_florist_takes_a_slip_back_and_the_customer_is_told() {
        var bouquet = brought(line("bouquet", 1));
        makes(bouquet);
        owner.does(new UndoStep(bouquet, OrderStatus.READY));
        stands(bouquet, OrderStatus.PREPARING, PaymentStatus.PAID);
        assertThat(told(bouquet)).endsWith(STEP_UNDONE);
        owner.isRefused(RefusalCode.WRONG_STEP, new StartOwnDelivery(bouquet));
    }

    @Test
    void a_cancel_that_the_florist_does_not_answer_is_held_and_decided_by_hand() {
        var bouquet = brought(line("bouquet", 1));
        sees(owner, bouquet);
        mina.does(cancels(bouquet));
        play.pass(Duration.ofSeconds(5));
        assertThat(play.order(bouquet).cancellation().status()).isEqualTo(CancelStatus.HELD);
        assertThat(play.seenBy(Role.OWNER, bouquet)).contains("CancelHeld");

        owner.does(new DecideCancel(bouquet, false));
        assertThat(play.order(bouquet).cancellation().status()).isEqualTo(CancelStatus.REFUSED);
        makes(bouquet);
        stands(bouquet, OrderStatus.READY, PaymentStatus.PAID);
    }

    @Test
    void a_bouquet_that_is_being_made_is_cancelled_by_the_florist_alone() {
        var bouquet = brought(line("bouquet", 1));
        owner.does(new AcceptOrder(bouquet, 60));
        owner.does(new StartPreparing(bouquet));
        mina.isRefused(RefusalCode.CANCEL_TOO_LATE, cancels(bouquet));

        owner.does(new CancelByShop(bouquet, "the roses are wilted"));
        stands(bouquet, OrderStatus.CANCELLED, PaymentStatus.REFUNDED);
        assertThat(play.outside.money()).isZero();
    }

    @Test
    void a_bouquet_that_wilted_on_the_way_is_paid_back_in_part() {
        var bouquet = brought(line("bouquet", 1));
        makes(bouquet);
        owner.does(new StartOwnDelivery(bouquet));
        owner.does(new FinishOwnDelivery(bouquet));
        owner.does(new RefundOrder(bouquet, new Money(10_000), "wilted"));

        stands(bouquet, OrderStatus.DELIVERED, PaymentStatus.PAID);
        assertThat(told(bouquet)).endsWith(REFUNDED);
        assertThat(play.outside.money()).isEqualTo(33_000);
        owner.isRefused(
                RefusalCode.REFUND_TOO_MUCH, new RefundOrder(bouquet, new Money(34_000), "again"));
    }

    @Test
    void what_was_not_served_is_not_reviewed() {
        var bouquet = brought(line("bouquet", 1));
        mina.isRefused(
                RefusalCode.REVIEW_TOO_EARLY, new WriteReview(bouquet, id(mina), 5, "lovely"));
        jun.isRefused(RefusalCode.ORDER_UNKNOWN, new WriteReview(bouquet, id(jun), 1, "not mine"));
    }

    private void makes(OrderId order) {
        owner.does(new AcceptOrder(order, 60));
        owner.does(new StartPreparing(order));
        owner.does(new FinishPreparing(order));
    }

    private RequestCancel cancels(OrderId order) {
        return new RequestCancel(order, id(mina), "she left me");
    }
}
