package soban.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.console.screen.Language;
import soban.console.screen.Strings;
import soban.console.session.SessionState.Staff;
import soban.console.session.SessionState.Town;

import java.util.Objects;

/// What a window offers beside its desk, without the window.
class SessionModelTest {
    private static final Strings WORDS = new Strings(Language.EN);

    @Test
    void a_press_asks_for_the_opposite_of_what_holds() {
        var demo = ScriptedSession.demo();
        try (var model = new SessionModel(demo, Runnable::run)) {
            model.turnCustomers();
            model.turnStaff();
            demo.becomes(demo.state().with(new Town(false, 4, Staff.AT_WORK, "")));
            model.turnCustomers();
            model.turnStaff();
        }
        assertThat(demo.asked)
                .containsExactly("customers false", "staff true", "customers true", "staff false");
    }

    @Test
    void people_who_are_coming_or_leaving_are_not_asked_again() {
        var demo = ScriptedSession.demo();
        try (var model = new SessionModel(demo, Runnable::run)) {
            demo.becomes(demo.state().with(new Town(true, 4, Staff.COMING, "")));
            model.turnStaff();
            demo.becomes(demo.state().with(new Town(true, 4, Staff.LEAVING, "")));
            model.turnStaff();
        }
        assertThat(demo.asked).isEmpty();
    }

    @Test
    void the_pace_goes_in_steps_and_has_two_ends() {
        var demo = ScriptedSession.demo();
        try (var model = new SessionModel(demo, Runnable::run)) {
            model.faster();
            model.slower();
            demo.becomes(demo.state().with(new Town(true, 60, Staff.AWAY, "")));
            model.faster();
            demo.becomes(demo.state().with(new Town(true, 0.5, Staff.AWAY, "")));
            model.slower();
            model.faster();
        }
        assertThat(demo.asked).containsExactly("pace 8.0", "pace 2.0", "pace 1.0");
    }

    @Test
    void where_everybody_is_real_nothing_speaks_of_simulated_people() {
        var shop = ScriptedSession.shop();
        try (var model = new SessionModel(shop, Runnable::run)) {
            assertThat(SessionPicture.of(shop.state(), WORDS).town()).isNull();
            model.turnCustomers();
            model.turnStaff();
            model.faster();
            model.open(ScriptedSession.OWNER);
            model.chooseAgain();
        }
        assertThat(shop.asked).containsExactly("open cafe/owner", "choose again");
    }

    @Test
    void equal_states_look_equal_and_a_closed_window_hears_nothing() {
        var demo = ScriptedSession.demo();
        assertThat(SessionPicture.of(demo.state(), WORDS))
                .isEqualTo(SessionPicture.of(ScriptedSession.demo().state(), WORDS));
        new SessionModel(demo, Runnable::run).close();
        assertThat(demo.isWatched()).isFalse();
    }

    @Test
    void why_nobody_can_come_is_said() {
        var demo = ScriptedSession.demo();
        var state = demo.state().with(new Town(true, 4, Staff.AWAY, "No broker answers."));
        var town = Objects.requireNonNull(SessionPicture.of(state, WORDS).town());
        assertThat(town.staffState()).isEqualTo("They can’t come: No broker answers.");
    }
}
