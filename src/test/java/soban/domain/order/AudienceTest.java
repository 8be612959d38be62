package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Cafe.ATTEMPTED;
import static soban.domain.order.Cafe.DECLINED;
import static soban.domain.order.Cafe.FIRST;
import static soban.domain.order.Cafe.ORDER;
import static soban.domain.order.Cafe.PRICE;
import static soban.domain.order.Cafe.TAKEN;
import static soban.domain.order.OrderStory.given;

import org.junit.jupiter.api.Test;

import soban.domain.order.OrderEvent.CancelRequested;
import soban.domain.order.OrderEvent.OrderCancelled;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderEvent.PaymentAskedAgain;
import soban.domain.order.OrderEvent.PaymentAttempted;
import soban.domain.order.OrderEvent.PaymentRefunded;
import soban.domain.order.OrderEvent.RefundStarted;
import soban.domain.order.OrderEvent.SellerNotified;
import soban.domain.order.OrderEvent.TicketWithdrawn;
import soban.domain.shop.ShopEvent.ProductSoldOut;
import soban.domain.shop.ShopEvent.ShopEnrolled;
import soban.domain.unit.Answer;
import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.Event;
import soban.domain.unit.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which desk sees what.
class AudienceTest {
    private static final CancelRequested CANCEL = new CancelRequested(ORDER, "my boss called");
    private static final RefundStarted REFUND = new RefundStarted(ORDER, FIRST, PRICE);

    @Test
    void an_order_that_was_never_paid_is_shown_to_no_desk_at_any_time() {
        var cancelled = new OrderCancelled(ORDER);
        assertThat(shown(List.of(ATTEMPTED, DECLINED, new OrderExpired(ORDER)))).isEmpty();
        assertThat(shown(List.of(CANCEL, cancelled))).isEmpty();
        assertThat(shown(List.of(ATTEMPTED, CANCEL, TAKEN, REFUND, refunded(), cancelled)))
                .isEmpty();
        assertThat(shown(List.of(ATTEMPTED, DECLINED, new OrderExpired(ORDER), TAKEN, REFUND)))
                .isEmpty();
    }

    @Test
    void no_desk_gets_the_customers_payment_token() {
        for (Role role : List.of(Role.OWNER, Role.KITCHEN)) {
            var copy = (PaymentAttempted) Audience.copyFor(role, ATTEMPTED);
            assertThat(copy.request().token()).isEmpty();
            var again = new PaymentAskedAgain(ORDER, copy.attempt(), 1, copy.amount(), Cafe.CARD);
            var told = (PaymentAskedAgain) Audience.copyFor(role, again);
            assertThat(told.request().token()).isEmpty();
        }
        assertThat(Cafe.CARD.toString()).doesNotContain(Cafe.CARD.token());
    }

    @Test
    void a_paid_order_is_shown_from_its_receipt_to_its_end() {
        var life =
                List.of(
                        ATTEMPTED,
                        TAKEN,
                        Cafe.RECEIVED,
                        Cafe.ACCEPTED,
                        CANCEL,
                        new SellerNotified(ORDER),
                        new TicketWithdrawn(ORDER),
                        REFUND,
                        refunded(),
                        new OrderCancelled(ORDER));
        assertThat(shown(life))
                .containsExactlyElementsOf(List.copyOf(life).subList(2, life.size()));
    }

    @Test
    void the_kitchen_hears_nothing_of_the_money() {
        var order = given(Cafe.accepted()).order();
        for (OrderEvent event : List.of(TAKEN, REFUND, refunded(), ATTEMPTED, DECLINED)) {
            assertThat(Audience.roles(order, event)).containsExactly(Role.OWNER);
        }
    }

    @Test
    void the_kitchens_copy_of_an_order_has_no_prices_and_the_owners_has() {
        var copy = (OrderReceived) Audience.copyFor(Role.KITCHEN, Cafe.RECEIVED);
        assertThat(copy.content().bill()).isNull();
        assertThat(copy.content().lines()).isEqualTo(Cafe.CONTENT.lines());
        assertThat(copy.content().note()).isEqualTo("by the window");
        assertThat(Audience.copyFor(Role.OWNER, Cafe.RECEIVED)).isEqualTo(Cafe.RECEIVED);
    }

    @Test
    void the_kitchens_copy_of_a_cancel_is_without_the_customers_words() {
        assertThat(Audience.copyFor(Role.KITCHEN, CANCEL))
                .isEqualTo(new CancelRequested(ORDER, ""));
        assertThat(Audience.copyFor(Role.OWNER, CANCEL)).isEqualTo(CANCEL);
    }

    @Test
    void the_kitchens_menu_has_no_prices_but_all_else() {
        var menu = ((ShopEnrolled) Audience.copyFor(Role.KITCHEN, Cafe.ENROLLED)).menu();
        for (var product : menu.products()) {
            assertThat(product.price().amount()).isZero();
            assertThat(product.groups())
                    .allSatisfy(
                            group ->
                                    assertThat(group.options())
                                            .allMatch(o -> o.difference().amount() == 0));
        }
        assertThat(menu.product("bagel").orElseThrow().soldOut()).isTrue();
        assertThat(menu.products()).hasSameSizeAs(Cafe.MENU.products());
    }

    @Test
    void no_kitchen_copy_of_any_event_mentions_money() {
        for (Event event : List.of(Cafe.ENROLLED, Cafe.RECEIVED, Cafe.ACCEPTED, CANCEL)) {
            assertThat(Audience.copyFor(Role.KITCHEN, event).toString())
                    .doesNotContain("12000")
                    .doesNotContain("4500")
                    .doesNotContain("amount=500")
                    .doesNotContain("boss");
        }
    }

    @Test
    void the_menu_concerns_every_desk() {
        assertThat(Audience.roles(null, Cafe.ENROLLED)).containsOnly(Role.OWNER, Role.KITCHEN);
        assertThat(Audience.roles(null, new ProductSoldOut("croissant")))
                .containsOnly(Role.OWNER, Role.KITCHEN);
    }

    @Test
    void an_answer_goes_to_the_role_that_asked() {
        for (Role role : Set.of(Role.OWNER, Role.KITCHEN)) {
            var answered = new CommandAnswered(role, "d1", 7, "c7", Answer.accepted());
            assertThat(Audience.roles(null, answered)).containsExactly(role);
        }
    }

    private static PaymentRefunded refunded() {
        return new PaymentRefunded(ORDER, FIRST, PRICE);
    }

    /// Those of the events that any desk gets, each judged by the order as the event left it.
    private static List<OrderEvent> shown(List<? extends OrderEvent> events) {
        var story = given(Cafe.open()).and(Cafe.PLACED);
        assertThat(Audience.roles(story.order(), Cafe.PLACED)).isEmpty();
        var shown = new ArrayList<OrderEvent>();
        for (OrderEvent event : events) {
            story = story.and(event);
            if (!Audience.roles(story.order(), event).isEmpty()) {
                shown.add(event);
            }
        }
        return shown;
    }
}
