package soban.console.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.console.print.PaperPrinter;
import soban.console.screen.Choices;
import soban.console.screen.Language;
import soban.console.screen.OpenWindow;
import soban.console.screen.Preferences;
import soban.console.screen.PrinterChoice;
import soban.console.screen.Theme;
import soban.console.sound.Chime;
import soban.desk.DeskAction;
import soban.desk.KitchenBoard;
import soban.desk.Link;
import soban.desk.Ticket;
import soban.domain.order.OrderLine;
import soban.domain.order.OrderStatus;
import soban.domain.unit.RefusalCode;
import soban.testing.Await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
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

    @Test
    void p_prints_the_picked_ticket() throws IOException {
        try (var printer = new PaperPrinter(PaperPrinter.Mood.READY);
                var kitchen = open(ENGLISH.with(on(printer.address(), false)))) {
            arrives(kitchen, 42);
            kitchen.reads("#42");
            kitchen.types(KeyCode.DIGIT1, KeyCode.P);
            kitchen.reads("#42 printed");
            assertThat(printer.tickets()).hasSize(1);
            assertThat(printer.tickets().getFirst().width()).isEqualTo(576);
            assertThat(printer.tickets().getFirst().black()).isGreaterThan(5000);
        }
    }

    @Test
    void a_ticket_comes_out_by_itself_once_and_a_printer_that_is_gone_is_told() throws IOException {
        try (var printer = new PaperPrinter(PaperPrinter.Mood.READY);
                var kitchen = open(ENGLISH.with(on(printer.address(), true)))) {
            kitchen.reads("All caught up");
            arrives(kitchen, 42);
            kitchen.reads("#42 printed");
            assertThat(printer.tickets()).hasSize(1);
            printer.breakDown();
            arrives(kitchen, 43);
            kitchen.reads(
                    "#43 waits for the printer: that machine takes no tickets; look at address and"
                            + " port");
            kitchen.types(KeyCode.DIGIT1, KeyCode.ENTER);
            kitchen.reads("Finish");
            assertThat(printer.tickets()).hasSize(1);
        }
    }

    @Test
    void a_kitchen_chooses_its_own_printer_and_tries_it() throws IOException {
        try (var printer = new PaperPrinter(PaperPrinter.Mood.WITHOUT_STATUS);
                var kitchen = open(ENGLISH)) {
            kitchen.types(KeyCode.O);
            kitchen.clicks("#network");
            kitchen.writes("#address", "what?");
            kitchen.clicks("#tryOut");
            kitchen.reads("this is no address; type 192.168.0.50 or 192.168.0.50:9100");
            kitchen.rewrites("#address", printer.address());
            kitchen.clicks("#narrow");
            kitchen.clicks("#tryOut");
            kitchen.reads(
                    "The test page went to the printer. If nothing came out, look at its paper and"
                            + " its cover.");
            assertThat(printer.tickets().getFirst().width()).isEqualTo(384);
            kitchen.types(KeyCode.ESCAPE);
            kitchen.seesNo("#tryOut");
            assertThat(kitchen.preferences.choices().printer().address())
                    .isEqualTo(printer.address());
        }
    }

    @Test
    void a_ticket_that_grows_gets_the_room_that_it_needs() {
        try (var kitchen = open(ENGLISH)) {
            for (int lines : new int[] {1, 14}) {
                var stations = Collections.nCopies(lines, "bar").toArray(String[]::new);
                var board =
                        new KitchenBoard(
                                List.of(ticket(42, stations)), List.of(), List.of(), List.of());
                kitchen.desk.become(view -> Views.board(view, board));
                kitchen.sees(
                        lines + " lines stand on it, and its button below them",
                        root ->
                                root.lookupAll("#ticket-42 .line").size() == lines
                                        && root.lookup("#ticket-42") instanceof Region ticket
                                        && ticket.getHeight()
                                                >= ticket.prefHeight(ticket.getWidth()));
            }
        }
    }

    @Test
    void a_desk_of_one_station_finishes_its_lines_and_the_last_one_makes_it_ready() {
        try (var kitchen = open(ENGLISH)) {
            kitchen.desk.become(
                    view ->
                            Views.board(
                                    view,
                                    new KitchenBoard(
                                            List.of(ticket(42, "bar", "oven")),
                                            List.of(),
                                            List.of(),
                                            List.of("bar", "oven"))));
            kitchen.reads("#42");
            kitchen.types(KeyCode.O);
            kitchen.clicks("#station-bar");
            kitchen.types(KeyCode.ESCAPE);
            kitchen.reads("other stations: oven 1");
            kitchen.reads("+ 1 at other stations");
            kitchen.reads("Made at bar");
            kitchen.readsNot("Made at oven");
            kitchen.clicks("#ticket-42 #advance");
            kitchen.seesNo("#ticket-42");
            assertThat(kitchen.preferences.choices().station()).isEqualTo("bar");
            kitchen.types(KeyCode.O);
            kitchen.clicks("#station-oven");
            kitchen.types(KeyCode.ESCAPE);
            kitchen.reads("Made at oven");
            waitOutDoublePress();
            kitchen.clicks("#ticket-42 #advance");
            kitchen.sees("#ready-42");
            assertThat(kitchen.desk.presses())
                    .contains(
                            new DeskAction.Finish(Lunch.id(42), "bar"),
                            new DeskAction.Finish(Lunch.id(42), "oven"));
        }
    }

    private static Ticket ticket(int number, String... stations) {
        OrderLine[] lines =
                Arrays.stream(stations)
                        .map(at -> new OrderLine(at, "Made at " + at, List.of(), at, 1, ""))
                        .toArray(OrderLine[]::new);
        return Lunch.ticket(number, OrderStatus.PREPARING, true, 60, lines);
    }

    private static PrinterChoice on(String address, boolean automatic) {
        return new PrinterChoice(
                PrinterChoice.Kind.NETWORK, address, "", PrinterChoice.Paper.WIDE, automatic, 1);
    }

    @Test
    void what_was_started_offline_comes_back_with_the_reason_when_the_customer_cancelled_first() {
        try (var kitchen = open(ENGLISH)) {
            arrives(kitchen, 42);
            kitchen.reads("#42");
            kitchen.desk.become(Views.linked(new Link.Offline(Lunch.NOON), 0));
            kitchen.reads("Offline since 03:47 · keep working");
            kitchen.clicks("#ticket-42 #advance");
            kitchen.reads("Finish");
            kitchen.sees("#ticket-42 #pending");
            kitchen.desk.refuse(RefusalCode.ORDER_CANCELLED);
            kitchen.desk.become(Views.linked(new Link.Connected(Instant.now()), 0));
            kitchen.desk.become(Views.ticket(Lunch.id(42), t -> Views.cancelled(t, Instant.now())));
            kitchen.reads("#42 · Not started");
            kitchen.sees(
                    "why, and what to do",
                    root ->
                            root.lookup(".notice-why") instanceof Label why
                                    && why.getText()
                                            .endsWith(
                                                    "The customer cancelled it first. Stop making"
                                                        + " it; the money goes back by itself."));
            kitchen.sees("#ticket-42:cancelled");
            kitchen.reads("Got it");
            kitchen.seesNo("#ticket-42 #pending");
            rings(kitchen, Chime.CANCELLED);
        }
    }

    @Test
    void a_barista_says_who_she_is_with_the_mouse_and_the_next_one_with_a_digit() {
        try (var kitchen = open(ENGLISH)) {
            kitchen.clicks("#person");
            kitchen.reads("Who stands at this desk?");
            kitchen.writes("Jieun? 1d");
            kitchen.clicks("#personAdd");
            kitchen.readsNot("Who stands at this desk?");
            pressed(kitchen, new DeskAction.IAm("Jieun? 1d"));
            kitchen.types(KeyCode.I);
            kitchen.writes("#newName", "a".repeat(41));
            kitchen.reads("A name has at most 40 letters; this one has 41. Shorten it.");
            assertThat(kitchen.isDisabled("#personAdd")).isTrue();
            kitchen.rewrites("#newName", "Minho");
            kitchen.types(KeyCode.ENTER);
            kitchen.readsNot("Who stands at this desk?");
            kitchen.types(KeyCode.I, KeyCode.DIGIT1);
            kitchen.readsNot("Who stands at this desk?");
            pressed(
                    kitchen,
                    new DeskAction.IAm("Jieun? 1d"),
                    new DeskAction.IAm("Minho"),
                    new DeskAction.IAm("Jieun? 1d"));
        }
        try (var kitchen = open(ENGLISH)) {
            kitchen.types(KeyCode.I);
            kitchen.reads("Minho");
            kitchen.clicks(".person-remove");
            kitchen.readsNot("Jieun? 1d");
            kitchen.types(KeyCode.ESCAPE);
            kitchen.readsNot("Minho");
        }
    }

    @Test
    void the_key_that_opens_the_names_writes_nothing_into_their_field() {
        try (var kitchen = open(ENGLISH)) {
            kitchen.strikes(KeyCode.I, "i");
            kitchen.reads("Who stands at this desk?");
            assertThat(kitchen.isDisabled("#personAdd")).as("nothing is written").isTrue();
            kitchen.strikes(KeyCode.J, "J");
            kitchen.sees("a letter of the name", _ -> !kitchen.isDisabled("#personAdd"));
            kitchen.clicks("#personAdd");
            pressed(kitchen, new DeskAction.IAm("J"));
        }
    }

    @Test
    void a_shift_ends_after_a_question_nothing_rings_and_a_press_begins_the_next() {
        try (var kitchen = open(ENGLISH)) {
            kitchen.types(KeyCode.I);
            kitchen.clicks("#personGoOn");
            kitchen.reads("End the shift at this desk?");
            kitchen.types(KeyCode.ENTER);
            kitchen.reads("Who stands at this desk?");
            assertThat(kitchen.desk.presses()).as("Enter goes back").isEmpty();
            kitchen.clicks("#personGoOn");
            kitchen.clicks("#personGoOn");
            kitchen.reads("Signed off");
            pressed(kitchen, new DeskAction.SignOff());
            arrives(kitchen, 42);
            kitchen.types(KeyCode.ESCAPE, KeyCode.DIGIT1, KeyCode.ENTER);
            kitchen.readsNot("Signed off");
            kitchen.reads("#42");
            Await.until(
                    "the core hears that it is shown",
                    OpenWindow.PATIENCE,
                    () -> kitchen.desk.rung().equals(List.of(Lunch.id(42))));
            rings(kitchen, Chime.NEW_ORDER);
            pressed(kitchen, new DeskAction.SignOff(), new DeskAction.IAm(""));
        }
    }

    @Test
    void while_it_is_signed_off_nothing_rings_and_the_core_hears_of_nothing_shown() {
        try (var kitchen = open(ENGLISH)) {
            kitchen.types(KeyCode.I);
            kitchen.clicks("#personGoOn");
            kitchen.clicks("#personGoOn");
            kitchen.reads("Signed off");
            arrives(kitchen, 42);
            kitchen.reads("#42");
            assertThat(kitchen.bell.rings()).isEmpty();
            assertThat(kitchen.desk.rung()).isEmpty();
        }
    }

    @Test
    void what_nobody_touches_makes_the_window_flash_until_somebody_looks_also_without_sound() {
        var clock = new ManualClock(Lunch.NOON);
        var view = Lunch.nobody(new Link.Connected(Lunch.NOON));
        var file = folder.resolve("kitchen.properties");
        var silent = new Choices(Language.EN, Theme.DARK, 100, false);
        try (var kitchen = new OpenKitchen(view, silent, file, true, Optional.empty(), clock)) {
            kitchen.desk.become(
                    Views.with(
                            Lunch.ticket(
                                    42, OrderStatus.ACCEPTED, false, 0, Lunch.line("Latte", 1))));
            kitchen.reads("#42");
            kitchen.seesNo("#edge");
            clock.pass(Duration.ofSeconds(21));
            kitchen.sees("#edge");
            kitchen.reads("● #42");
            assertThat(kitchen.title()).startsWith("● #42 · ");
            kitchen.sees("a pulse", root -> !root.lookupAll("#edge:faint").isEmpty());
            kitchen.sees("its end", root -> root.lookupAll("#edge:faint").isEmpty());
            kitchen.clicks("#alert");
            kitchen.seesNo("#edge");
            assertThat(kitchen.title()).doesNotContain("●");
            pressed(kitchen, new DeskAction.Touch(Lunch.id(42)));
            assertThat(kitchen.bell.rings()).isEmpty();
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
        Await.until("it rings", OpenWindow.PATIENCE, () -> kitchen.bell.rings().contains(chime));
    }

    private static void pressed(OpenKitchen kitchen, DeskAction... actions) {
        assertThat(kitchen.desk.presses()).isEqualTo(List.of(actions));
    }

    /// A person does not press twice within a third of a second, unless by mistake.
    private static void waitOutDoublePress() {
        Instant then = Instant.now().plusMillis(360);
        Await.until("the thumb is off", OpenWindow.PATIENCE, () -> Instant.now().isAfter(then));
    }
}
