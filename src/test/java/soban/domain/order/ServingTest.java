package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.OrderStory.given;
import static soban.domain.order.Orders.PRICE;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.CUSTOMER;
import static soban.domain.order.Shops.JUN;
import static soban.domain.order.Shops.KITCHEN;
import static soban.domain.order.Shops.MINA;
import static soban.domain.order.Shops.OWNER;
import static soban.domain.order.Shops.RIDER;
import static soban.domain.order.Shops.SYSTEM;

import org.junit.jupiter.api.Test;

import soban.domain.customer.Grades;
import soban.domain.money.Money;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.CancelEvent.WorkLost;
import soban.domain.order.DeliveryEvent.OrderDelivered;
import soban.domain.order.OrderCommand.CompleteOrder;
import soban.domain.order.OrderCommand.ConfirmReceipt;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.ListUncollected;
import soban.domain.order.OrderEvent.OrderCompleted;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.OrderMadeReady;
import soban.domain.order.OrderEvent.OrderNotCollected;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.PaymentEvent.CashTaken;
import soban.domain.order.PaymentEvent.PaymentRefunded;
import soban.domain.order.PaymentEvent.RefundStarted;
import soban.domain.order.ReviewEvent.OrderServed;
import soban.domain.shop.Preset;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.time.Instant;
import java.util.List;

/// The end of the way: hand-over from READY only (rule 7), receipt and completion (rule 15), what
/// counts for the customer (rule 16), and what nobody came for (rule 14).
class ServingTest {
    private static final Orders COFFEE = Orders.pickedUp(Preset.CAFE);
    private static final Orders COUNTER = Orders.atCounter(Preset.CAFE);
    private static final Orders MEAL = Orders.delivered(Preset.RESTAURANT);
    private static final HandOver HAND_OVER = new HandOver(COFFEE.id());
    private static final ConfirmReceipt CONFIRM = new ConfirmReceipt(COFFEE.id(), MINA);
    private static final CompleteOrder COMPLETE = new CompleteOrder(COFFEE.id());
    private static final ListUncollected LIST = new ListUncollected(COFFEE.id());
    private static final OrderHandedOver GONE =
            new OrderHandedOver(COFFEE.id(), noonPlus(300), noonPlus(300 + 86_400));
    private static final Moment UNAWARE =
            Moment.pressed(noonPlus(295), noonPlus(290), noonPlus(900), KITCHEN);

    @Test
    void hand_over_is_possible_only_from_ready() {
        for (var early :
                List.of(
                        cafe().and(COFFEE.received()),
                        cafe().and(COFFEE.accepted()),
                        cafe().and(COFFEE.accepted()).and(COFFEE.start()))) {
            early.when(HAND_OVER, noonPlus(300), KITCHEN).refused(RefusalCode.WRONG_STEP);
        }
        cafe().and(COFFEE.placed())
                .when(HAND_OVER, noonPlus(300), KITCHEN)
                .refused(RefusalCode.ORDER_UNKNOWN);
    }

    @Test
    void a_hand_over_counts_towards_the_customers_grade_and_happens_once() {
        ready().when(HAND_OVER, noonPlus(300), KITCHEN)
                .then(GONE, new OrderServed(COFFEE.id(), MINA, Grades.USUAL))
                .when(HAND_OVER, noonPlus(301), OWNER)
                .thenNothing()
                .when(CONFIRM, noonPlus(400), CUSTOMER)
                .thenKinds(OrderCompleted.class)
                .when(HAND_OVER, noonPlus(401), OWNER)
                .thenNothing();
    }

    @Test
    void a_hand_over_is_dated_by_the_desk_and_completes_a_day_after_the_core_knew_of_it() {
        ready().when(HAND_OVER, UNAWARE)
                .then(
                        new OrderHandedOver(COFFEE.id(), noonPlus(295), noonPlus(900 + 86_400)),
                        new OrderServed(COFFEE.id(), MINA, Grades.USUAL));
    }

    @Test
    void a_delivery_is_not_handed_over_at_the_counter() {
        for (var preset : List.of(Preset.RESTAURANT, Preset.FLORIST)) {
            var delivery = Orders.delivered(preset);
            given(Shops.enrolled(preset))
                    .and(delivery.ready())
                    .when(new HandOver(delivery.id()), noonPlus(300), OWNER)
                    .refused(RefusalCode.WRONG_STEP);
        }
    }

    @Test
    void a_counter_order_is_paid_before_hand_over_and_complete_with_it() {
        var unpaid = cafe().and(COUNTER.ready());
        unpaid.when(HAND_OVER, noonPlus(300), KITCHEN).refused(RefusalCode.ORDER_NOT_PAID);
        var done =
                unpaid.and(new CashTaken(COUNTER.id(), "c.1", PRICE))
                        .when(HAND_OVER, noonPlus(300), KITCHEN)
                        .then(GONE, new OrderCompleted(COUNTER.id(), noonPlus(300)))
                        .when(HAND_OVER, noonPlus(301), OWNER)
                        .thenNothing();
        assertThat(done.theOrder().status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void what_was_refunded_in_part_is_paid_enough_to_be_handed_over() {
        var part = new Money(5000);
        ready().and(
                        new RefundStarted(COFFEE.id(), "r.1", COFFEE.id() + ".1", part, "cold"),
                        new PaymentRefunded(COFFEE.id(), "r.1", part))
                .when(HAND_OVER, noonPlus(300), KITCHEN)
                .thenKinds(OrderHandedOver.class, OrderServed.class);
    }

    @Test
    void while_a_cancel_is_undecided_nobody_can_hand_over_who_knew_of_it() {
        var asked = unprepared().and(Orders.cancelAsked(collected().id(), noonPlus(292)));
        asked.when(HAND_KIT, noonPlus(300), OWNER).refused(RefusalCode.CANCEL_PENDING);
        asked.when(HAND_KIT, UNAWARE)
                .then(
                        new CancelRefused(collected().id(), "begun"),
                        new OrderHandedOver(
                                collected().id(), noonPlus(295), noonPlus(900 + 86_400)),
                        new OrderServed(collected().id(), MINA, Grades.USUAL));
    }

    @Test
    void once_the_undoing_has_begun_a_late_hand_over_is_the_shops_loss() {
        var undoing =
                unprepared()
                        .and(Orders.cancelAsked(collected().id(), noonPlus(292)))
                        .and(
                                new UndoingBegun(
                                        collected().id(),
                                        Closing.CANCELLED,
                                        "by mistake",
                                        noonPlus(296)));
        undoing.when(HAND_KIT, UNAWARE)
                .then(new WorkLost(collected().id(), "kitchen-1", noonPlus(295)));
        undoing.when(HAND_KIT, noonPlus(300), OWNER).refused(RefusalCode.ORDER_CANCELLED);
    }

    @Test
    void the_customer_confirms_receipt_from_the_riders_way_on_and_that_completes_the_order() {
        var confirm = new ConfirmReceipt(MEAL.id(), MINA);
        var done =
                given(Shops.enrolled(Preset.RESTAURANT))
                        .and(MEAL.onTheWay())
                        .when(confirm, noonPlus(900), CUSTOMER)
                        .then(
                                new OrderDelivered(
                                        MEAL.id(),
                                        RIDER,
                                        Role.CUSTOMER,
                                        noonPlus(900),
                                        noonPlus(900 + 86_400)),
                                new OrderServed(MEAL.id(), MINA, Grades.USUAL),
                                new OrderCompleted(MEAL.id(), noonPlus(900)))
                        .when(confirm, noonPlus(901), CUSTOMER)
                        .thenNothing();
        assertThat(done.theOrder().status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void receipt_of_what_was_delivered_or_handed_over_completes_the_order() {
        ready().and(GONE)
                .when(CONFIRM, noonPlus(400), CUSTOMER)
                .then(new OrderCompleted(COFFEE.id(), noonPlus(400)));
        delivered()
                .when(new ConfirmReceipt(MEAL.id(), MINA), noonPlus(900), CUSTOMER)
                .then(new OrderCompleted(MEAL.id(), noonPlus(900)));
    }

    @Test
    void nobody_confirms_what_is_not_on_its_way_or_not_theirs() {
        ready().when(CONFIRM, noonPlus(300), CUSTOMER).refused(RefusalCode.WRONG_STEP);
        cafe().and(COFFEE.placed())
                .when(CONFIRM, noonPlus(30), CUSTOMER)
                .refused(RefusalCode.WRONG_STEP);
        cafe().and(COFFEE.placed())
                .and(new OrderEvent.OrderExpired(COFFEE.id()))
                .when(CONFIRM, noonPlus(700), CUSTOMER)
                .refused(RefusalCode.ORDER_CLOSED);
        given(Shops.enrolled(Preset.RESTAURANT))
                .and(MEAL.onTheWay())
                .and(new UndoingBegun(MEAL.id(), Closing.CANCELLED, "lost", noonPlus(800)))
                .when(new ConfirmReceipt(MEAL.id(), MINA), noonPlus(900), CUSTOMER)
                .refused(RefusalCode.ORDER_CANCELLED);
        ready().and(GONE)
                .when(new ConfirmReceipt(COFFEE.id(), JUN), noonPlus(400), CUSTOMER)
                .refused(RefusalCode.ORDER_UNKNOWN);
    }

    @Test
    void a_day_after_it_was_delivered_an_order_completes_by_itself() {
        Instant due = noonPlus(800 + 86_400);
        var complete = new CompleteOrder(MEAL.id());
        delivered().when(complete, due.minusMillis(1), SYSTEM).thenNothing();
        delivered()
                .when(complete, due, SYSTEM)
                .then(new OrderCompleted(MEAL.id(), due))
                .when(complete, due, SYSTEM)
                .thenNothing();
        ready().and(GONE)
                .when(COMPLETE, GONE.completeAt(), SYSTEM)
                .then(new OrderCompleted(COFFEE.id(), GONE.completeAt()));
    }

    @Test
    void nothing_completes_that_is_not_with_its_customer() {
        ready().when(COMPLETE, noonPlus(1_000_000), SYSTEM).thenNothing();
    }

    @Test
    void ready_orders_that_nobody_collected_are_listed_once_at_closing_time() {
        var ready = closing(noonPlus(3600));
        ready.when(LIST, noonPlus(3599), SYSTEM).thenNothing();
        ready.when(LIST, noonPlus(3600), SYSTEM)
                .then(new OrderNotCollected(COFFEE.id()))
                .when(LIST, noonPlus(3601), SYSTEM)
                .thenNothing();
        ready.and(new UndoingBegun(COFFEE.id(), Closing.CANCELLED, "flood", noonPlus(250)))
                .when(LIST, noonPlus(3600), SYSTEM)
                .thenNothing();
        ready.and(GONE).when(LIST, noonPlus(3600), SYSTEM).thenNothing();
        ready().when(LIST, noonPlus(1_000_000), SYSTEM).thenNothing();
    }

    private static final HandOver HAND_KIT = new HandOver(collected().id());

    /// A shop that prepares nothing and whose customers come for it.
    private static Orders collected() {
        return Orders.pickedUp(Preset.MEALKIT);
    }

    private static OrderStory unprepared() {
        return given(Shops.enrolled(Preset.MEALKIT))
                .and(collected().accepted())
                .and(new OrderMadeReady(collected().id(), noonPlus(0), null));
    }

    private static OrderStory closing(Instant at) {
        return cafe().and(COFFEE.accepted())
                .and(COFFEE.start(), new PreparationFinished(COFFEE.id(), noonPlus(240), at));
    }

    private static OrderStory delivered() {
        return given(Shops.enrolled(Preset.RESTAURANT))
                .and(MEAL.onTheWay())
                .and(
                        new OrderDelivered(
                                MEAL.id(),
                                RIDER,
                                Role.RIDER,
                                noonPlus(800),
                                noonPlus(800 + 86_400)));
    }

    private static OrderStory cafe() {
        return given(Shops.enrolled(Preset.CAFE));
    }

    private static OrderStory ready() {
        return cafe().and(COFFEE.ready());
    }
}
