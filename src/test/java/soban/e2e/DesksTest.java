package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// Every desk from a command line, on a real core: what is typed is decided, and what is decided is
/// shown.
class DesksTest {
    @TempDir private static Path folder;
    private static Town town;
    private static Shopper customer;

    @BeforeAll
    static void open() throws Exception {
        town = new Town(folder);
        customer = Shopper.register(town.http());
    }

    @AfterAll
    static void close() throws Exception {
        customer.close();
        town.close();
    }

    private static Shopper.Said order(String shop, String product, String fulfilment) {
        return customer.post(
                "/shops/" + shop + "/orders",
                shop + "-" + System.nanoTime(),
                """
                {"lines":[{"product":"%s","options":[],"quantity":2}],"fulfilment":"%s",
                 "address":{"district":"seongsu-1","line":"성수이로 20","detail":"3층"},
                 "note":"문 앞에","payment":{"method":"card","token":"tok-ok"}}\
                """
                        .formatted(product, fulfilment));
    }

    private static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    @Test
    void an_owner_a_kitchen_and_a_rider_bring_a_meal_to_its_customer() {
        var placed = order("restaurant", "bibimbap", "DELIVERY");
        assertThat(placed.status()).as("%s", placed).isEqualTo(201);
        String id = placed.text("id");
        town.until("accept or reject it", "restaurant/owner", "orders");
        town.done("restaurant/owner", "accept", "#1", "--in=15");
        town.done("restaurant/owner", "lengthen", "#1", "--by=10");
        town.done("restaurant/kitchen", "start", id);
        town.done("restaurant/kitchen", "finish", id);

        town.done("rider/rider-1", "go-on-duty");
        town.done("rider/rider-1", "move-to", "37.5446,127.0557");
        String offers = town.until(id, "rider/rider-1", "orders");
        assertThat(offers).contains("seongsu-1").contains("km").doesNotContain("010-1234-5678");
        town.done("rider/rider-1", "claim", id);
        String mine = town.until("MINE 1", "rider/rider-1", "orders");
        assertThat(town.until("010-1234-5678", "rider/rider-1", "orders")).contains("성수이로 20");
        assertThat(mine).isNotNull();
        town.done("rider/rider-1", "pick-up", "#1");
        town.until("on the way", "rider/rider-1", "orders");
        town.done("rider/rider-1", "deliver", "#1");
        String over = town.until("today 1 delivered", "rider/rider-1", "orders");
        assertThat(over).contains("3,000 earned").doesNotContain("010-1234-5678");
        town.done("rider/rider-1", "go-off-duty");

        town.until("delivered by rider-1", "restaurant/owner", "deliveries");
        assertThat(
                        customer.post(
                                        "/orders/" + id + "/review",
                                        "",
                                        "{\"stars\":4,\"text\":\"맛있어요\"}")
                                .status())
                .isEqualTo(201);
        town.until("★★★★", "restaurant/owner", "reviews");
        town.done("restaurant/owner", "answer-review", "#1", "또 오세요");
        town.done("restaurant/owner", "refund", "#1", "--amount=2000", "--reason=식었어요");
        String today = town.until("2,000 KRW", "restaurant/owner", "today");
        assertThat(today).contains("22,000 KRW").contains("20,000 KRW");
        assertThat(town.until("refunded", "restaurant/owner", "messages"))
                .contains("order-accepted");
        assertThat(town.done("restaurant/owner", "story", id))
                .contains("owner 지은 at ")
                .contains("picked-up.v1 rider rider-1");
    }

    @Test
    void a_florist_delivers_by_itself_and_gives_up_what_can_not_be_delivered() {
        String first = order("florist", "bouquet", "DELIVERY").text("id");
        String second = order("florist", "basket", "DELIVERY").text("id");
        String third = order("florist", "basket", "PICKUP").text("id");
        town.until("NEW 3", "florist/owner", "orders");
        for (String id : new String[] {first, second}) {
            town.done("florist/owner", "accept", id);
            town.done("florist/owner", "start", id);
            town.done("florist/owner", "finish", id);
            town.done("florist/owner", "start-delivery", id);
        }
        town.done("florist/owner", "finish-delivery", first);
        town.done("florist/owner", "fail-delivery", second, "--refund", "--reason=아무도 없어요");
        town.done("florist/owner", "reject", third, "--reason=품절");
        town.until("rejected, done", "florist/owner", "cancellations");
        assertThat(town.until("아무도", "florist/owner", "cancellations")).contains("품절");
        var refused = town.desk("florist/owner", "accept", third);
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("Refused: accept").contains("(order-cancelled)");
    }

    @Test
    void the_counter_takes_orders_and_money() {
        String taken =
                town.done(
                        "cafe/owner",
                        "take-order",
                        "--line=americano:2:iced,large:얼음 적게",
                        "--line=croissant",
                        "--on-collection");
        String number = found(taken, "accepted, as (#[0-9]+)");
        town.until("14,200 KRW not paid", "cafe/owner", "orders");
        var unpaid = town.desk("cafe/owner", "hand-over", number);
        assertThat(unpaid.code()).isEqualTo(3);
        town.done("cafe/owner", "start", number);
        town.done("cafe/owner", "finish", number);
        town.done("cafe/owner", "take-cash", number);
        town.done("cafe/owner", "hand-over", number);
        assertThat(town.until("of that in cash 14,200 KRW", "cafe/owner", "today")).contains("net");
        town.done("cafe/owner", "refund", number, "--reason=wrong");
        town.until("refunded      14,200 KRW", "cafe/owner", "today");
    }

    @Test
    void an_owner_changes_menu_stock_pace_and_settings() {
        town.done("mealkit/owner", "count-stock", "nabe", "--units=3");
        town.done("mealkit/owner", "add-stock", "nabe", "--units=2");
        assertThat(town.until("5 there", "mealkit/owner", "menu")).contains("21,900 KRW");
        town.done(
                "mealkit/owner",
                "put-product",
                "soup",
                "--name=곰탕",
                "--price=12000",
                "--group=size:Size:required",
                "--choice=size/large:Large:3000");
        town.done("mealkit/owner", "put-product", "soup", "--price=13000");
        assertThat(town.until("13,000 KRW", "mealkit/owner", "menu")).contains("곰탕");
        town.done("mealkit/owner", "sell-out", "soup");
        town.until("SOLD OUT", "mealkit/owner", "menu");
        town.done("mealkit/owner", "put-back", "soup");
        town.done("mealkit/owner", "remove-product", "soup");
        town.done("mealkit/owner", "busy", "--extra=20", "--for=60");
        town.until("+20 min", "mealkit/owner", "orders");
        town.done("mealkit/owner", "end-busy");
        town.done("mealkit/owner", "pause", "--for=30");
        town.until("PAUSED", "mealkit/owner", "orders");
        town.done("mealkit/owner", "resume");
        town.done(
                "mealkit/owner",
                "change-settings",
                "windows.answer=25m",
                "acceptance=by-hand",
                "hours.spans=mon-sun 00:00-00:00",
                "delivery.rider-fee=2500");
        String settings = town.until("windows.answer=25m", "mealkit/owner", "settings");
        assertThat(settings)
                .contains("acceptance=by-hand")
                .contains("delivery.rider-fee=2500")
                .contains("mon 00:00-00:00");
        var wrong = town.desk("mealkit/owner", "change-settings", "windows.answer=9999h");
        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.err()).contains("settings-invalid");
        assertThat(town.until("owner", "mealkit/owner", "devices")).contains("live");
    }

    @Test
    void an_owner_undoes_an_order_and_decides_only_about_what_somebody_wants() {
        String id = order("flowers-online", "roses", "DELIVERY").text("id");
        var none = town.desk("flowers-online/owner", "decide-cancel", id, "--grant");
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).contains("Refused: decide-cancel").contains("cancel-not-pending");
        town.done("flowers-online/owner", "cancel", id, "--reason=no roses");
        town.until("no roses", "flowers-online/owner", "cancellations");
    }
}
