package soban.console.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.console.frame.Choosing;
import soban.console.frame.Contents;
import soban.console.frame.DeskModel;
import soban.console.frame.DeskWindow;
import soban.console.frame.Page;
import soban.console.screen.Choices;
import soban.console.screen.Extra;
import soban.console.screen.FxThread;
import soban.console.screen.Language;
import soban.console.screen.OpenWindow;
import soban.console.screen.Phrasebook;
import soban.console.screen.Preferences;
import soban.console.screen.RoleWindow;
import soban.console.screen.Theme;
import soban.console.session.ScriptedSession;
import soban.console.session.SessionExtra;
import soban.console.session.SessionModel;
import soban.console.session.SessionState.Staff;
import soban.console.session.SessionState.Town;
import soban.console.sound.Chime;
import soban.console.sound.RecordingBell;
import soban.desk.DeskView;
import soban.domain.order.OrderId;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// What stands beside the desk, in the kitchen's window and in one with pages.
class BesideTest {
    @TempDir Path folder;

    /// A window over a quiet board.
    private OpenWindow open(
            ScriptedSession session,
            BiFunction<MemoryDesk, Preferences, BiFunction<Extra.Maker, Clock, RoleWindow>> maker) {
        DeskView view = new Lunch(Language.EN).offlineAtNoon(3);
        var preferences = Preferences.load(folder.resolve("window"));
        preferences.change(_ -> new Choices(Language.EN, Theme.DARK, 100, true));
        var desk = new MemoryDesk(view, Clock.systemUTC(), Runnable::run);
        return new OpenWindow(
                () -> {
                    var model = new SessionModel(session, FxThread.executor());
                    return maker.apply(desk, preferences)
                            .apply(SessionExtra.of(model), Clock.systemUTC());
                });
    }

    private OpenWindow kitchen(ScriptedSession session) {
        return open(
                session,
                (desk, preferences) ->
                        (extra, clock) ->
                                new KitchenWindow(
                                        desk,
                                        preferences,
                                        new RecordingBell(true),
                                        Optional.of(() -> session.asked.add("order")),
                                        Optional.of(extra),
                                        clock));
    }

    @Test
    void the_kitchen_of_a_demo_rules_over_customers_and_people() {
        var session = ScriptedSession.demo();
        try (var window = kitchen(session)) {
            window.seesNo("#customers");
            window.clicks("#session");
            window.sees("#customers");
            window.clicks("#faster");
            window.clicks("#customers");
            assertThat(((CheckBox) window.node("#customers")).isSelected())
                    .as("what holds, until it was done")
                    .isTrue();
            window.clicks("#staff");
            OpenWindow.onScreen(
                    () -> {
                        session.becomes(
                                session.state().with(new Town(false, 8, Staff.AT_WORK, "")));
                        return true;
                    });
            window.reads("8");
            window.sees("no customers", root -> !selected(root.lookup("#customers")));
            window.types(KeyCode.D);
            window.types(KeyCode.ESCAPE);
            window.seesNo("#customers");
            window.types(KeyCode.F2);
            window.clicks("#open-rider-rider-1");
            window.seesNo("#customers");
            window.types(KeyCode.D);
            window.types(KeyCode.F2);
            window.sees("#customers");
            window.types(KeyCode.F2);
            window.seesNo("#customers");
        }
        assertThat(session.asked)
                .containsExactly(
                        "pace 8.0", "customers false", "staff true", "open rider/rider-1", "order");
    }

    @Test
    void a_real_shop_has_its_other_desks_and_no_simulated_people() {
        var session = ScriptedSession.shop();
        try (var window = kitchen(session)) {
            window.clicks("#session");
            window.sees("#open-cafe-owner");
            window.seesNo("#customers");
            window.seesNo("#staff");
            window.clicks("#open-cafe-owner");
            window.seesNo("#choose");
            window.clicks("#session");
            window.clicks("#choose");
        }
        assertThat(session.asked).containsExactly("open cafe/owner", "choose again");
    }

    @Test
    void trouble_of_this_machine_opens_the_sheet_by_itself() {
        var session = ScriptedSession.shop();
        try (var window = kitchen(session)) {
            window.seesNo("#choose");
            OpenWindow.onScreen(
                    () -> {
                        session.becomes(session.state().withTrouble("Port 8492 is taken."));
                        return true;
                    });
            window.reads("Port 8492 is taken.");
            window.types(KeyCode.ESCAPE);
            window.seesNo("#choose");
        }
    }

    @Test
    void windows_with_pages_have_the_same_sheet() {
        var session = ScriptedSession.demo();
        try (var window =
                open(
                        session,
                        (desk, preferences) ->
                                (extra, clock) ->
                                        new DeskWindow(
                                                desk,
                                                new OneQuietPage(),
                                                preferences,
                                                new RecordingBell(true),
                                                Optional.of(extra),
                                                clock))) {
            window.types(KeyCode.F2);
            window.sees("#customers");
            window.types(KeyCode.DIGIT2, KeyCode.ESCAPE);
            window.seesNo("#customers");
            window.types(KeyCode.L);
            window.clicks("#session");
            window.reads("다른 자리 열기");
        }
        assertThat(session.asked).isEmpty();
    }

    private static boolean selected(Node node) {
        return node instanceof CheckBox box && box.isSelected();
    }

    /// As little as a window with pages can have.
    private record OneQuietPage() implements Contents, Page {
        @Override
        public List<String> sheets() {
            return List.of();
        }

        @Override
        public List<Page> pages(
                DeskModel model, Phrasebook book, Choosing choosing, Consumer<String> turn) {
            return List.of(this);
        }

        @Override
        public String foot(DeskView view, Phrasebook book, Instant now) {
            return "";
        }

        @Override
        public Map<OrderId, Chime> ringing(DeskView view) {
            return Map.of();
        }

        @Override
        public String name() {
            return "today";
        }

        @Override
        public String icon() {
            return "fth-clock";
        }

        @Override
        public Node node() {
            return new Region();
        }

        @Override
        public void show(DeskView view, Instant now) {}
    }
}
