package soban.domain.rider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static soban.domain.delivery.RiderStep.CLAIM;
import static soban.domain.delivery.RiderStep.DELIVER;
import static soban.domain.delivery.RiderStep.GIVE_BACK;
import static soban.domain.delivery.RiderStep.PICK_UP;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import soban.domain.delivery.DeliveryDetails;
import soban.domain.delivery.Offer;
import soban.domain.delivery.RiderId;
import soban.domain.delivery.RiderStep;
import soban.domain.money.Money;
import soban.domain.order.Moment;
import soban.domain.order.OrderId;
import soban.domain.place.Address;
import soban.domain.place.GeoPoint;
import soban.domain.rider.RiderCommand.AnswerCancelAsRider;
import soban.domain.rider.RiderCommand.AskStep;
import soban.domain.rider.RiderCommand.ConfirmAppointment;
import soban.domain.rider.RiderCommand.EnrolRider;
import soban.domain.rider.RiderCommand.GoOffDuty;
import soban.domain.rider.RiderCommand.GoOnDuty;
import soban.domain.rider.RiderCommand.MoveTo;
import soban.domain.rider.RiderCommand.TakeNews;
import soban.domain.rider.RiderEvent.AppointmentConfirmed;
import soban.domain.rider.RiderEvent.CancelAnsweredByRider;
import soban.domain.rider.RiderEvent.DutyBegun;
import soban.domain.rider.RiderEvent.DutyEnded;
import soban.domain.rider.RiderEvent.NewsTaken;
import soban.domain.rider.RiderEvent.RiderEnrolled;
import soban.domain.rider.RiderEvent.RiderMoved;
import soban.domain.rider.RiderEvent.StepAsked;
import soban.domain.shop.ShopId;
import soban.domain.unit.Actor;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.Decision;
import soban.domain.unit.Event;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;
import soban.wire.Json;

import java.time.Instant;
import java.util.List;

/// A rider's duty, position, wishes and tasks (rules 8, 12 and 13).
class RiderDeciderTest {
    private static final RiderId ID = new RiderId("rider-1");
    private static final OrderId ORDER = new OrderId("cafe-7k2m9q4t1x8d");
    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final Actor DESK = new Actor(Role.RIDER, "준호", "phone-1");
    private static final EnrolRider ENROL = new EnrolRider(ID, "준호", "demo");
    private static final GeoPoint HERE = new GeoPoint(37.56, 126.92);
    private static final DeliveryDetails DETAILS =
            new DeliveryDetails(
                    1,
                    new Offer(
                            new ShopId("cafe"), "Siren", "demo", HERE, "yeonnam", new Money(3000)),
                    new Address("yeonnam", "연남로 12", "3층"),
                    "미나",
                    "010-1234-5678",
                    "");
    private static final RiderNews GIVEN = new RiderNews.Given(DETAILS, true);
    private static final RiderNews ASKED = new RiderNews.CancelAsked(at(499), at(505));

    @Test
    void a_rider_is_enrolled_once_and_never_otherwise() {
        var enrolled = new RiderEnrolled(ID, "준호", "demo");
        assertThat(decide(null, ENROL)).isEqualTo(Decision.accept(enrolled));
        var rider = RiderDecider.evolve(null, enrolled);
        assertThat(decide(rider, ENROL)).isEqualTo(Decision.accept());
        refused(rider, new EnrolRider(ID, "소라", "demo"), RefusalCode.NOT_ALLOWED);
        refused(rider, new EnrolRider(ID, "준호", "other"), RefusalCode.NOT_ALLOWED);
        for (String bad : List.of(" ", "x".repeat(81))) {
            refused(null, new EnrolRider(ID, bad, "demo"), RefusalCode.TEXT_TOO_LONG);
            refused(null, new EnrolRider(ID, "준호", bad), RefusalCode.TEXT_TOO_LONG);
        }
        assertThat(decide(null, new EnrolRider(ID, "x".repeat(80), "y".repeat(80))))
                .isInstanceOf(Decision.Accepted.class);
        refused(null, new GoOnDuty(), RefusalCode.RIDER_UNKNOWN);
        assertThatThrownBy(() -> RiderDecider.evolve(rider, enrolled))
                .isInstanceOf(CorruptHistory.class);
        assertThatThrownBy(() -> RiderDecider.evolve(null, new DutyBegun()))
                .isInstanceOf(CorruptHistory.class);
    }

    @Test
    void a_rider_goes_on_and_off_duty_but_not_off_with_a_delivery_in_hand() {
        var off = RiderDecider.evolve(null, new RiderEnrolled(ID, "준호", "demo"));
        then(off, new GoOffDuty());
        then(off, new GoOnDuty(), new DutyBegun());
        then(onDuty(), new GoOnDuty());
        then(onDuty(), new GoOffDuty(), new DutyEnded());
        then(claiming(), new GoOffDuty(), new DutyEnded());
        refused(having(), new GoOffDuty(), RefusalCode.WRONG_STEP);
        refused(riding(), new GoOffDuty(), RefusalCode.WRONG_STEP);
    }

    @Test
    void a_rider_on_duty_sets_a_position_on_the_map() {
        then(onDuty(), new MoveTo(HERE), new RiderMoved(HERE));
        then(RiderDecider.evolve(onDuty(), new RiderMoved(HERE)), new MoveTo(HERE));
        refused(onDuty(), new MoveTo(new GeoPoint(Double.NaN, 0)), RefusalCode.NOT_ALLOWED);
        var off = RiderDecider.evolve(onDuty(), new DutyEnded());
        refused(off, new MoveTo(HERE), RefusalCode.RIDER_OFF_DUTY);
    }

    @Test
    void only_a_rider_on_duty_claims_and_each_delivery_once() {
        then(onDuty(), ask(CLAIM), asked(CLAIM));
        then(claiming(), ask(CLAIM));
        then(having(), ask(CLAIM));
        var off = RiderDecider.evolve(onDuty(), new DutyEnded());
        refused(off, ask(CLAIM), RefusalCode.RIDER_OFF_DUTY);
    }

    @Test
    void a_rider_has_at_most_20_tasks() {
        var rider = onDuty();
        for (int i = 0; i < 20; i++) {
            var order = new OrderId("cafe-7k2m9q4t1x" + (10 + i));
            rider = after(rider, new StepAsked(ID, "준호", order, CLAIM, at(1)));
        }
        refused(rider, ask(CLAIM), RefusalCode.NOT_ALLOWED);
        then(rider, new AskStep(new OrderId("cafe-7k2m9q4t1x10"), CLAIM));
    }

    @Test
    void a_step_is_asked_only_for_a_delivery_that_the_rider_has_in_a_fitting_state() {
        for (var step : List.of(GIVE_BACK, PICK_UP, DELIVER)) {
            refused(onDuty(), ask(step), RefusalCode.DELIVERY_NOT_YOURS);
        }
        refused(claiming(), ask(PICK_UP), RefusalCode.DELIVERY_WRONG_STEP);
        refused(claiming(), ask(DELIVER), RefusalCode.DELIVERY_WRONG_STEP);
        refused(having(), ask(DELIVER), RefusalCode.DELIVERY_WRONG_STEP);
        refused(riding(), ask(GIVE_BACK), RefusalCode.DELIVERY_WRONG_STEP);
        refused(
                told(claiming(), new RiderNews.Given(DETAILS, false)),
                ask(PICK_UP),
                RefusalCode.DELIVERY_WRONG_STEP);
        then(having(), ask(GIVE_BACK), asked(GIVE_BACK));
        then(having(), ask(PICK_UP), asked(PICK_UP));
        then(riding(), ask(PICK_UP));
        then(riding(), ask(DELIVER), asked(DELIVER));
    }

    @Test
    void a_step_that_the_shop_has_not_answered_yet_is_not_asked_for_twice() {
        for (var step : List.of(GIVE_BACK, PICK_UP)) {
            then(after(having(), asked(step)), ask(step));
        }
        then(after(riding(), asked(DELIVER)), ask(DELIVER));
    }

    @Test
    void a_rider_who_was_offline_can_send_the_pick_up_and_the_delivery_at_once() {
        var pickingUp = after(having(), asked(PICK_UP));
        then(pickingUp, ask(DELIVER), asked(DELIVER));
        var both = after(pickingUp, asked(DELIVER));
        var done =
                told(told(both, new RiderNews.PickedUp(at(400))), new RiderNews.Delivered(at(500)));
        assertThat(done.tasks()).isEmpty();
    }

    @Test
    void a_wish_carries_the_time_of_its_press() {
        var late = Moment.pressed(at(300), at(250), at(900), DESK);
        assertThat(RiderDecider.decide(having(), ask(PICK_UP), late))
                .isEqualTo(Decision.accept(new StepAsked(ID, "준호", ORDER, PICK_UP, at(300))));
    }

    @Test
    void a_claim_that_was_not_answered_yet_can_be_taken_back() {
        then(claiming(), ask(GIVE_BACK), asked(GIVE_BACK));
        var taken = after(claiming(), asked(GIVE_BACK));
        assertThat(taken.tasks()).isEmpty();
        var granted = told(taken, GIVEN);
        assertThat(told(granted, new RiderNews.TakenAway("given-back")).tasks()).isEmpty();
    }

    @Test
    void of_a_refused_claim_nothing_is_left() {
        var gone = new RiderNews.Refused(CLAIM, RefusalCode.DELIVERY_GONE);
        assertThat(told(claiming(), gone).tasks()).isEmpty();
        assertThat(told(having(), gone)).isEqualTo(having());
    }

    @Test
    void a_refused_step_leaves_the_delivery_unless_its_order_is_cancelled() {
        var pickingUp = after(having(), asked(PICK_UP));
        var notYet = new RiderNews.Refused(PICK_UP, RefusalCode.WRONG_STEP);
        then(pickingUp, new TakeNews(ORDER, notYet), new NewsTaken(ORDER, notYet, at(1000)));
        assertThat(told(pickingUp, notYet)).isEqualTo(having());
        var cancelled = new RiderNews.Refused(PICK_UP, RefusalCode.ORDER_CANCELLED);
        assertThat(told(pickingUp, cancelled).tasks()).isEmpty();
    }

    @Test
    void before_the_claim_a_rider_sees_neither_address_nor_phone_and_no_longer_after_delivery() {
        assertThat(claiming().task(ORDER).orElseThrow().details()).isNull();
        assertThat(having().task(ORDER).orElseThrow().details()).isEqualTo(DETAILS);
        assertThat(riding().task(ORDER).orElseThrow().details()).isEqualTo(DETAILS);
        for (var over :
                List.of(new RiderNews.Delivered(at(900)), new RiderNews.TakenAway("reassigned"))) {
            assertThat(Json.write(told(riding(), over)))
                    .doesNotContain(DETAILS.address().line().text(), DETAILS.phone().text());
        }
    }

    @Test
    void the_same_news_again_changes_nothing() {
        for (var news :
                List.of(
                        GIVEN,
                        new RiderNews.Ready(),
                        ASKED,
                        new RiderNews.PickedUp(at(400)),
                        new RiderNews.CancelOver(),
                        new RiderNews.Refused(PICK_UP, RefusalCode.WRONG_STEP),
                        new RiderNews.TakenAway("owner"))) {
            then(told(having(), news), new TakeNews(ORDER, news));
        }
        for (var news :
                List.of(
                        new RiderNews.Ready(),
                        ASKED,
                        new RiderNews.CancelOver(),
                        new RiderNews.PickedUp(at(400)),
                        new RiderNews.Delivered(at(400)),
                        new RiderNews.TakenAway("owner"))) {
            then(onDuty(), new TakeNews(ORDER, news));
        }
    }

    @Test
    void a_rider_who_is_given_a_delivery_by_the_owner_has_it_without_a_claim() {
        var off = RiderDecider.evolve(onDuty(), new DutyEnded());
        then(off, new TakeNews(ORDER, GIVEN), new NewsTaken(ORDER, GIVEN, at(1000)));
        assertThat(told(off, GIVEN).task(ORDER).orElseThrow().state())
                .isEqualTo(RiderTask.State.MINE);
    }

    @Test
    void goods_are_ready_when_the_shop_says_so() {
        var waiting = told(claiming(), new RiderNews.Given(DETAILS, false));
        assertThat(waiting.task(ORDER).orElseThrow().ready()).isFalse();
        var ready = told(waiting, new RiderNews.Ready());
        assertThat(ready.task(ORDER).orElseThrow().ready()).isTrue();
    }

    @Test
    void a_rider_answers_a_cancel_of_which_they_were_asked() {
        var answer = new AnswerCancelAsRider(ORDER, true);
        then(asked(), answer, new CancelAnsweredByRider(ID, ORDER, true, at(499)));
        refused(having(), answer, RefusalCode.CANCEL_NOT_PENDING);
        refused(onDuty(), answer, RefusalCode.DELIVERY_NOT_YOURS);
        var over = told(asked(), new RiderNews.CancelOver());
        refused(over, answer, RefusalCode.CANCEL_NOT_PENDING);
    }

    @Test
    void an_answer_that_was_given_to_an_earlier_cancel_does_not_answer_the_next() {
        var next = new RiderNews.CancelAsked(at(600), at(605));
        var again =
                after(
                        told(asked(), new RiderNews.CancelOver()),
                        new NewsTaken(ORDER, next, at(601)));
        var unaware = Moment.pressed(at(610), at(500), at(620), DESK);
        assertThat(RiderDecider.decide(again, new AnswerCancelAsRider(ORDER, false), unaware))
                .isEqualTo(Decision.refuse(RefusalCode.CANCEL_NOT_PENDING));
        var aware = Moment.pressed(at(610), at(601), at(620), DESK);
        assertThat(RiderDecider.decide(again, new AnswerCancelAsRider(ORDER, false), aware))
                .isEqualTo(Decision.accept(new CancelAnsweredByRider(ID, ORDER, false, at(600))));
    }

    @Test
    void whom_an_owner_appoints_is_confirmed_by_their_own_unit_with_their_own_name() {
        var appoint = new ConfirmAppointment(ORDER);
        var confirmed = new AppointmentConfirmed(ID, "준호", ORDER);
        then(onDuty(), appoint, confirmed);
        then(after(onDuty(), new DutyEnded()), appoint, confirmed);
        then(having(), appoint, confirmed);
        assertThat(after(onDuty(), confirmed)).isEqualTo(onDuty());
        refused(null, appoint, RefusalCode.RIDER_UNKNOWN);
        var full = onDuty();
        for (int i = 0; i < 20; i++) {
            var other = new OrderId("cafe-another" + i);
            full = after(full, new StepAsked(ID, "준호", other, CLAIM, at(1)));
        }
        refused(full, appoint, RefusalCode.NOT_ALLOWED);
    }

    @Test
    void who_knows_of_a_cancel_that_is_undecided_does_not_pick_up() {
        var knowing = Moment.pressed(at(520), at(500), at(520), DESK);
        assertThat(RiderDecider.decide(asked(), ask(PICK_UP), knowing))
                .isEqualTo(Decision.refuse(RefusalCode.CANCEL_PENDING));
        var unknowing = Moment.pressed(at(520), at(499), at(520), DESK);
        assertThat(RiderDecider.decide(asked(), ask(PICK_UP), unknowing))
                .isEqualTo(Decision.accept(new StepAsked(ID, "준호", ORDER, PICK_UP, at(520))));
        then(told(asked(), new RiderNews.CancelOver()), ask(PICK_UP), asked(PICK_UP));
    }

    private static Rider onDuty() {
        var enrolled = RiderDecider.evolve(null, new RiderEnrolled(ID, "준호", "demo"));
        return after(enrolled, new DutyBegun());
    }

    private static Rider claiming() {
        return after(onDuty(), asked(CLAIM));
    }

    private static Rider having() {
        return told(claiming(), GIVEN);
    }

    private static Rider riding() {
        return told(having(), new RiderNews.PickedUp(at(400)));
    }

    /// Asked about a cancel at 500 seconds past noon.
    private static Rider asked() {
        return after(having(), new NewsTaken(ORDER, ASKED, at(500)));
    }

    private static Rider told(Rider rider, RiderNews news) {
        return after(rider, new NewsTaken(ORDER, news, at(450)));
    }

    private static Rider after(Rider rider, RiderEvent event) {
        return RiderDecider.evolve(rider, event);
    }

    private static AskStep ask(RiderStep step) {
        return new AskStep(ORDER, step);
    }

    private static StepAsked asked(RiderStep step) {
        return new StepAsked(ID, "준호", ORDER, step, at(1000));
    }

    private static Decision decide(@Nullable Rider rider, RiderCommand command) {
        return RiderDecider.decide(rider, command, Moment.of(at(1000), DESK));
    }

    private static void then(Rider rider, RiderCommand command, Event... events) {
        assertThat(decide(rider, command)).isEqualTo(Decision.accept(events));
    }

    private static void refused(@Nullable Rider rider, RiderCommand command, RefusalCode code) {
        assertThat(decide(rider, command))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private static Instant at(long second) {
        return NOON.plusSeconds(second);
    }
}
