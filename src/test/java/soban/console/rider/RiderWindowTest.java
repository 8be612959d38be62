package soban.console.rider;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.console.kitchen.ManualClock;
import soban.console.screen.Choices;
import soban.console.screen.Language;
import soban.console.screen.OpenWindow;
import soban.console.screen.Theme;
import soban.console.sound.Chime;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.RiderBoard;
import soban.desk.RiderBoard.Stage;
import soban.domain.place.GeoPoint;
import soban.domain.unit.RefusalCode;
import soban.testing.Await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A rider's window as a person uses it, with mouse and keys.
class RiderWindowTest {
    private static final Choices ENGLISH = new Choices(Language.EN, Theme.LIGHT, 100, true);

    private final Round round = new Round(Language.EN);
    @TempDir Path folder;

    @Test
    void a_delivery_is_claimed_picked_up_and_brought() {
        try (var rider = open(true)) {
            offered(rider, 77, 0);
            rider.reads("Soban Café Seongsu");
            rider.clicks("#claim");
            rider.reads("Asked for · waiting for the answer");
            rider.desk.grant();
            rider.reads("#77 Soban Café Seongsu");
            rider.reads("Seongsu 2-ga · 12 Yeonmujang-gil, Apt. 302");
            waitOutSlip();
            rider.clicks("#next");
            rider.reads("Delivered");
            rider.desk.grant();
            rider.readsNot("not sent yet");
            waitOutSlip();
            rider.clicks("#next");
            rider.readsNot("Seongsu 2-ga · 12 Yeonmujang-gil, Apt. 302");
            rider.desk.grant();
            rider.reads("What you claim stands here, with what to do next.");
            pressed(
                    rider,
                    new DeskAction.Claim(Round.id(77)),
                    new DeskAction.PickUp(Round.id(77)),
                    new DeskAction.Deliver(Round.id(77)));
        }
    }

    @Test
    void a_delivery_is_brought_with_keys_alone() {
        try (var rider = open(true)) {
            offered(rider, 77, 0);
            rider.reads("Soban Café Seongsu");
            rider.types(KeyCode.DOWN, KeyCode.C);
            rider.reads("Asked for · waiting for the answer");
            rider.desk.grant();
            rider.reads("#77 Soban Café Seongsu");
            waitOutSlip();
            rider.types(KeyCode.ENTER);
            rider.reads("Delivered");
            waitOutSlip();
            rider.types(KeyCode.ENTER);
            rider.reads("Delivered · the shop has not answered yet");
            pressed(
                    rider,
                    new DeskAction.Claim(Round.id(77)),
                    new DeskAction.PickUp(Round.id(77)),
                    new DeskAction.Deliver(Round.id(77)));
        }
    }

    @Test
    void a_claim_that_another_rider_won_takes_the_offer_away_and_says_why() {
        try (var rider = open(true)) {
            offered(rider, 77, 0);
            rider.clicks("#claim");
            rider.reads("Asked for · waiting for the answer");
            rider.desk.refuse("#77", RefusalCode.DELIVERY_GONE, Instant.now());
            rider.reads("#77 · Not claimed");
            rider.sees("the offer is away", _ -> !rider.has(".offer"));
            rider.types(KeyCode.R);
            rider.readsNot("#77 · Not claimed");
        }
    }

    @Test
    void an_offer_that_others_took_is_greyed_and_can_be_closed() {
        try (var rider = open(true)) {
            offered(rider, 77, 0);
            rider.reads("Soban Café Seongsu");
            rider.desk.become(Boards.withoutOffer(Round.id(77)));
            rider.reads("Gone: another rider has it, or it was withdrawn");
            rider.clicks("#away");
            rider.sees("it is away", _ -> !rider.has(".offer"));
            pressed(rider);
        }
    }

    @Test
    void cut_off_nothing_can_be_claimed_but_what_is_mine_goes_on() {
        try (var rider = open(true)) {
            offered(rider, 78, 1);
            rider.desk.become(Boards.ride(round.ride(77, 0, Stage.TO_PICK_UP, true, false)));
            rider.desk.become(Boards.linked(new Link.Offline(Instant.now()), 0));
            rider.reads("Others may take it now. Claim it once connected.");
            assertThat(rider.isDisabled("#claim")).isTrue();
            rider.types(KeyCode.DOWN, KeyCode.C);
            rider.clicks("#next");
            rider.reads("Delivered");
            waitOutSlip();
            rider.clicks("#next");
            rider.reads("Delivered · the shop has not answered yet");
            pressed(
                    rider,
                    new DeskAction.PickUp(Round.id(77)),
                    new DeskAction.Deliver(Round.id(77)));
        }
    }

    @Test
    void a_delivery_is_given_back_once_it_was_confirmed() {
        try (var rider = open(true)) {
            rider.desk.become(Boards.ride(round.ride(77, 0, Stage.TO_PICK_UP, false, false)));
            rider.reads("Being made. The button comes when it is ready.");
            rider.types(KeyCode.B);
            rider.reads("Give this delivery back?");
            pressed(rider);
            rider.clicks("#confirm");
            rider.sees("the press", _ -> !rider.desk.presses().isEmpty());
            pressed(rider, new DeskAction.GiveBack(Round.id(77)));
        }
    }

    @Test
    void address_and_phone_are_copied_as_they_are_needed_elsewhere() {
        try (var rider = open(true)) {
            rider.desk.become(Boards.ride(round.ride(77, 0, Stage.TO_DELIVER, true, false)));
            rider.clicks("#copy-address");
            rider.sees("the clipboard", _ -> true);
            assertThat(rider.clipboard()).isEqualTo("12 Yeonmujang-gil, Apt. 302");
            rider.clicks("#copy-phone");
            assertThat(rider.clipboard()).isEqualTo("010-1234-5678");
        }
    }

    @Test
    void a_new_offer_rings_until_it_is_silenced() {
        try (var rider = open(true)) {
            offered(rider, 77, 0);
            Await.until("it rings", OpenWindow.PATIENCE, () -> !rider.bell.rings().isEmpty());
            rider.sees("it flashes until it is seen", _ -> rider.has(".offer:fresh"));
            rider.types(KeyCode.T);
            rider.sees("it is quiet", _ -> !rider.has(".offer:fresh"));
            int rang = rider.bell.rings().size();
            offered(rider, 78, 1);
            Await.until(
                    "another rings", OpenWindow.PATIENCE, () -> rider.bell.rings().size() > rang);
        }
    }

    @Test
    void off_duty_is_a_calm_screen_with_one_way_out_of_it() {
        try (var rider = open(false)) {
            rider.reads("You are off duty");
            rider.clicks("#begin");
            rider.reads("Waiting for the answer…");
            rider.desk.grant();
            rider.readsNot("You are off duty");
            rider.clicks("#duty");
            rider.desk.grant();
            rider.reads("You are off duty");
            pressed(rider, new DeskAction.GoOnDuty(), new DeskAction.GoOffDuty());
        }
    }

    @Test
    void a_click_on_the_map_asks_before_it_moves_me() {
        try (var rider = open(true)) {
            rider.types(KeyCode.M);
            rider.clicks(".map");
            rider.reads("Are you here?");
            pressed(rider);
            rider.types(KeyCode.ESCAPE);
            rider.readsNot("Are you here?");
            rider.clicks(".map");
            rider.clicks("#confirm");
            rider.sees("the press", _ -> !rider.desk.presses().isEmpty());
            var moved = (DeskAction.MoveTo) rider.desk.presses().getFirst();
            assertThat(moved.position().metresTo(Round.ME)).isLessThan(60);
        }
    }

    @Test
    void a_position_can_be_typed_and_a_wrong_one_is_not_sent() {
        try (var rider = open(true)) {
            rider.types(KeyCode.DIGIT3);
            rider.writes("#typed", "north of here");
            rider.clicks("#move");
            rider.sees("it is said to be wrong", _ -> rider.has("#wrong"));
            pressed(rider);
            rider.rewrites("#typed", "37.55, 127.04");
            rider.clicks("#move");
            rider.sees("the press", _ -> !rider.desk.presses().isEmpty());
            pressed(rider, new DeskAction.MoveTo(new GeoPoint(37.55, 127.04)));
        }
    }

    @Test
    void the_window_is_set_on_its_page_and_keeps_what_it_knows_in_another_language() {
        try (var rider = open(true)) {
            offered(rider, 77, 0);
            rider.reads("Soban Café Seongsu");
            rider.types(KeyCode.T, KeyCode.DIGIT3);
            rider.clicks("#korean");
            rider.reads("이 화면");
            rider.clicks("#dark");
            rider.clicks("#larger");
            rider.clicks("#quiet");
            Await.until(
                    "it is chosen",
                    OpenWindow.PATIENCE,
                    () -> rider.choices().equals(new Choices(Language.KO, Theme.DARK, 110, false)));
            rider.clicks("#tryRing");
            rider.types(KeyCode.DIGIT1);
            rider.reads("맡기");
            assertThat(rider.has(".offer:fresh")).as("it was seen before").isFalse();
        }
    }

    @Test
    void the_day_is_added_up() {
        var view = round.view(round.busy(), new Link.Connected(Instant.now()));
        try (var rider = open(view)) {
            rider.reads("Today 9 · fees ₩40,500");
            rider.types(KeyCode.DIGIT2);
            rider.reads("₩40,500");
            rider.reads("#76");
        }
    }

    @Test
    void a_key_brings_what_it_picks_into_sight() {
        var view = round.view(round.busy(), new Link.Connected(Instant.now()));
        var offers = new ArrayList<RiderBoard.OfferCard>();
        for (int shop = 0; shop < 6; shop++) {
            offers.add(round.card(shop + 1, shop, Round.ME, Instant.now()));
        }
        try (var rider = open(Boards.offers(offers).apply(view))) {
            rider.reads("Bunsik");
            for (int i = 0; i < 6; i++) {
                rider.types(KeyCode.DOWN);
            }
            inSight(rider, ".offer:picked");
            rider.types(KeyCode.RIGHT, KeyCode.RIGHT);
            inSight(rider, ".ride:chosen");
        }
    }

    @Test
    void every_button_without_words_explains_itself() {
        var view = round.view(round.busy(), new Link.Connected(Instant.now()));
        try (var rider = open(view)) {
            rider.reads("#77 Soban Café Seongsu");
            assertThat(rider.riddles()).isEmpty();
            rider.types(KeyCode.DIGIT3);
            rider.reads("My position");
            assertThat(rider.riddles()).isEmpty();
        }
    }

    @Test
    void a_shift_that_ends_goes_off_duty_and_signs_the_desk_off() {
        try (var rider = open(true)) {
            rider.types(KeyCode.I);
            rider.clicks("#personGoOn");
            rider.reads("End the shift at this desk?");
            rider.clicks("#personGoOn");
            rider.reads("Signed off");
            pressed(rider, new DeskAction.GoOffDuty(), new DeskAction.SignOff());
            rider.clicks("#personGoOn");
            rider.readsNot("Signed off");
        }
    }

    @Test
    void an_offer_that_nobody_touches_flashes_and_the_button_leads_to_it() {
        var clock = new ManualClock(Round.NOON);
        var view = round.view(Round.quiet(true), Round.CONNECTED);
        try (var rider =
                new OpenRider(
                        view,
                        _ -> round.details(77, 0),
                        ENGLISH,
                        folder.resolve("rider.properties"),
                        clock)) {
            rider.types(KeyCode.DIGIT2);
            rider.desk.become(Boards.offered(round.card(77, 0, Round.ME, Round.NOON)));
            Await.until(
                    "it rings",
                    OpenWindow.PATIENCE,
                    () -> rider.bell.rings().contains(Chime.NEW_ORDER));
            rider.seesNo("#edge");
            clock.pass(Duration.ofSeconds(21));
            rider.sees("#edge");
            rider.reads("● Soban Café Seongsu");
            rider.clicks("#alert");
            rider.seesNo("#edge");
            rider.sees("#claim");
        }
    }

    private OpenRider open(boolean onDuty) {
        RiderBoard quiet = Round.quiet(onDuty);
        return open(round.view(quiet, new Link.Connected(Instant.now())));
    }

    private OpenRider open(DeskView view) {
        return new OpenRider(
                view, _ -> round.details(77, 0), ENGLISH, folder.resolve("rider.properties"));
    }

    private void offered(OpenRider rider, int number, int shop) {
        rider.desk.become(Boards.offered(round.card(number, shop, Round.ME, Instant.now())));
    }

    private static void inSight(OpenRider rider, String query) {
        Await.until("all of " + query, OpenWindow.PATIENCE, () -> rider.isAllInSight(query));
    }

    private static void pressed(OpenRider rider, DeskAction... actions) {
        assertThat(rider.desk.presses()).isEqualTo(List.of(actions));
    }

    /// A person does not press twice within a third of a second, unless by mistake.
    private static void waitOutSlip() {
        Instant then = Instant.now().plusMillis(360);
        Await.until("the thumb is off", OpenWindow.PATIENCE, () -> Instant.now().isAfter(then));
    }
}
