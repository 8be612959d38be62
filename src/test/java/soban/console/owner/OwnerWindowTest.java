package soban.console.owner;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.console.frame.DeskWindow;
import soban.console.kitchen.ManualClock;
import soban.console.screen.Choices;
import soban.console.screen.Language;
import soban.console.screen.OpenWindow;
import soban.console.screen.Preferences;
import soban.console.screen.Theme;
import soban.console.sound.Chime;
import soban.console.sound.RecordingBell;
import soban.desk.DeskAction;
import soban.desk.OrderCard;
import soban.desk.Told;
import soban.domain.delivery.RiderId;
import soban.domain.money.Money;
import soban.domain.order.OrderEvent.OrderAccepted;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.unit.Actor;
import soban.domain.unit.Role;
import soban.testing.Await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/// The owner's window as a person uses it, with mouse and keys.
class OwnerWindowTest {
    private static final Clock CLOCK = Clock.fixed(OwnersLunch.NOON, ZoneId.of("Asia/Seoul"));

    private final OwnersLunch lunch = new OwnersLunch(Language.EN);
    @TempDir Path folder;

    private final RecordingBell bell = new RecordingBell(true);

    private OpenWindow open(MemoryOwnerDesk desk) {
        return open(desk, CLOCK);
    }

    private OpenWindow open(MemoryOwnerDesk desk, Clock clock) {
        var preferences = Preferences.load(folder.resolve("owner.properties"));
        preferences.change(_ -> new Choices(Language.EN, Theme.LIGHT, 100, true));
        return new OpenWindow(
                () -> new DeskWindow(desk, new OwnerContents(), preferences, bell, clock));
    }

    private MemoryOwnerDesk desk(OrderCard... cards) {
        return new MemoryOwnerDesk(lunch.with(cards));
    }

    private static void pressed(MemoryOwnerDesk desk, DeskAction last) {
        Await.until(
                "pressed " + last,
                OpenWindow.PATIENCE,
                () -> !desk.presses().isEmpty() && desk.presses().getLast().equals(last));
    }

    @Test
    void an_order_is_accepted_started_finished_and_handed_over() {
        OrderCard card = lunch.card(42, OrderStatus.RECEIVED, "pickup", 30);
        var desk = desk(card);
        try (var owner = open(desk)) {
            owner.reads("#42");
            owner.clicks("#order-42 #accept");
            pressed(desk, new DeskAction.Accept(card.order(), null));
            owner.sees("#lane-accepted #order-42");
            owner.types(KeyCode.RIGHT, KeyCode.A);
            pressed(desk, new DeskAction.Start(card.order()));
            owner.sees("#deedsPlace #finish");
            owner.types(KeyCode.A);
            pressed(desk, new DeskAction.Finish(card.order()));
            owner.types(KeyCode.Q);
            owner.clicks("#lane-ready #order-42 #hand-over");
            pressed(desk, new DeskAction.HandOver(card.order()));
            owner.seesNo("#order-42");
        }
    }

    @Test
    void an_order_is_rejected_with_a_reason_from_the_list() {
        OrderCard card = lunch.card(42, OrderStatus.RECEIVED, "pickup", 30);
        var desk = desk(card);
        try (var owner = open(desk)) {
            owner.clicks("#order-42 #reject");
            owner.reads("Reject #42?");
            owner.clicks(".suggestion");
            owner.clicks("#confirm");
            pressed(desk, new DeskAction.Reject(card.order(), "Sold out"));
            owner.seesNo("#order-42");
            owner.seesNo("#confirm");
        }
    }

    @Test
    void keys_do_nothing_behind_a_question_and_esc_takes_it_away() {
        OrderCard card = lunch.card(42, OrderStatus.RECEIVED, "pickup", 30);
        var desk = desk(card);
        try (var owner = open(desk)) {
            owner.types(KeyCode.RIGHT, KeyCode.X);
            owner.reads("Reject #42?");
            int before = desk.presses().size();
            owner.types(KeyCode.A, KeyCode.DIGIT2);
            owner.types(KeyCode.ESCAPE);
            owner.seesNo("#confirm");
            assertThat(desk.presses()).hasSize(before);
            owner.reads("Orders");
        }
    }

    @Test
    void an_order_is_opened_and_tells_its_story() {
        OrderCard card = lunch.card(42, OrderStatus.ACCEPTED, "rider", 300);
        var desk = desk(card);
        desk.tells(
                List.of(
                        new Told(
                                OwnersLunch.NOON.minusSeconds(90),
                                Actor.system("payments"),
                                "",
                                new PaymentTaken(card.order(), "a", new Money(17_800), "r")),
                        new Told(
                                OwnersLunch.NOON.minusSeconds(60),
                                new Actor(Role.OWNER, "Haneul", "counter-pc"),
                                "",
                                new OrderAccepted(
                                        card.order(), OwnersLunch.NOON.plusSeconds(600)))));
        try (var owner = open(desk)) {
            owner.clicks("#order-42");
            owner.reads("Paid · ₩17,800");
            owner.reads("Accepted · for 12:57");
            owner.reads("Owner Haneul · counter-pc · 12:46:10");
            owner.reads("Vanilla latte (iced, large) × 2");
        }
    }

    @Test
    void what_was_served_is_refunded_in_part() {
        OrderCard card = lunch.card(43, OrderStatus.ON_THE_WAY, "own", 600);
        OrderCard served = lunch.card(41, OrderStatus.COMPLETED, "pickup", 900);
        var desk = desk(card, served);
        try (var owner = open(desk)) {
            owner.clicks("#page-reviews");
            owner.clicks("#review-41 .link");
            owner.clicks("#deedsPlace #refund");
            owner.reads("Up to ₩17,800 of what was paid.");
            owner.clicks(".suggestion");
            owner.rewrites("#number", "2000");
            owner.clicks("#confirm");
            pressed(desk, new DeskAction.Refund(served.order(), new Money(2_000), "It was cold"));
        }
    }

    @Test
    void a_review_is_answered() {
        OrderCard card = lunch.card(41, OrderStatus.COMPLETED, "pickup", 900);
        var desk = desk(card);
        try (var owner = open(desk)) {
            owner.types(KeyCode.DIGIT6);
            owner.clicks("#review-41 #answer");
            owner.writes("#manyWords", "Thank you");
            owner.types(KeyCode.TAB);
            owner.sees(
                    "the keyboard on a button",
                    root -> root.getScene().getFocusOwner() instanceof Button);
            owner.clicks("#confirm");
            pressed(desk, new DeskAction.AnswerReview(card.order(), "Thank you"));
        }
    }

    @Test
    void what_comes_while_another_page_is_open_rings_and_the_core_hears_that_it_was_shown() {
        OrderCard card = lunch.card(42, OrderStatus.RECEIVED, "pickup", 30);
        var desk = desk();
        try (var owner = open(desk)) {
            owner.types(KeyCode.DIGIT6);
            owner.sees("#page-reviews");
            desk.show(_ -> lunch.with(card));
            Await.until(
                    "told", OpenWindow.PATIENCE, () -> desk.rung().equals(List.of(card.order())));
            Await.until(
                    "it rings", OpenWindow.PATIENCE, () -> bell.rings().contains(Chime.NEW_ORDER));
        }
    }

    @Test
    void a_rider_is_named_as_riders_are_named() {
        OrderCard card = lunch.card(43, OrderStatus.ON_THE_WAY, "rider", 600);
        var desk = desk(card);
        try (var owner = open(desk)) {
            owner.clicks("#order-43");
            owner.clicks("#deedsPlace #reassign");
            owner.writes("#words", "김 기사");
            assertThat(owner.isDisabled("#confirm")).isTrue();
            owner.rewrites("#words", "rider-2");
            owner.clicks("#confirm");
            pressed(desk, new DeskAction.Reassign(card.order(), new RiderId("rider-2")));
        }
    }

    @Test
    void another_language_keeps_the_page_and_the_picked_order() {
        OrderCard card = lunch.card(42, OrderStatus.ACCEPTED, "pickup", 30);
        try (var owner = open(desk(card))) {
            owner.clicks("#order-42");
            owner.reads("What happened");
            owner.types(KeyCode.L);
            owner.reads("지난 일");
            owner.types(KeyCode.DIGIT7, KeyCode.L);
            owner.reads("Settlement");
        }
    }

    @Test
    void an_owner_says_who_she_is_and_ends_the_shift_from_the_side_bar() {
        var desk = desk();
        try (var owner = open(desk)) {
            owner.clicks("#person");
            owner.reads("Haneul Kim");
            owner.rewrites("#newName", "Jieun");
            owner.types(KeyCode.ENTER);
            pressed(desk, new DeskAction.IAm("Jieun"));
            owner.types(KeyCode.I);
            owner.clicks("#personGoOn");
            owner.clicks("#personGoOn");
            owner.reads("Signed off");
            pressed(desk, new DeskAction.SignOff());
            owner.types(KeyCode.DIGIT1);
            owner.readsNot("Signed off");
            pressed(desk, new DeskAction.IAm("Jieun"));
        }
    }

    @Test
    void a_key_that_asks_for_words_writes_none_itself() {
        OrderCard card = lunch.card(42, OrderStatus.RECEIVED, "pickup", 30);
        var desk = desk(card);
        try (var owner = open(desk)) {
            owner.types(KeyCode.RIGHT);
            owner.strikes(KeyCode.X, "x");
            owner.reads("Reject #42?");
            assertThat(owner.isDisabled("#confirm")).as("no reason is written").isTrue();
            owner.strikes(KeyCode.Z, "z");
            owner.sees("a reason", _ -> !owner.isDisabled("#confirm"));
        }
    }

    @Test
    void the_settings_lead_to_those_who_work_here() {
        try (var owner = open(desk())) {
            owner.types(KeyCode.DIGIT9);
            var who = (Button) owner.node("#who");
            OpenWindow.onScreen(
                    () -> {
                        who.fire();
                        return true;
                    });
            owner.reads("Who stands at this desk?");
        }
    }

    @Test
    void what_nobody_touches_flashes_on_any_page_and_a_key_leads_to_it() {
        var clock = new ManualClock(OwnersLunch.NOON);
        OrderCard card = lunch.card(42, OrderStatus.RECEIVED, "pickup", 30);
        var desk = desk();
        try (var owner = open(desk, clock)) {
            owner.types(KeyCode.DIGIT6);
            desk.show(_ -> lunch.with(untouched(card)));
            Await.until(
                    "it rings", OpenWindow.PATIENCE, () -> bell.rings().contains(Chime.NEW_ORDER));
            owner.seesNo("#edge");
            clock.pass(Duration.ofSeconds(21));
            owner.sees("#edge");
            owner.reads("● #42");
            assertThat(owner.title()).startsWith("● #42 · ");
            owner.types(KeyCode.W);
            owner.seesNo("#edge");
            owner.reads("What happened");
            pressed(desk, new DeskAction.Touch(card.order()));
        }
    }

    private static OrderCard untouched(OrderCard card) {
        return new OrderCard(
                card.order(),
                card.content(),
                card.status(),
                false,
                false,
                card.receivedAt(),
                card.statusSince(),
                card.promisedAt(),
                card.affairs(),
                card.trail());
    }

    @Test
    void a_cancel_on_hold_rings_and_is_granted_or_refused() {
        for (boolean grant : new boolean[] {true, false}) {
            var held = lunch.held(44, null);
            var desk = desk(held);
            try (var owner = open(desk)) {
                Await.until(
                        "it rings",
                        OpenWindow.PATIENCE,
                        () -> bell.rings().contains(Chime.CANCELLED));
                owner.types(KeyCode.DIGIT3);
                owner.reads("Waits for: kitchen-2");
                owner.clicks(grant ? "#cancel-44 #grant-cancel" : "#cancel-44 #refuse-cancel");
                pressed(desk, new DeskAction.DecideCancel(held.order(), grant));
            }
        }
    }

    @Test
    void a_delivery_that_stands_still_rings_and_is_offered_again() {
        OrderCard sought = lunch.raised(lunch.card(44, OrderStatus.READY, "rider", 700));
        var desk = desk(sought);
        try (var owner = open(desk)) {
            Await.until(
                    "it rings",
                    OpenWindow.PATIENCE,
                    () -> bell.rings().contains(Chime.STANDS_STILL));
            owner.types(KeyCode.DIGIT4);
            owner.reads("Stands still");
            owner.clicks("#delivery-44 #offer-again");
            pressed(desk, new DeskAction.OfferAgain(sought.order()));
        }
    }
}
