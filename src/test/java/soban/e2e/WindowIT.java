package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import soban.console.sound.Chime;
import soban.station.broker.Durability;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// People in front of windows, on a whole station: what a customer orders over HTTP rings in a
/// window, what is pressed there is decided by the core, and the customer and all other windows see
/// it.
@ExtendWith(StationLogs.class)
@Timeout(240)
class WindowIT {
    @TempDir private static Path folder;
    private static TestStation station;
    private static Shopper shopper;

    private final List<StaffedWindow> windows = new ArrayList<>();

    @BeforeAll
    static void start() {
        station = TestStation.start(folder, Durability.FAST);
        shopper = Shopper.register(station.http());
    }

    @AfterAll
    static void stop() {
        shopper.close();
        station.close();
    }

    @AfterEach
    void close() {
        windows.forEach(StaffedWindow::close);
    }

    private StaffedWindow open(String desk) {
        var window = StaffedWindow.of(desk, station.kafka(), folder);
        windows.add(window);
        return window;
    }

    @Test
    void coffee_is_made_with_keys_while_the_broker_is_away_for_a_while() {
        var kitchen = open("cafe/kitchen");
        var order = shopper.order("first", "tok-ok");
        int number = order.body().path("number").asInt();
        String id = order.text("id");
        kitchen.sees("#ticket-" + number);
        kitchen.hears(Chime.NEW_ORDER);
        kitchen.picture("window-new.png");

        kitchen.presses(KeyCode.DIGIT1, KeyCode.ENTER);
        shopper.sees(id, "PREPARING");
        kitchen.presses(KeyCode.DIGIT1, KeyCode.ENTER);
        shopper.sees(id, "READY");
        kitchen.sees("#ready-" + number);
        kitchen.presses(KeyCode.U);
        shopper.sees(id, "PREPARING");
        kitchen.presses(KeyCode.DIGIT1, KeyCode.ENTER);
        shopper.sees(id, "READY");
        kitchen.presses(KeyCode.H);
        shopper.sees(id, "HANDED_OVER");

        var second = shopper.order("second", "tok-ok");
        kitchen.sees("#ticket-" + second.body().path("number").asInt());
        long broker = station.pid("broker");
        TestStation.signal("STOP", broker);
        try {
            kitchen.presses(KeyCode.DIGIT1, KeyCode.ENTER);
            kitchen.readsSome("Offline since");
            kitchen.picture("window-offline.png");
        } finally {
            TestStation.signal("CONT", broker);
        }
        shopper.sees(second.text("id"), "PREPARING");
    }

    @Test
    void a_meal_rings_is_accepted_with_a_time_made_claimed_by_one_brought_and_reviewed() {
        var owner = open("restaurant/owner");
        var kitchen = open("restaurant/kitchen");
        var riders = List.of(open("rider/rider-1"), open("rider/rider-2"));
        riders.forEach(WindowIT::goesOnDuty);
        owner.comes();
        var placed = shopper.buyPatiently("restaurant", "bibimbap", "DELIVERY", "tok-ok");
        String id = placed.text("id");
        int number = placed.body().path("number").asInt();

        owner.hears(Chime.NEW_ORDER);
        owner.clicks("#order-" + number);
        owner.clicks("#deedsPlace #accept-for");
        owner.rewrites("#number", "25");
        owner.clicks("#confirm");
        shopper.sees(id, "ACCEPTED");

        kitchen.comes();
        kitchen.sees("#ticket-" + number);
        kitchen.presses(KeyCode.DIGIT1, KeyCode.ENTER);
        shopper.sees(id, "PREPARING");
        kitchen.presses(KeyCode.DIGIT1, KeyCode.ENTER);
        shopper.sees(id, "READY");

        for (StaffedWindow rider : riders) {
            rider.comes();
            rider.sees(".offer");
            assertThat(rider.read()).noneMatch(text -> text.contains("010-1234-5678"));
        }
        riders.get(0).comes();
        riders.get(0).clicks("#claim");
        riders.get(0).sees("#next");
        assertThat(riders.get(0).read()).anyMatch(text -> text.contains("010-1234-5678"));
        riders.get(1).comes();
        riders.get(1).seesNo("#claim");
        riders.get(0).comes();
        riders.get(0).presses("#next");
        shopper.sees(id, "ON_THE_WAY");
        riders.get(0).presses("#next");
        shopper.sees(id, "DELIVERED");
        riders.get(0).seesNo("#next");
        assertThat(riders.get(0).read()).noneMatch(text -> text.contains("010-1234-5678"));

        assertThat(shopper.does("/orders/" + id + "/receipt", "{}").text("status"))
                .isEqualTo("COMPLETED");
        shopper.does("/orders/" + id + "/review", "{\"stars\":4,\"text\":\"맛있어요\"}");
        owner.comes();
        owner.types(KeyCode.DIGIT6);
        owner.clicks("#review-" + number + " #answer");
        owner.writes("#manyWords", "Thank you");
        owner.clicks("#confirm");
        shopper.reads(id, "Thank you");
        owner.clicks("#review-" + number + " .link");
        owner.clicks("#deedsPlace #refund");
        owner.clicks(".suggestion");
        owner.rewrites("#number", "2000");
        owner.clicks("#confirm");
        owner.readsSome("2,000");
        owner.readsSome("rider-1");
        owner.picture("window-story.png");
    }

    private static void goesOnDuty(StaffedWindow rider) {
        rider.comes();
        rider.clicks("#begin");
        rider.types(KeyCode.DIGIT3);
        rider.writes("#typed", "37.5446, 127.0557");
        rider.clicks("#move");
        rider.types(KeyCode.DIGIT1);
    }
}
