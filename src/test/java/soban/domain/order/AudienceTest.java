package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static soban.domain.order.OrderStory.given;
import static soban.domain.unit.Role.KITCHEN;
import static soban.domain.unit.Role.OWNER;
import static soban.domain.unit.Role.RIDER;

import org.junit.jupiter.api.Test;

import soban.domain.access.Audience;
import soban.domain.customer.CustomerEvent;
import soban.domain.order.CancelEvent.CancelRequested;
import soban.domain.order.DeliveryEvent.DeliveryClaimed;
import soban.domain.order.DeliveryEvent.OfferWithdrawn;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.PaymentEvent.PaymentAskedAgain;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.order.PaymentEvent.PaymentDeclined;
import soban.domain.rider.RiderEvent;
import soban.domain.shop.Preset;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopEvent;
import soban.domain.snapshot.FeedHead;
import soban.domain.snapshot.SnapshotPart;
import soban.domain.unit.Answer;
import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.DeviceEvent;
import soban.domain.unit.DeviceEvent.DeviceRegistered;
import soban.domain.unit.DeviceEvent.DeviceRetired;
import soban.domain.unit.DeviceEvent.DeviceSignedOff;
import soban.domain.unit.Event;
import soban.domain.unit.Role;
import soban.testing.Any;
import soban.wire.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which desk sees what, and in what form.
class AudienceTest {
    private static final Order SHOWN = Any.one(Order.class);

    /// What of an order that is shown to its shop is nobody's, the owner's alone, or everybody's.
    private static final Map<Set<Role>, List<Class<?>>> OF_AN_ORDER =
            Map.of(
                    Set.of(),
                    List.of(StockEvent.StockReserved.class, StockEvent.StockReleased.class),
                    Set.of(OWNER),
                    List.of(
                            OrderEvent.OrderPlaced.class,
                            OrderEvent.OrderExpired.class,
                            PaymentEvent.PaymentAttempted.class,
                            PaymentEvent.PaymentUnclear.class,
                            PaymentEvent.PaymentAskedAgain.class,
                            PaymentEvent.PaymentRaised.class,
                            PaymentEvent.PaymentNotTried.class,
                            PaymentEvent.PaymentDeclined.class,
                            PaymentEvent.PaymentTaken.class,
                            PaymentEvent.CashTaken.class,
                            PaymentEvent.RefundStarted.class,
                            PaymentEvent.RefundUnclear.class,
                            PaymentEvent.RefundAskedAgain.class,
                            PaymentEvent.PaymentRefunded.class,
                            PaymentEvent.RefundFailed.class,
                            PaymentEvent.RefundRecorded.class,
                            PaymentEvent.CashRefunded.class,
                            CancelEvent.SellerReached.class,
                            CancelEvent.HeldCancelRaised.class,
                            CancelEvent.SellerNotified.class,
                            CancelEvent.SellerToldOfDelivery.class,
                            DeliveryEvent.DeliveryOffered.class,
                            DeliveryEvent.OfferRenewed.class,
                            DeliveryEvent.RiderAppointed.class,
                            DeliveryEvent.AppointmentLapsed.class,
                            DeliveryEvent.RiderRefused.class,
                            DeliveryEvent.RiderToldReady.class,
                            DeliveryEvent.RiderToldCancelOver.class,
                            DeliveryEvent.DeliveryRaised.class,
                            MessageEvent.MessageIntended.class,
                            MessageEvent.MessageSent.class,
                            MessageEvent.MessageShed.class,
                            MessageEvent.MessageFailed.class,
                            MessageEvent.MessageUnclear.class,
                            MessageEvent.MessageSentAgain.class,
                            ReviewEvent.OrderServed.class,
                            ReviewEvent.ReviewWritten.class,
                            ReviewEvent.ReviewAnswered.class),
                    Set.of(OWNER, KITCHEN),
                    List.of(
                            OrderEvent.OrderReceived.class,
                            OrderEvent.OrderAccepted.class,
                            OrderEvent.PromiseLengthened.class,
                            OrderEvent.PreparationStarted.class,
                            OrderEvent.StationFinished.class,
                            OrderEvent.StationUndone.class,
                            OrderEvent.PreparationFinished.class,
                            OrderEvent.OrderMadeReady.class,
                            OrderEvent.OrderHandedOver.class,
                            OrderEvent.OrderCompleted.class,
                            OrderEvent.StepUndone.class,
                            OrderEvent.OrderNotCollected.class,
                            OrderEvent.OrderSeen.class,
                            CancelEvent.CancelRequested.class,
                            CancelEvent.CancelAsked.class,
                            CancelEvent.CancelAcknowledged.class,
                            CancelEvent.CancelHeld.class,
                            CancelEvent.CancelRefused.class,
                            CancelEvent.UndoingBegun.class,
                            CancelEvent.TicketWithdrawn.class,
                            CancelEvent.WorkLost.class,
                            CancelEvent.OrderCancelled.class,
                            CancelEvent.OrderRejected.class,
                            DeliveryEvent.OfferWithdrawn.class,
                            DeliveryEvent.DeliveryClaimed.class,
                            DeliveryEvent.ClaimEnded.class,
                            DeliveryEvent.DeliveryTakenOver.class,
                            DeliveryEvent.OrderPickedUp.class,
                            DeliveryEvent.OrderDelivered.class,
                            DeliveryEvent.DeliveryFailed.class,
                            DeliveryEvent.DeliveryCancelled.class,
                            StockEvent.StockTaken.class,
                            StockEvent.StockRestored.class));

    @Test
    void what_stands_beside_the_numbers_goes_to_whoever_asked_as_it_is() {
        for (Event beside : List.of(Any.one(SnapshotPart.class), Any.one(FeedHead.class))) {
            for (Role role : List.of(OWNER, KITCHEN, RIDER)) {
                assertThat(Audience.copyFor(role, beside)).isEqualTo(beside);
            }
        }
    }

    @Test
    void every_event_of_an_order_goes_to_the_desks_that_it_concerns() {
        OF_AN_ORDER.forEach(
                (roles, kinds) ->
                        assertThat(kinds)
                                .allSatisfy(
                                        kind ->
                                                assertThat(Audience.roles(SHOWN, event(kind)))
                                                        .isEqualTo(roles)));
        assertThat(OF_AN_ORDER.values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(Any.kindsOf(OrderEvent.class));
    }

    @Test
    void an_order_that_was_never_paid_is_shown_to_no_desk_at_any_time() {
        var orders = Orders.delivered(Preset.CAFE);
        var life = new ArrayList<>(orders.paid());
        life.removeLast();
        life.add(new PaymentDeclined(orders.id(), orders.id() + ".1", "no money"));
        life.add(new OrderExpired(orders.id()));
        var story = given();
        for (Event event : life) {
            story = story.and(event);
            assertThat(Audience.roles(story.theOrder(), event)).isEmpty();
        }
        assertThat(Audience.roles(null, event(OrderEvent.OrderPlaced.class))).isEmpty();
    }

    @Test
    void the_owner_alone_hears_of_money_that_was_taken_for_an_order_which_the_shop_never_got() {
        var expired = Till.declined().and(Till.EXPIRED, Till.TAKEN);
        assertThat(Audience.roles(expired.theOrder(), Till.TAKEN)).isEmpty();
        var story = expired;
        var failed = Till.refundFailed(Till.REFUND, "closed account");
        var recorded = new PaymentEvent.RefundRecorded(Till.ORDER, Till.REFUND, "in cash");
        for (Event event : List.of(Till.REFUNDING, failed, recorded)) {
            story = story.and(event);
            assertThat(Audience.roles(story.theOrder(), event)).containsExactly(OWNER);
            assertThat(Audience.shows(OWNER, story.theOrder())).isTrue();
            assertThat(Audience.shows(KITCHEN, story.theOrder())).isFalse();
        }
        assertThat(failed.customer()).isEqualTo(Till.CONTENT.contact());
        assertThat(failed.amount()).isEqualTo(Till.PRICE);
        assertThat(story.theOrder().shownToShop()).isFalse();
    }

    @Test
    void a_paid_order_is_shown_from_its_receipt_on() {
        var orders = Orders.delivered(Preset.CAFE);
        var paid = given(orders.paid());
        var received = orders.received().getLast();
        assertThat(Audience.roles(paid.theOrder(), orders.paid().getLast())).isEmpty();
        assertThat(Audience.roles(paid.and(received).theOrder(), received))
                .containsExactlyInAnyOrder(OWNER, KITCHEN);
    }

    @Test
    void units_that_were_bought_leave_every_desks_stock_just_before_the_order_is_shown() {
        var paid = given(Orders.delivered(Preset.MEALKIT).paid()).theOrder();
        assertThat(Audience.roles(paid, event(StockEvent.StockTaken.class)))
                .containsExactlyInAnyOrder(OWNER, KITCHEN);
    }

    @Test
    void no_desk_gets_the_customers_payment_token() {
        for (Event event :
                List.of(Any.one(PaymentAttempted.class), Any.one(PaymentAskedAgain.class))) {
            assertThat(Audience.copyFor(OWNER, event).toString()).contains("the-method");
            assertThat(token(Audience.copyFor(OWNER, event))).isEmpty();
        }
        var order = Audience.copyFor(OWNER, SHOWN);
        assertThat(order.payments().attempts())
                .allSatisfy(attempt -> assertThat(attempt.request().token()).isEmpty());
    }

    @Test
    void the_kitchen_hears_nothing_of_money_of_the_customer_and_of_riders_names() {
        for (var area : List.of(OrderEvent.class, ShopEvent.class, DeviceEvent.class)) {
            for (Class<?> kind : Any.kindsOf(area)) {
                if (Audience.roles(SHOWN, event(kind)).contains(KITCHEN)) {
                    assertIsForKitchen(Audience.copyFor(KITCHEN, event(kind)));
                }
            }
        }
        assertIsForKitchen(Audience.copyFor(KITCHEN, SHOWN));
        assertIsForKitchen(Audience.copyFor(KITCHEN, Any.one(Shop.class)));
    }

    private static void assertIsForKitchen(Object copy) {
        assertThat(Json.write(copy))
                .doesNotContain("" + Any.AMOUNT.amount())
                .doesNotContain("mina01")
                .doesNotContain("the-phone")
                .doesNotContain("the-sellerPhone")
                .doesNotContain("the-line")
                .doesNotContain("the-recipient")
                .doesNotContain("the-riderName")
                .doesNotContain("the-reason")
                .doesNotContain("the-why")
                .doesNotContain("the-token")
                .doesNotContain("the-reference")
                .doesNotContain("the-text");
    }

    @Test
    void the_kitchens_copy_says_what_is_to_be_made_and_the_owners_copy_is_whole() {
        var received = Any.one(OrderReceived.class);
        var copy = (OrderReceived) Audience.copyFor(KITCHEN, received);
        assertThat(copy.content().lines()).isEqualTo(received.content().lines());
        assertThat(copy.content().note().text()).isEqualTo("the-note");
        assertThat(copy.content().cardText().text()).isEqualTo("the-cardText");
        assertThat(Audience.copyFor(OWNER, received)).isEqualTo(received);
        var cancel = Any.one(CancelRequested.class);
        assertThat(Audience.copyFor(OWNER, cancel)).isEqualTo(cancel);
    }

    @Test
    void the_kitchens_copy_of_a_whole_order_keeps_where_it_stands() {
        var copy = Audience.copyFor(KITCHEN, SHOWN);
        assertThat(copy.progress()).isEqualTo(SHOWN.progress());
        assertThat(copy.delivery()).isEqualTo(SHOWN.delivery());
        assertThat(copy.seen()).isEqualTo(SHOWN.seen());
        assertThat(copy.cancellation().awaited()).isEqualTo(SHOWN.cancellation().awaited());
        assertThat(copy.messages()).isEmpty();
        assertThat(copy.review()).isNull();
        var owners = Audience.copyFor(OWNER, SHOWN);
        assertThat(owners.messages()).isEqualTo(SHOWN.messages());
        assertThat(owners.content()).isEqualTo(SHOWN.content());
    }

    @Test
    void what_is_not_the_kitchens_has_no_copy_for_it() {
        assertThatThrownBy(() -> Audience.copyFor(KITCHEN, Any.one(PaymentAttempted.class)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_menu_the_settings_and_the_pace_concern_every_desk() {
        for (Class<?> kind : Any.kindsOf(ShopEvent.class)) {
            assertThat(Audience.roles(null, event(kind))).containsExactlyInAnyOrder(OWNER, KITCHEN);
            assertThat(Audience.copyFor(OWNER, event(kind))).isEqualTo(event(kind));
        }
    }

    @Test
    void a_device_concerns_its_own_role_and_the_owner_and_a_riders_only_the_rider() {
        for (Role role : List.of(OWNER, KITCHEN, RIDER)) {
            for (Event event :
                    List.of(
                            new DeviceRegistered("d", role, "i", 0),
                            new DeviceSignedOff("d", role),
                            new DeviceRetired("d", role))) {
                assertThat(Audience.roles(null, event))
                        .isEqualTo(role == KITCHEN ? Set.of(KITCHEN, OWNER) : Set.of(role));
            }
        }
    }

    @Test
    void an_answer_goes_to_the_role_that_asked() {
        for (Role role : List.of(OWNER, KITCHEN, RIDER)) {
            var answered = new CommandAnswered(role, "d", 1, "c", Answer.accepted());
            assertThat(Audience.roles(null, answered)).containsExactly(role);
            assertThat(Audience.copyFor(role, answered)).isEqualTo(answered);
        }
    }

    @Test
    void what_happens_to_a_rider_concerns_the_rider_and_what_happens_to_a_customer_no_desk() {
        for (Class<?> kind : Any.kindsOf(RiderEvent.class)) {
            assertThat(Audience.roles(null, event(kind))).containsExactly(RIDER);
            assertThat(Audience.copyFor(RIDER, event(kind))).isEqualTo(event(kind));
        }
        for (Class<?> kind : Any.kindsOf(CustomerEvent.class)) {
            assertThat(Audience.roles(null, event(kind))).isEmpty();
        }
    }

    @Test
    void the_riders_of_an_area_hear_of_its_offers_and_nothing_of_whom_they_are_for() {
        var told = new ArrayList<Class<?>>();
        for (Class<?> kind : Any.kindsOf(OrderEvent.class)) {
            if (Audience.riders(event(kind)).isPresent()) {
                told.add(kind);
                assertThat(Audience.riders(event(kind))).contains("the-area");
                assertThat(Json.write(Audience.copyForRiders(event(kind))))
                        .doesNotContain("the-phone")
                        .doesNotContain("the-line")
                        .doesNotContain("the-recipient")
                        .doesNotContain("the-riderName")
                        .doesNotContain("rider-1");
            }
        }
        assertThat(told)
                .containsExactlyInAnyOrder(
                        DeliveryEvent.DeliveryOffered.class,
                        DeliveryEvent.OfferRenewed.class,
                        DeliveryEvent.OfferWithdrawn.class,
                        DeliveryEvent.DeliveryClaimed.class);
    }

    @Test
    void a_claim_tells_the_other_riders_that_the_delivery_is_gone() {
        var claimed = Any.one(DeliveryClaimed.class);
        assertThat(Audience.copyForRiders(claimed))
                .isEqualTo(new OfferWithdrawn(claimed.order(), "the-area"));
    }

    private static String token(Event event) {
        return switch (event) {
            case PaymentAttempted attempted -> attempted.request().token();
            case PaymentAskedAgain again -> again.request().token();
            default -> throw new IllegalArgumentException(event.toString());
        };
    }

    private static Event event(Class<?> kind) {
        return (Event) Any.one(kind);
    }
}
