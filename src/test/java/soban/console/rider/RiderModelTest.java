package soban.console.rider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.console.frame.DeskModel;
import soban.console.frame.Question;
import soban.console.screen.Language;
import soban.console.screen.Phrasebook;
import soban.desk.DeskAction;
import soban.desk.Link;
import soban.desk.RiderBoard.OfferCard;
import soban.desk.RiderBoard.Stage;
import soban.domain.order.OrderId;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// What a rider's pages say and do, without a window.
class RiderModelTest {
    private final Round round = new Round(Language.EN);
    private final RiderMemory memory = new RiderMemory();
    private final MemoryRiderDesk desk =
            new MemoryRiderDesk(
                    round.view(Round.quiet(true), Round.CONNECTED),
                    Runnable::run,
                    order -> round.details(number(order), 0));
    private Instant now = Round.NOON;
    private final DeskModel frame = new DeskModel(desk, () -> now, Runnable::run);
    private final RiderModel rider =
            new RiderModel(frame, Phrasebook.of(Language.EN, ZoneId.of("Asia/Seoul")), memory);

    RiderModelTest() {
        desk.watch(frame::show);
        frame.onChange(() -> frame.view().ifPresent(view -> memory.look(view, now)));
    }

    @Test
    void an_offer_says_what_is_known_of_it_and_no_more() {
        offered(1, 0);
        OfferRow row = offer(1);
        assertThat(row.shop()).isEqualTo("Soban Café Seongsu");
        assertThat(row.fee()).isEqualTo("Fee ₩3,500");
        assertThat(row.route()).isEqualTo("340 m to the shop → Seongsu 2-ga");
        assertThat(row.when()).isEqualTo("Offered 12:46 · just now");
        assertThat(row.state()).isEmpty();
        pass(Duration.ofMinutes(1).minusSeconds(1));
        assertThat(offer(1).when()).isEqualTo("Offered 12:46 · 1 min ago");
    }

    @Test
    void without_a_position_no_distance_is_made_up() {
        desk.become(Boards.at(null));
        desk.become(Boards.offered(round.card(1, 0, null, now)));
        assertThat(offer(1).route()).startsWith("To Seongsu 2-ga").doesNotContain(" m ");
        assertThat(picture().hint()).startsWith("Say where you are");
    }

    @Test
    void an_offer_whose_time_is_over_is_not_shown_even_if_the_desk_still_has_it() {
        desk.become(Boards.linked(Round.OFFLINE, 0));
        offered(1, 0);
        pass(Duration.ofSeconds(61));
        assertThat(picture().offers()).isEmpty();
        assertThat(memory.unseen()).isEmpty();
    }

    @Test
    void an_offer_that_goes_before_its_time_is_said_to_be_gone_and_leaves_in_a_moment() {
        offered(1, 0);
        offered(2, 1);
        desk.become(Boards.withoutOffer(Round.id(1)));
        assertThat(offer(1).isGone()).isTrue();
        assertThat(offer(1).state()).contains("another rider has it");
        assertThat(picture().offers().getFirst().order()).isEqualTo(Round.id(1));
        assertThat(picture().open()).isEqualTo(1);
        pass(RiderMemory.FAREWELL);
        assertThat(orders()).containsExactly(Round.id(2));
    }

    @Test
    void an_offer_that_ran_out_goes_without_a_word() {
        offered(1, 0);
        pass(Duration.ofSeconds(61));
        desk.become(Boards.withoutOffer(Round.id(1)));
        assertThat(picture().offers()).isEmpty();
    }

    @Test
    void what_this_rider_got_is_not_said_to_be_gone() {
        offered(1, 0);
        rider.press(offer(1));
        desk.grant();
        assertThat(picture().offers()).isEmpty();
        assertThat(picture().rides()).hasSize(1);
    }

    @Test
    void a_claim_that_waits_says_so_and_is_not_called_gone_when_the_offer_is_withdrawn_first() {
        offered(1, 0);
        rider.press(offer(1));
        assertThat(offer(1).state()).isEqualTo("Asked for · waiting for the answer");
        assertThat(offer(1).claim()).matches(claim -> !claim.enabled());
        desk.become(Boards.withoutOffer(Round.id(1)));
        assertThat(picture().offers()).isEmpty();
    }

    @Test
    void a_gone_offer_can_be_put_away_and_comes_back_when_it_is_offered_again() {
        offered(1, 0);
        desk.become(Boards.withoutOffer(Round.id(1)));
        rider.press(offer(1));
        assertThat(picture().offers()).isEmpty();
        assertThat(desk.presses()).isEmpty();
        offered(1, 0);
        assertThat(offer(1).isGone()).isFalse();
    }

    @Test
    void going_off_duty_takes_offers_away_without_calling_them_gone() {
        offered(1, 0);
        desk.become(view -> Boards.duty(false).apply(Boards.withoutOffer(Round.id(1)).apply(view)));
        assertThat(picture().offers()).isEmpty();
        assertThat(memory.unseen()).isEmpty();
    }

    @Test
    void while_the_core_cannot_be_asked_a_claim_is_greyed_with_the_reason() {
        offered(1, 0);
        for (Link link :
                List.of(
                        Round.OFFLINE,
                        new Link.Connecting(now),
                        new Link.Stuck("the disk is full"))) {
            desk.become(Boards.linked(link, 0));
            assertThat(offer(1).claim()).as("%s", link).matches(claim -> !claim.enabled());
            assertThat(offer(1).state()).startsWith("Others may take it");
            rider.press(offer(1));
            assertThat(desk.presses()).isEmpty();
            pass(Duration.ofSeconds(1));
        }
        desk.become(Boards.linked(new Link.CatchingUp(3, 10), 0));
        assertThat(offer(1).claim()).matches(claim -> claim.enabled());
    }

    @Test
    void offline_picking_up_and_delivering_still_work() {
        desk.become(Boards.linked(Round.OFFLINE, 0));
        desk.become(Boards.ride(round.ride(77, 0, Stage.TO_PICK_UP, true, false)));
        rider.next();
        pass(Duration.ofSeconds(1));
        rider.next();
        assertThat(desk.presses())
                .containsExactly(
                        new DeskAction.PickUp(Round.id(77)), new DeskAction.Deliver(Round.id(77)));
    }

    @Test
    void a_slip_of_the_thumb_does_not_deliver_what_was_just_picked_up() {
        desk.become(Boards.ride(round.ride(77, 0, Stage.TO_PICK_UP, true, false)));
        rider.next();
        now = now.plusMillis(200);
        rider.next();
        assertThat(desk.presses()).containsExactly(new DeskAction.PickUp(Round.id(77)));
    }

    @Test
    void address_phone_and_note_are_there_from_the_grant_until_the_delivery() {
        offered(77, 0);
        rider.press(offer(77));
        desk.become(Boards.withoutOffer(Round.id(77)));
        desk.become(Boards.ride(round.ride(77, 0, Stage.ASKED, false, false)));
        assertThat(ride(77).title()).isEqualTo("Soban Café Seongsu");
        assertThat(ride(77).address() + ride(77).phone() + ride(77).note()).isEmpty();
        assertThat(ride(77).next()).isNull();
        desk.become(Boards.ride(round.ride(77, 0, Stage.TO_PICK_UP, true, false)));
        assertThat(ride(77).title()).isEqualTo("#77 Soban Café Seongsu");
        assertThat(ride(77).address()).isEqualTo("12 Yeonmujang-gil, Apt. 302");
        assertThat(ride(77).place()).isEqualTo("Seongsu 2-ga · 12 Yeonmujang-gil, Apt. 302");
        assertThat(ride(77).contact()).isEqualTo("Seoyeon Kim · 010-1234-5678");
        assertThat(ride(77).phone()).isEqualTo("010-1234-5678");
        assertThat(ride(77).note()).startsWith("Please don’t ring");
        assertThat(ride(77).state()).isEqualTo("Ready · pick it up at the shop · 340 m away");
        desk.become(Boards.ride(round.ride(77, 0, Stage.DELIVERED, true, false)));
        assertThat(ride(77).address() + ride(77).phone() + ride(77).note()).isEmpty();
        assertThat(ride(77).place() + ride(77).contact()).isEmpty();
        assertThat(ride(77).title()).isEqualTo("#77 Soban Café Seongsu");
        assertThat(ride(77).state()).startsWith("Delivered");
    }

    @Test
    void what_is_still_being_made_has_no_button_but_says_what_it_waits_for() {
        desk.become(Boards.ride(round.ride(77, 0, Stage.TO_PICK_UP, false, false)));
        assertThat(ride(77).next()).isNull();
        assertThat(ride(77).hold()).startsWith("Being made");
        assertThat(ride(77).back()).isNotNull();
    }

    @Test
    void a_customer_who_wants_to_cancel_makes_the_rider_wait() {
        desk.become(Boards.ride(round.ride(77, 0, Stage.TO_PICK_UP, true, true)));
        assertThat(ride(77).next()).isNull();
        assertThat(ride(77).hold()).isEmpty();
        assertThat(ride(77).alarm()).startsWith("The customer wants to cancel. Wait");
    }

    @Test
    void giving_back_is_asked_about_and_only_before_the_goods_are_carried() {
        desk.become(Boards.ride(round.ride(77, 0, Stage.TO_PICK_UP, true, false)));
        rider.giveBack();
        assertThat(desk.presses()).isEmpty();
        frame.answer(new Question.Answer("", 0));
        assertThat(desk.presses()).containsExactly(new DeskAction.GiveBack(Round.id(77)));
        assertThat(ride(77).back()).matches(back -> !back.enabled(), "not twice");
        desk.become(Boards.ride(round.ride(77, 0, Stage.TO_DELIVER, true, false)));
        assertThat(ride(77).back()).isNull();
    }

    @Test
    void arrows_pick_an_offer_and_c_claims_it() {
        offered(1, 0);
        offered(2, 1);
        rider.claimPicked();
        assertThat(desk.presses()).as("none is picked").isEmpty();
        rider.pickOffer(1);
        rider.pickOffer(1);
        rider.pickOffer(1);
        rider.claimPicked();
        assertThat(desk.presses()).containsExactly(new DeskAction.Claim(Round.id(2)));
    }

    @Test
    void enter_means_the_picked_delivery_or_else_the_first_that_can_go_on() {
        desk.become(Boards.ride(round.ride(77, 0, Stage.TO_PICK_UP, false, false)));
        desk.become(Boards.ride(round.ride(78, 1, Stage.TO_PICK_UP, true, false)));
        desk.become(Boards.ride(round.ride(79, 2, Stage.TO_DELIVER, true, false)));
        assertThat(ride(78).chosen()).isTrue();
        rider.pickRide(1);
        rider.next();
        assertThat(desk.presses()).containsExactly(new DeskAction.Deliver(Round.id(79)));
    }

    @Test
    void an_offer_rings_until_any_is_touched() {
        offered(1, 0);
        offered(2, 1);
        assertThat(memory.unseen()).containsExactly(Round.id(1), Round.id(2));
        rider.touch(offer(2));
        assertThat(memory.unseen()).isEmpty();
        offered(3, 2);
        assertThat(memory.unseen()).containsExactly(Round.id(3));
        rider.silence();
        assertThat(memory.unseen()).isEmpty();
    }

    @Test
    void beginning_work_waits_for_the_answer_and_is_not_asked_twice() {
        desk.become(Boards.duty(false));
        rider.turnDuty();
        rider.turnDuty();
        assertThat(desk.presses()).containsExactly(new DeskAction.GoOnDuty());
        assertThat(picture().dutyAsked()).isTrue();
        desk.grant();
        assertThat(picture().dutyAsked()).isFalse();
        assertThat(picture().onDuty()).isTrue();
    }

    @Test
    void work_that_may_not_begin_can_be_begun_again() {
        desk.become(Boards.duty(false));
        rider.turnDuty();
        desk.refuse("rider-1", RefusalCode.UNIT_PARKED, now);
        assertThat(picture().dutyAsked()).isFalse();
        assertThat(picture().onDuty()).isFalse();
    }

    @Test
    void what_was_copied_is_said_for_a_moment() {
        desk.become(Boards.ride(round.ride(77, 0, Stage.TO_PICK_UP, true, false)));
        rider.copied(Round.id(77), "phone");
        assertThat(ride(77).copied()).isEqualTo("phone");
        pass(Duration.ofSeconds(3));
        assertThat(ride(77).copied()).isEmpty();
    }

    @Test
    void equal_boards_make_equal_pictures() {
        var board = round.busy();
        var other = new Round(Language.EN).busy();
        desk.become(view -> Boards.with(view, board));
        DeliveriesPicture one = picture();
        desk.become(view -> Boards.with(view, other));
        assertThat(picture()).isEqualTo(one);
    }

    private void offered(int number, int shop) {
        OfferCard card = round.card(number, shop, Round.ME, now);
        desk.become(Boards.offered(card));
    }

    private void pass(Duration time) {
        now = now.plus(time);
        frame.tell();
    }

    private DeliveriesPicture picture() {
        return rider.picture(desk.view(), now);
    }

    private OfferRow offer(int number) {
        return picture().offers().stream()
                .filter(row -> row.order().equals(Round.id(number)))
                .findFirst()
                .orElseThrow();
    }

    private RideRow ride(int number) {
        return picture().rides().stream()
                .filter(row -> row.order().equals(Round.id(number)))
                .findFirst()
                .orElseThrow();
    }

    private List<OrderId> orders() {
        return picture().offers().stream().map(OfferRow::order).toList();
    }

    private static int number(OrderId order) {
        String value = order.value();
        return Integer.parseInt(value.substring(value.length() - 4)) - 1000;
    }
}
