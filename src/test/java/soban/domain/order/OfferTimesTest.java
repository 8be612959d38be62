package soban.domain.order;

import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.CARD;
import static soban.domain.order.Shops.CUSTOMER;
import static soban.domain.order.Shops.KITCHEN;
import static soban.domain.order.Shops.MINA;
import static soban.domain.order.Shops.OWNER;
import static soban.domain.order.Shops.RIDER;
import static soban.domain.order.Shops.SYSTEM;
import static soban.domain.order.Shops.line;

import org.junit.jupiter.api.Test;

import soban.domain.delivery.RiderStep;
import soban.domain.money.Money;
import soban.domain.order.CancelCommand.DecideCancel;
import soban.domain.order.CancelCommand.RequestCancel;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.DeliveryCommand.TakeRiderStep;
import soban.domain.order.DeliveryEvent.DeliveryOffered;
import soban.domain.order.DeliveryEvent.RiderToldReady;
import soban.domain.order.OrderCommand.AcceptOrder;
import soban.domain.order.OrderCommand.ReportSeen;
import soban.domain.order.OrderEvent.OrderAccepted;
import soban.domain.order.OrderEvent.OrderMadeReady;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.order.StockEvent.StockTaken;
import soban.domain.shop.Acceptance;
import soban.domain.shop.Carrier;
import soban.domain.shop.DeliveryTerms;
import soban.domain.shop.OfferTime;
import soban.domain.shop.Preset;
import soban.domain.shop.Settings;

import java.util.List;

/// Riders are asked when the shop's setting says so, by the very step that makes it time; and who
/// claims early is told when there is something to fetch.
class OfferTimesTest {
    private static final DeliveryTerms EARLY = terms(OfferTime.ACCEPTED);

    @Test
    void accepting_offers_the_delivery_where_the_shop_wants_it_then() {
        received(Preset.RESTAURANT, Preset.RESTAURANT.settings().with(EARLY))
                .when(new AcceptOrder(Shops.order(Preset.RESTAURANT), 20), noonPlus(30), OWNER)
                .thenKinds(OrderAccepted.class, DeliveryOffered.class);
    }

    @Test
    void where_nothing_is_prepared_the_delivery_is_offered_as_soon_as_it_is_paid_and_ready() {
        var settings = Preset.FLOWERS_ONLINE.settings().with(terms(OfferTime.READY));
        placed(Preset.FLOWERS_ONLINE, settings)
                .when(
                        Act.paid().wish().apply(Shops.order(Preset.FLOWERS_ONLINE)),
                        noonPlus(5),
                        SYSTEM)
                .thenKinds(
                        PaymentTaken.class,
                        StockTaken.class,
                        OrderReceived.class,
                        OrderAccepted.class,
                        OrderMadeReady.class,
                        DeliveryOffered.class);
    }

    @Test
    void a_rider_who_claimed_what_was_only_paid_is_told_that_it_is_ready_when_it_is_accepted() {
        var preset = Preset.FLOWERS_ONLINE;
        var id = Shops.order(preset);
        received(preset, byHand(preset.settings()))
                .when(step(id, RiderStep.CLAIM), noonPlus(20), SYSTEM)
                .story()
                .when(new AcceptOrder(id, 20), noonPlus(30), OWNER)
                .thenKinds(OrderAccepted.class, OrderMadeReady.class, RiderToldReady.class);
    }

    @Test
    void a_rider_who_was_not_asked_about_a_cancel_is_not_told_that_it_is_over() {
        var preset = Preset.RESTAURANT;
        var id = Shops.order(preset);
        received(preset, preset.settings().with(EARLY))
                .when(new AcceptOrder(id, 20), noonPlus(30), OWNER)
                .story()
                .when(step(id, RiderStep.CLAIM), noonPlus(40), SYSTEM)
                .story()
                .when(new ReportSeen(id, noonPlus(45), null, ""), noonPlus(45), KITCHEN)
                .story()
                .when(new RequestCancel(id, MINA, ""), noonPlus(50), CUSTOMER)
                .story()
                .when(new DecideCancel(id, false), noonPlus(60), OWNER)
                .then(new CancelRefused(id, "owner"));
    }

    private static TakeRiderStep step(OrderId id, RiderStep step) {
        return new TakeRiderStep(id, RIDER, "준호", step, noonPlus(20));
    }

    private static OrderStory placed(Preset preset, Settings settings) {
        return OrderStory.given(Shops.enrolled(preset, settings), Shops.registered(Shops.KITCHEN))
                .when(Shops.place(preset, CARD, line("kit", 1)), noonPlus(0), CUSTOMER)
                .story();
    }

    private static OrderStory received(Preset preset, Settings settings) {
        return Act.paid().on(placed(preset, settings), Shops.order(preset));
    }

    private static DeliveryTerms terms(OfferTime time) {
        return new DeliveryTerms(Carrier.RIDERS, time, new Money(3000), null, List.of());
    }

    private static Settings byHand(Settings usual) {
        return new Settings(
                Acceptance.BY_HAND,
                usual.prepares(),
                usual.countsStock(),
                usual.counter(),
                usual.sellerToldFirst(),
                usual.ways(),
                usual.delivery(),
                usual.telling(),
                usual.hours(),
                usual.windows(),
                usual.grades());
    }
}
