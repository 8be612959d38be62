package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.delivery.RiderStep.CLAIM;
import static soban.domain.delivery.RiderStep.DELIVER;
import static soban.domain.delivery.RiderStep.PICK_UP;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.CUSTOMER;
import static soban.domain.order.Shops.MINA;
import static soban.domain.order.Shops.OTHER_RIDER;
import static soban.domain.order.Shops.OWNER;
import static soban.domain.order.Shops.RIDER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import soban.domain.delivery.DeliveryStatus;
import soban.domain.delivery.RiderId;
import soban.domain.delivery.RiderStep;
import soban.domain.order.CancelCommand.CancelByShop;
import soban.domain.order.CancelCommand.DecideCancel;
import soban.domain.order.CancelCommand.RequestCancel;
import soban.domain.order.DeliveryCommand.ReassignDelivery;
import soban.domain.order.OrderCommand.ConfirmReceipt;
import soban.domain.relay.Crossing;
import soban.domain.rider.Rider;
import soban.domain.rider.RiderCommand;
import soban.domain.rider.RiderCommand.AnswerCancelAsRider;
import soban.domain.rider.RiderCommand.AskStep;
import soban.domain.rider.RiderDecider;
import soban.domain.rider.RiderEvent;
import soban.domain.rider.RiderTask;
import soban.domain.shop.Preset;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.Decision;
import soban.domain.unit.Event;
import soban.domain.unit.Role;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A shop and two riders, each a unit of its own, and between them the relay: what both sides know
/// of a delivery agrees once everything has crossed.
class RideTest {
    private static final Deliveries D = new Deliveries(Preset.FLOWERS_ONLINE);
    private static final OrderId ORDER = D.id();

    private OrderStory shop = D.offered();
    private final Map<RiderId, Rider> riders = new HashMap<>();
    private long second = 300;

    @BeforeEach
    void two_riders_are_on_duty() {
        for (var id : List.of(RIDER, OTHER_RIDER)) {
            ask(id, new RiderCommand.EnrolRider(id, id.value(), "demo"));
            ask(id, new RiderCommand.GoOnDuty());
        }
    }

    @Test
    void of_riders_who_claim_the_same_delivery_exactly_one_gets_it_the_other_is_told_it_is_gone() {
        var first = decided(RIDER, new AskStep(ORDER, CLAIM));
        var second = decided(OTHER_RIDER, new AskStep(ORDER, CLAIM));
        assertThat(state(OTHER_RIDER)).isEqualTo(RiderTask.State.ASKED);
        cross(first);
        cross(second);
        assertThat(state(RIDER)).isEqualTo(RiderTask.State.MINE);
        assertThat(rider(OTHER_RIDER).tasks()).isEmpty();
    }

    @Test
    void a_rider_claims_picks_up_and_delivers_and_then_knows_nothing_of_the_customer() {
        ask(RIDER, step(CLAIM));
        ask(RIDER, step(PICK_UP));
        assertThat(state(RIDER)).isEqualTo(RiderTask.State.PICKED_UP);
        ask(RIDER, step(DELIVER));
        assertThat(shop.theOrder().status()).isEqualTo(OrderStatus.DELIVERED);
        assertThat(rider(RIDER).tasks()).isEmpty();
    }

    @Test
    void a_rider_who_was_offline_sends_pick_up_and_delivery_at_once() {
        ask(RIDER, step(CLAIM));
        var pickedUp = decided(RIDER, step(PICK_UP));
        var delivered = decided(RIDER, step(DELIVER));
        cross(pickedUp);
        cross(delivered);
        assertThat(shop.theOrder().status()).isEqualTo(OrderStatus.DELIVERED);
        assertThat(rider(RIDER).tasks()).isEmpty();
    }

    @Test
    void a_rider_who_is_asked_and_has_not_begun_lets_the_cancel_through_and_loses_the_delivery() {
        ask(RIDER, step(CLAIM));
        inShop(new RequestCancel(ORDER, MINA, "too late for me"), CUSTOMER);
        var task = rider(RIDER).task(ORDER).orElseThrow();
        assertThat(task.question()).isNotNull();
        ask(RIDER, new AnswerCancelAsRider(ORDER, false));
        refunded();
        assertThat(shop.theOrder().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(shop.theOrder().delivery().status()).isEqualTo(DeliveryStatus.CANCELLED);
        assertThat(rider(RIDER).tasks()).isEmpty();
    }

    @Test
    void a_rider_who_had_begun_keeps_the_delivery_and_is_told_that_the_cancel_is_over() {
        ask(RIDER, step(CLAIM));
        var pickedUp = decided(RIDER, step(PICK_UP));
        inShop(new RequestCancel(ORDER, MINA, "too late for me"), CUSTOMER);
        cross(pickedUp);
        assertThat(shop.theOrder().status()).isEqualTo(OrderStatus.ON_THE_WAY);
        assertThat(shop.theOrder().cancellation().status()).isEqualTo(CancelStatus.REFUSED);
        var task = rider(RIDER).task(ORDER).orElseThrow();
        assertThat(task.question()).isNull();
        assertThat(task.state()).isEqualTo(RiderTask.State.PICKED_UP);
    }

    @Test
    void a_rider_whose_order_the_shop_cancels_on_the_way_is_told_so() {
        ask(RIDER, step(CLAIM));
        ask(RIDER, step(PICK_UP));
        inShop(new CancelByShop(ORDER, "spoilt"), OWNER);
        refunded();
        assertThat(rider(RIDER).tasks()).isEmpty();
    }

    @Test
    void goods_that_change_hands_on_the_way_are_with_the_new_rider_alone() {
        ask(RIDER, step(CLAIM));
        ask(RIDER, step(PICK_UP));
        inShop(new ReassignDelivery(ORDER, OTHER_RIDER), OWNER);
        assertThat(rider(RIDER).tasks()).isEmpty();
        assertThat(state(OTHER_RIDER)).isEqualTo(RiderTask.State.PICKED_UP);
        ask(OTHER_RIDER, step(DELIVER));
        assertThat(shop.theOrder().status()).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void an_answer_to_an_earlier_cancel_that_is_still_on_its_way_does_not_answer_the_next() {
        ask(RIDER, step(CLAIM));
        inShop(new RequestCancel(ORDER, MINA, "too late for me"), CUSTOMER);
        var toTheFirst = decided(RIDER, new AnswerCancelAsRider(ORDER, false));
        inShop(new DecideCancel(ORDER, false), OWNER);
        inShop(new RequestCancel(ORDER, MINA, "really"), CUSTOMER);
        cross(toTheFirst);
        assertThat(shop.theOrder().cancellation().undecided()).isTrue();
        ask(RIDER, new AnswerCancelAsRider(ORDER, true));
        assertThat(shop.theOrder().cancellation().status()).isEqualTo(CancelStatus.REFUSED);
        assertThat(rider(RIDER).task(ORDER).orElseThrow().question()).isNull();
    }

    @Test
    void a_receipt_that_the_customer_confirms_ends_the_rider_s_task() {
        ask(RIDER, step(CLAIM));
        ask(RIDER, step(PICK_UP));
        inShop(new ConfirmReceipt(ORDER, MINA), CUSTOMER);
        assertThat(rider(RIDER).tasks()).isEmpty();
    }

    private static AskStep step(RiderStep step) {
        return new AskStep(ORDER, step);
    }

    private void refunded() {
        shop.theOrder().payments().refunds().stream()
                .filter(Refund::unsettled)
                .forEach(
                        refund ->
                                inShop(
                                        new PaymentCommand.SettleRefund(
                                                ORDER,
                                                refund.id(),
                                                0,
                                                new GatewayAnswer.Done("ref-1")),
                                        Shops.SYSTEM));
    }

    private void ask(RiderId rider, RiderCommand command) {
        cross(decided(rider, command));
    }

    /// What the rider's unit makes of it, before anything has crossed.
    private List<Event> decided(RiderId id, RiderCommand command) {
        var desk = new Actor(Role.RIDER, id.value(), "phone");
        var decision =
                RiderDecider.decide(riders.get(id), command, Moment.of(noonPlus(second++), desk));
        assertThat(decision).as("%s", command).isInstanceOf(Decision.Accepted.class);
        var events = ((Decision.Accepted) decision).events();
        for (var event : events) {
            riders.put(id, RiderDecider.evolve(riders.get(id), (RiderEvent) event));
        }
        return events;
    }

    private void inShop(Command command, Actor actor) {
        var outcome = shop.when((OrderCommand) command, noonPlus(second++), actor);
        shop = outcome.story();
        cross(outcome.events());
    }

    private void cross(List<Event> events) {
        for (var event : events) {
            for (var crossing : Crossing.of(event).stream().toList()) {
                switch (crossing) {
                    case Crossing.ToShop(var id, var command) -> inShop(command, Deliveries.RELAY);
                    case Crossing.ToRider(var id, var command) -> ask(id, (RiderCommand) command);
                    case Crossing.ToCustomer _ -> {}
                }
            }
        }
    }

    private Rider rider(RiderId id) {
        return riders.get(id);
    }

    private RiderTask.State state(RiderId id) {
        return rider(id).task(ORDER).orElseThrow().state();
    }
}
