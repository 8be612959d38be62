package soban.domain.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import soban.domain.customer.Channel;
import soban.domain.customer.CustomerCommand.CountServed;
import soban.domain.customer.CustomerEvent.CustomerChanged;
import soban.domain.customer.CustomerId;
import soban.domain.customer.Grades;
import soban.domain.delivery.DeliveryDetails;
import soban.domain.delivery.Offer;
import soban.domain.delivery.RiderId;
import soban.domain.delivery.RiderStep;
import soban.domain.money.Money;
import soban.domain.order.CancelCommand.AnswerCancelByRider;
import soban.domain.order.CancelEvent.CancelAsked;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.WorkLost;
import soban.domain.order.DeliveryCommand.GiveToAppointed;
import soban.domain.order.DeliveryCommand.TakeRiderStep;
import soban.domain.order.DeliveryEvent.AppointmentLapsed;
import soban.domain.order.DeliveryEvent.ClaimEnded;
import soban.domain.order.DeliveryEvent.DeliveryCancelled;
import soban.domain.order.DeliveryEvent.DeliveryClaimed;
import soban.domain.order.DeliveryEvent.DeliveryFailed;
import soban.domain.order.DeliveryEvent.DeliveryOffered;
import soban.domain.order.DeliveryEvent.DeliveryRaised;
import soban.domain.order.DeliveryEvent.DeliveryTakenOver;
import soban.domain.order.DeliveryEvent.OfferWithdrawn;
import soban.domain.order.DeliveryEvent.OrderDelivered;
import soban.domain.order.DeliveryEvent.OrderPickedUp;
import soban.domain.order.DeliveryEvent.RiderAppointed;
import soban.domain.order.DeliveryEvent.RiderRefused;
import soban.domain.order.DeliveryEvent.RiderToldCancelOver;
import soban.domain.order.DeliveryEvent.RiderToldReady;
import soban.domain.order.OrderEvent.OrderCompleted;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderId;
import soban.domain.order.ReviewEvent.OrderServed;
import soban.domain.place.Address;
import soban.domain.place.GeoPoint;
import soban.domain.relay.Crossing.ToCustomer;
import soban.domain.relay.Crossing.ToRider;
import soban.domain.relay.Crossing.ToShop;
import soban.domain.rider.RiderCommand.ConfirmAppointment;
import soban.domain.rider.RiderCommand.TakeNews;
import soban.domain.rider.RiderEvent.AppointmentConfirmed;
import soban.domain.rider.RiderEvent.CancelAnsweredByRider;
import soban.domain.rider.RiderEvent.DutyBegun;
import soban.domain.rider.RiderEvent.NewsTaken;
import soban.domain.rider.RiderEvent.StepAsked;
import soban.domain.rider.RiderNews;
import soban.domain.shop.ShopEvent.ShopResumed;
import soban.domain.shop.ShopId;
import soban.domain.unit.Event;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;
import soban.testing.Any;
import soban.wire.Catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What crosses from one unit to another (protocol 5).
class CrossingTest {
    private static final OrderId ORDER = new OrderId("cafe-7k2m9q4t1x8d");
    private static final RiderId RIDER = new RiderId("rider-1");
    private static final Instant AT = Instant.parse("2026-03-02T03:00:00Z");
    private static final Instant ASKED = AT.minusSeconds(5);
    private static final Offer OFFER =
            new Offer(
                    ORDER.shop(),
                    "Siren",
                    "demo",
                    new GeoPoint(37.56, 126.92),
                    "yeonnam",
                    new Money(3000));
    private static final DeliveryDetails DETAILS =
            new DeliveryDetails(
                    1, OFFER, new Address("yeonnam", "12", ""), "미나", "010-1234-5678", "");

    @Test
    void what_a_rider_asks_for_goes_to_the_shop_of_the_order() {
        crosses(
                new StepAsked(RIDER, "준호", ORDER, RiderStep.CLAIM, AT),
                new ToShop(
                        new ShopId("cafe"),
                        new TakeRiderStep(ORDER, RIDER, "준호", RiderStep.CLAIM, AT)));
        crosses(
                new CancelAnsweredByRider(RIDER, ORDER, true, ASKED),
                new ToShop(new ShopId("cafe"), new AnswerCancelByRider(ORDER, RIDER, true, ASKED)));
    }

    @Test
    void what_the_shop_decides_on_a_delivery_goes_to_the_rider_who_has_it_or_wanted_it() {
        toRider(
                new DeliveryClaimed(ORDER, RIDER, "준호", DETAILS, true, AT),
                new RiderNews.Given(DETAILS, true));
        toRider(
                new RiderRefused(ORDER, RIDER, RiderStep.CLAIM, RefusalCode.DELIVERY_GONE),
                new RiderNews.Refused(RiderStep.CLAIM, RefusalCode.DELIVERY_GONE));
        toRider(new RiderToldReady(ORDER, RIDER), new RiderNews.Ready());
        toRider(new RiderToldCancelOver(ORDER, RIDER), new RiderNews.CancelOver());
        toRider(new ClaimEnded(ORDER, RIDER, "owner"), new RiderNews.TakenAway("owner"));
        toRider(new OrderPickedUp(ORDER, RIDER, AT, AT), new RiderNews.PickedUp(AT));
        toRider(
                new OrderDelivered(ORDER, RIDER, Role.CUSTOMER, AT, AT),
                new RiderNews.Delivered(AT));
        toRider(new DeliveryCancelled(ORDER, RIDER), new RiderNews.TakenAway("cancelled"));
        toRider(new DeliveryFailed(ORDER, RIDER, "x"), new RiderNews.TakenAway("failed"));
    }

    @Test
    void a_delivery_that_no_rider_has_concerns_none() {
        staysAtHome(new OrderPickedUp(ORDER, null, AT, AT));
        staysAtHome(new OrderDelivered(ORDER, null, Role.OWNER, AT, AT));
        staysAtHome(new DeliveryCancelled(ORDER, null));
        staysAtHome(new DeliveryFailed(ORDER, null, "x"));
    }

    @Test
    void a_rider_is_asked_about_a_cancel_only_if_it_waits_for_them() {
        toRider(asked("rider:rider-1"), new RiderNews.CancelAsked(ASKED, AT));
        toRider(asked("kitchen-1", "rider:rider-1"), new RiderNews.CancelAsked(ASKED, AT));
        staysAtHome(asked("kitchen-1", "rider-1"));
        staysAtHome(asked());
    }

    @Test
    void whom_the_owner_appoints_is_asked_at_their_own_unit_and_the_shop_hears_their_answer() {
        crosses(
                new RiderAppointed(ORDER, RIDER, AT),
                new ToRider(RIDER, new ConfirmAppointment(ORDER)));
        crosses(
                new AppointmentConfirmed(RIDER, "준호", ORDER),
                new ToShop(new ShopId("cafe"), new GiveToAppointed(ORDER, RIDER, "준호")));
        staysAtHome(new AppointmentLapsed(ORDER, RIDER));
    }

    @Test
    void a_served_order_counts_at_its_customer_s() {
        var mina = new CustomerId("mina01");
        crosses(
                new OrderServed(ORDER, mina, Grades.USUAL),
                new ToCustomer(mina, new CountServed(ORDER.value(), Grades.USUAL)));
    }

    @Test
    void whatever_names_nobody_of_another_unit_stays_at_home() {
        for (Event event :
                List.of(
                        new DeliveryOffered(ORDER, OFFER, AT, AT, AT),
                        new OfferWithdrawn(ORDER, "demo"),
                        new DeliveryTakenOver(ORDER, null),
                        new DeliveryRaised(ORDER),
                        new PreparationFinished(ORDER, AT, null),
                        new OrderCompleted(ORDER, AT),
                        new CancelRefused(ORDER, "begun"),
                        new WorkLost(ORDER, "rider:rider-1", AT),
                        new DutyBegun(),
                        new NewsTaken(ORDER, new RiderNews.Ready(), AT),
                        new ShopResumed(),
                        new CustomerChanged("미나", "010-1234-5678", Channel.SMS))) {
            staysAtHome(event);
        }
    }

    private static CancelAsked asked(String... devices) {
        return new CancelAsked(ORDER, List.of(devices), false, ASKED, AT);
    }

    private static void toRider(Event event, RiderNews news) {
        crosses(event, new ToRider(RIDER, new TakeNews(ORDER, news)));
    }

    private static void staysAtHome(Event event) {
        crosses(event, null);
    }

    private static void crosses(Event event, @Nullable Crossing expected) {
        assertThat(Crossing.of(event)).as("%s", event).isEqualTo(Optional.ofNullable(expected));
    }

    /// What is missing among the named kinds would never be looked at.
    @Test
    void nothing_crosses_but_the_kinds_that_are_named() {
        for (Class<?> kind : Catalog.EVENTS.classes()) {
            boolean crosses = Crossing.of((Event) Any.one(kind)).isPresent();
            assertThat(crosses || kind == CancelAsked.class)
                    .as(kind.getSimpleName())
                    .isEqualTo(Crossing.KINDS.contains(kind));
        }
    }
}
