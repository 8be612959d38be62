package soban.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.console.people.PeoplePicture.Row;
import soban.console.people.PeoplePicture.State;
import soban.console.screen.Language;
import soban.console.screen.People;
import soban.console.screen.Preferences;
import soban.console.screen.Strings;
import soban.desk.Board;
import soban.desk.DeskAction;
import soban.desk.DeskIdentity;
import soban.desk.DeskView;
import soban.desk.KitchenBoard;
import soban.desk.Link;
import soban.desk.RiderBoard;
import soban.desk.RiderBoard.Ride;
import soban.desk.RiderBoard.Stage;
import soban.domain.delivery.RiderId;
import soban.domain.order.OrderId;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who stands at a desk, without a window.
class PeopleModelTest {
    private static final DeskIdentity KITCHEN = new DeskIdentity(new ShopId("cafe"), Role.KITCHEN);
    private static final KitchenBoard EMPTY = new KitchenBoard(List.of(), List.of(), List.of());

    private final List<DeskAction> pressed = new ArrayList<>();
    private final Strings english = new Strings(Language.EN);
    @TempDir Path folder;
    private Preferences kept;
    private PeopleModel people;
    private DeskView view = view(KITCHEN, "", 0, EMPTY);
    private boolean signedOff;
    private int told;

    @BeforeEach
    void open() {
        kept = Preferences.load(folder.resolve("preferences"));
        people =
                new PeopleModel(
                        () -> Optional.of(view), pressed::add, () -> signedOff, kept, () -> told++);
    }

    @AfterEach
    void close() {
        kept.close();
    }

    private static DeskView view(DeskIdentity desk, String person, int waiting, Board board) {
        return new DeskView(
                desk,
                "Soban",
                person,
                true,
                new Link.Connected(Instant.EPOCH),
                waiting,
                List.of(),
                board);
    }

    private PeoplePicture picture() {
        return people.picture(view, english);
    }

    @Test
    void a_new_name_is_kept_and_the_person_stands_here() {
        people.open();
        assertThat(picture().state()).isEqualTo(State.CHOOSING);
        people.amNew("  김하늘 ");
        assertThat(pressed).containsExactly(new DeskAction.IAm("김하늘"));
        assertThat(kept.people().names()).containsExactly("김하늘");
        assertThat(picture().state()).as("back at work").isEqualTo(State.CLOSED);
        people.amNew("김하늘");
        assertThat(kept.people().names()).hasSize(1);
    }

    @Test
    void a_digit_is_one_press_and_the_one_who_is_here_is_marked() {
        kept.changePeople(names -> names.with("Ann").with("Bo"));
        view = view(KITCHEN, "Bo", 0, EMPTY);
        people.open();
        assertThat(picture().rows())
                .containsExactly(new Row("Ann", "1", false, true), new Row("Bo", "2", true, true));
        people.am(3);
        people.am(0);
        assertThat(pressed).isEmpty();
        people.am(1);
        assertThat(pressed).containsExactly(new DeskAction.IAm("Ann"));
    }

    @Test
    void who_was_named_elsewhere_is_listed_too_and_only_nine_have_a_digit() {
        for (int i = 1; i <= 9; i++) {
            String name = "n" + i;
            kept.changePeople(names -> names.with(name));
        }
        view = view(KITCHEN, "Terminal", 0, EMPTY);
        people.open();
        assertThat(picture().rows().getLast()).isEqualTo(new Row("Terminal", "", true, false));
        people.am(10);
        assertThat(pressed).isEmpty();
    }

    @Test
    void a_name_is_taken_off_the_list_and_stands_here_nevertheless() {
        kept.changePeople(names -> names.with("Ann").with("Bo"));
        people.open();
        people.remove("Ann");
        assertThat(kept.people().names()).containsExactly("Bo");
        assertThat(pressed).isEmpty();
        assertThat(told).isEqualTo(2);
    }

    @Test
    void what_is_no_name_changes_nothing_and_says_what_to_do() {
        people.open();
        people.amNew(" \t ");
        assertThat(people.objection("  ", english)).isEmpty();
        people.amNew("늘".repeat(41));
        assertThat(people.objection("늘".repeat(41), english))
                .isEqualTo("A name has at most 40 letters; this one has 41. Shorten it.");
        for (int i = 0; i < People.MOST; i++) {
            String name = "n" + i;
            kept.changePeople(names -> names.with(name));
        }
        assertThat(people.objection("n3", english)).isEmpty();
        assertThat(people.objection("Ann", english))
                .isEqualTo("30 names are all that the list holds. Take one off first.");
        people.amNew("Ann");
        assertThat(pressed).isEmpty();
        assertThat(kept.people().has("Ann")).isFalse();
    }

    @Test
    void a_shift_ends_only_after_the_question() {
        people.open();
        people.end();
        assertThat(pressed).isEmpty();
        people.askToEnd();
        assertThat(picture().state()).isEqualTo(State.ENDING);
        people.back();
        assertThat(picture().state()).isEqualTo(State.CHOOSING);
        people.askToEnd();
        people.end();
        assertThat(pressed).containsExactly(new DeskAction.SignOff());
    }

    @Test
    void what_is_signed_off_says_so_until_somebody_comes() {
        signedOff = true;
        view = view(KITCHEN, "Ann", 1, EMPTY);
        assertThat(picture().state()).isEqualTo(State.SIGNED_OFF);
        assertThat(picture().unsent()).startsWith("The shop has not heard of it yet.");
        assertThat(picture().goOn()).isEqualTo("Work on as Ann");
        people.back();
        assertThat(picture().state()).as("Esc does not bring it back").isEqualTo(State.SIGNED_OFF);
        view = view(KITCHEN, "", 0, EMPTY);
        assertThat(picture().unsent()).isEmpty();
        assertThat(picture().goOn()).isEqualTo("Work on");
        people.workOn();
        assertThat(pressed).containsExactly(new DeskAction.IAm(""));
    }

    @Test
    void a_rider_goes_off_duty_first_and_hears_what_stays_theirs() {
        var rider = new DeskIdentity(new RiderId("rider-1"));
        var ride =
                new Ride(
                        new OrderId("cafe-000000000001"),
                        Stage.TO_PICK_UP,
                        true,
                        false,
                        false,
                        null);
        view = view(rider, "", 0, board(true, List.of(ride)));
        people.askToEnd();
        assertThat(picture().words()).startsWith("You still have deliveries: 1.");
        people.end();
        assertThat(pressed).containsExactly(new DeskAction.GoOffDuty(), new DeskAction.SignOff());
        pressed.clear();
        view = view(rider, "", 0, board(false, List.of()));
        people.askToEnd();
        people.end();
        assertThat(pressed).containsExactly(new DeskAction.SignOff());
    }

    private static RiderBoard board(boolean onDuty, List<Ride> mine) {
        return new RiderBoard("seongsu", onDuty, null, List.of(), mine, List.of());
    }
}
