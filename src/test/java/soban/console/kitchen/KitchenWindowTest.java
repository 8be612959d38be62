package soban.console.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.console.screen.Choices;
import soban.console.screen.Language;
import soban.console.screen.Preferences;
import soban.console.screen.Theme;
import soban.console.sound.Chime;
import soban.desk.DeskAction;
import soban.desk.Link;
import soban.desk.Ticket;
import soban.domain.order.OrderStatus;
import soban.domain.unit.RefusalCode;
import soban.testing.Await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// The kitchen's window as a person uses it, with mouse and keys.
class KitchenWindowTest {
    private static final Choices ENGLISH = new Choices(Language.EN, Theme.DARK, 100, true);

    private final AtomicInteger demoOrders = new AtomicInteger();
    @TempDir Path folder;

    @Test
    void an_order_rings_is_made_and_handed_over_with_the_mouse() {
        try (var kitchen = open(ENGLISH)) {
            kitchen.reads("All caught up");
            arrives(kitchen, 42);
            kitchen.reads("#42");
            rings(kitchen, Chime.NEW_ORDER);
            kitchen.clicks("#ticket-42 #advance");
            kitchen.reads("Finish");
            pressed(
                    kitchen,
                    new DeskAction.Touch(Lunch.id(42)),
                    new DeskAction.Start(Lunch.id(42)));
            kitchen.desk.grant();
            kitchen.sees("it is no longer pending", _ -> !kitchen.has("#ticket-42 #pending"));
            waitOutDoublePress();
            kitchen.clicks("#ticket-42 #advance");
            kitchen.sees(
                    "it is ready", _ -> kitchen.has("#ready-42") && !kitchen.has("#ticket-42"));
            waitOutDoublePress();
            kitchen.clicks("#ready-42 .hand-over");
            kitchen.reads("#42 handed over");
            kitchen.reads("Nothing is waiting");
        }
    }

    @Test
    void an_order_is_made_with_keys_alone_and_taken_back() {
        try (var kitchen = open(ENGLISH)) {
            arrives(kitchen, 42);
            kitchen.reads("#42");
            kitchen.types(KeyCode.DIGIT1, KeyCode.ENTER);
            kitchen.reads("Finish");
            waitOutDoublePress();
            kitchen.types(KeyCode.ENTER);
            kitchen.sees("it is ready", _ -> kitchen.has("#ready-42"));
            kitchen.types(KeyCode.U);
            kitchen.sees("it is back", _ -> kitchen.has("#ticket-42"));
            kitchen.reads("Finish");
        }
    }

    @Test
    void enter_that_is_held_down_moves_a_ticket_one_step_only() {
        try (var kitchen = open(ENGLISH)) {
            arrives(kitchen, 42);
            kitchen.reads("#42");
            kitchen.types(KeyCode.DIGIT1);
            kitchen.leansOn(KeyCode.ENTER);
            kitchen.reads("Finish");
            waitOutDoublePress();
            kitchen.leansOn(KeyCode.ENTER);
            pressed(
                    kitchen,
                    new DeskAction.Touch(Lunch.id(42)),
                    new DeskAction.Start(Lunch.id(42)));
        }
    }

    @Test
    void a_cancelled_order_stays_struck_through_until_somebody_got_it() {
        try (var kitchen = open(ENGLISH)) {
            arrives(kitchen, 42);
            kitchen.clicks("#ticket-42 #advance");
            kitchen.reads("Finish");
            kitchen.desk.become(Views.ticket(Lunch.id(42), t -> Views.cancelled(t, Instant.now())));
            kitchen.reads("Cancelled");
            kitchen.reads("You had started this one. Stop making it.");
            rings(kitchen, Chime.CANCELLED);
            waitOutDoublePress();
            kitchen.clicks("#ticket-42 #advance");
            kitchen.reads("All caught up");
        }
    }

    @Test
    void a_refusal_says_why_and_stays_until_it_is_read() {
        try (var kitchen = open(ENGLISH)) {
            arrives(kitchen, 42);
            kitchen.clicks("#ticket-42 #advance");
            kitchen.reads("Finish");
            kitchen.desk.refuse(RefusalCode.ORDER_CANCELLED);
            kitchen.reads("#42 · Not started");
            kitchen.reads("Start");
            kitchen.clicks(".notice-read");
            kitchen.readsNot("#42 · Not started");
        }
    }

    @Test
    void a_line_is_ticked_off_with_a_click() {
        try (var kitchen = open(ENGLISH)) {
            arrives(kitchen, 42);
            kitchen.sees("it is counted", _ -> !kitchen.has("#noCounts"));
            kitchen.clicks("#ticket-42 .line");
            kitchen.reads("Nothing to make");
            assertThat(kitchen.desk.presses()).containsExactly(new DeskAction.Touch(Lunch.id(42)));
        }
    }

    @Test
    void language_theme_and_size_change_live_and_are_kept() {
        try (var kitchen = open(ENGLISH)) {
            arrives(kitchen, 42);
            kitchen.reads("Start");
            kitchen.types(KeyCode.L);
            kitchen.reads("시작");
            assertThat(kitchen.title()).isEqualTo("소반 카페 성수점 · 주방 · Soban");
            kitchen.clicks("#theme");
            kitchen.clicks("#larger");
            kitchen.clicks("#sound");
            kitchen.reads("소리 꺼짐");
        }
        try (var kept = Preferences.load(folder.resolve("kitchen.properties"))) {
            assertThat(kept.choices()).isEqualTo(new Choices(Language.KO, Theme.LIGHT, 110, false));
        }
    }

    @Test
    void a_tooltip_that_is_being_read_stays_while_time_passes() {
        try (var kitchen = open(ENGLISH)) {
            var sound = (Button) kitchen.node("#sound");
            var tooltip = sound.getTooltip();
            assertThat(tooltip.getText()).isEqualTo("Sound on");
            kitchen.clicks("#sound");
            kitchen.reads("Sound off");
            assertThat(sound.getTooltip()).isSameAs(tooltip);
            assertThat(tooltip.getText()).isEqualTo("Sound off");
        }
    }

    @Test
    void the_strip_tells_how_the_desk_stands_to_the_core() {
        try (var kitchen = open(ENGLISH)) {
            kitchen.desk.become(Views.linked(new Link.CatchingUp(12_345, 40_000), 0));
            kitchen.reads("Catching up · 12,345 to come");
            assertThat(kitchen.has("#progress")).isTrue();
            kitchen.desk.become(Views.linked(new Link.Offline(Lunch.NOON), 3));
            kitchen.reads("Offline since 03:47 · keep working");
            kitchen.reads("Waiting to be sent: 3");
            kitchen.desk.become(Views.linked(new Link.Stuck("the disk is full; make room"), 0));
            kitchen.reads("Stopped: the disk is full; make room");
            kitchen.desk.become(Views.linked(new Link.Connected(Instant.now()), 0));
            kitchen.reads("Connected");
        }
    }

    @Test
    void a_missing_sound_device_is_said() {
        var file = folder.resolve("kitchen.properties");
        var view = Lunch.nobody(new Link.Connected(Instant.now()));
        try (var kitchen = new OpenKitchen(view, ENGLISH, file, false, Optional.empty())) {
            kitchen.reads("No sound device · watch the screen");
        }
    }

    @Test
    void d_places_a_demo_order_only_where_somebody_orders() {
        try (var kitchen = open(ENGLISH)) {
            kitchen.types(KeyCode.D);
            assertThat(demoOrders).hasValue(1);
        }
        var view = Lunch.nobody(new Link.Connected(Instant.now()));
        var file = folder.resolve("other.properties");
        try (var kitchen = new OpenKitchen(view, ENGLISH, file, true, Optional.empty())) {
            kitchen.reads("The next order appears here");
            kitchen.types(KeyCode.D);
            assertThat(demoOrders).hasValue(1);
            assertThat(kitchen.has("#demo")).isFalse();
        }
    }

    @Test
    void the_list_of_keys_opens_over_the_board_and_holds_other_keys_back() {
        try (var kitchen = open(ENGLISH)) {
            kitchen.writes("?");
            kitchen.reads("Move the picked ticket on");
            kitchen.types(KeyCode.D);
            assertThat(demoOrders).hasValue(0);
            kitchen.types(KeyCode.ESCAPE);
            kitchen.readsNot("Move the picked ticket on");
        }
    }

    @Test
    void a_ticket_keeps_its_node_when_others_come_and_go() {
        try (var kitchen = open(ENGLISH)) {
            arrives(kitchen, 41);
            arrives(kitchen, 42);
            Node node = kitchen.node("#ticket-42");
            kitchen.desk.become(Views.without(Lunch.id(41)));
            arrives(kitchen, 43);
            kitchen.sees("the third one", _ -> kitchen.has("#ticket-43"));
            assertThat(kitchen.node("#ticket-42")).isSameAs(node);
        }
    }

    @Test
    void of_three_hundred_tickets_only_those_in_sight_are_nodes_and_the_rest_is_told() {
        try (var kitchen = open(ENGLISH)) {
            kitchen.desk.become(
                    view -> {
                        var busy = view;
                        for (int number = 1; number <= 300; number++) {
                            busy = Views.with(ticket(number)).apply(busy);
                        }
                        return busy;
                    });
            kitchen.sees("the first", _ -> kitchen.has("#ticket-1"));
            int hung = kitchen.count(".ticket");
            assertThat(hung).isLessThan(20);
            kitchen.clicks("#more");
            kitchen.sees("another page", _ -> !kitchen.has("#ticket-1"));
            assertThat(kitchen.count(".ticket")).isLessThan(20);
            kitchen.types(KeyCode.DIGIT1);
            kitchen.sees("the picked one", _ -> kitchen.has("#ticket-1"));
        }
    }

    private OpenKitchen open(Choices choices) {
        return new OpenKitchen(
                Lunch.nobody(new Link.Connected(Instant.now())),
                choices,
                folder.resolve("kitchen.properties"),
                true,
                Optional.of(demoOrders::incrementAndGet));
    }

    private static void arrives(OpenKitchen kitchen, int number) {
        kitchen.desk.become(Views.with(ticket(number)));
    }

    private static Ticket ticket(int number) {
        Ticket noon =
                Lunch.ticket(
                        number, OrderStatus.ACCEPTED, false, 0, Lunch.line("Latte", 1, "iced"));
        Instant now = Instant.now();
        return new Ticket(
                noon.order(),
                number,
                noon.status(),
                false,
                false,
                noon.fulfilment(),
                noon.lines(),
                "",
                now,
                now.plusSeconds(600),
                now,
                false);
    }

    private static void rings(OpenKitchen kitchen, Chime chime) {
        Await.until("it rings", OpenKitchen.PATIENCE, () -> kitchen.bell.rings().contains(chime));
    }

    private static void pressed(OpenKitchen kitchen, DeskAction... actions) {
        assertThat(kitchen.desk.presses()).isEqualTo(List.of(actions));
    }

    /// A person does not press twice within a third of a second, unless by mistake.
    private static void waitOutDoublePress() {
        Instant then = Instant.now().plusMillis(360);
        Await.until("the thumb is off", OpenKitchen.PATIENCE, () -> Instant.now().isAfter(then));
    }
}
