package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import soban.station.broker.Durability;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// The five kinds of shop from the customer's order to its end, on a whole station: what is typed
/// at any desk is decided, and what is decided is shown. The customers order while nobody is at any
/// desk, and the core and the broker are killed while an order is made: what is answered at once on
/// a good day may be answered as under way.
@ExtendWith(StationLogs.class)
@Execution(ExecutionMode.CONCURRENT)
@Timeout(240)
class StoriesIT {
    @TempDir private static Path folder;
    private static TestStation station;
    private static Typist desks;
    private static Shopper customer;

    @BeforeAll
    static void open() {
        station = TestStation.start(folder, Durability.FAST);
        desks = Typist.at(station.kafka(), folder);
        customer = Shopper.register(station.http());
    }

    @AfterAll
    static void close() {
        customer.close();
        station.close();
    }

    private static String bought(String shop, String product, String fulfilment) {
        var placed = customer.buyPatiently(shop, product, fulfilment, "tok-ok");
        assertThat(placed.status()).as("%s", placed).isEqualTo(201);
        assertThat(placed.text("payment")).isEqualTo("PAID");
        return placed.text("id");
    }

    private static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    @Test
    void a_meal_is_made_and_brought_though_core_and_broker_die_on_the_way() {
        String id = bought("restaurant", "bibimbap", "DELIVERY");
        desks.until("accept or reject it", "restaurant/owner", "orders");
        desks.done("restaurant/owner", "accept", "#1", "--in=15");
        desks.done("restaurant/owner", "lengthen", "#1", "--by=10");
        desks.done("restaurant/kitchen", "start", id);
        station.kill("core");
        desks.done("restaurant/kitchen", "finish", id);

        for (String rider : new String[] {"rider/rider-1", "rider/rider-2"}) {
            desks.done(rider, "go-on-duty");
            desks.done(rider, "move-to", "37.5446,127.0557");
            String offers = desks.until(id, rider, "orders");
            assertThat(offers).contains("성수동1가").contains("km").doesNotContain("010-1234");
        }
        desks.done("rider/rider-1", "claim", id);
        assertThat(desks.desk("rider/rider-2", "claim", id).code()).isIn(2, 3);
        station.kill("broker");
        assertThat(desks.until("010-1234-5678", "rider/rider-1", "orders"))
                .contains("MINE 1")
                .contains("성수이로 20");
        desks.done("rider/rider-1", "pick-up", "#1");
        customer.sees(id, "ON_THE_WAY");
        desks.done("rider/rider-1", "deliver", "#1");
        assertThat(desks.until("today 1 delivered", "rider/rider-1", "orders"))
                .contains("3,000 KRW earned")
                .doesNotContain("010-1234-5678");
        desks.done("rider/rider-1", "go-off-duty");
        desks.until("delivered by rider-1", "restaurant/owner", "deliveries");

        assertThat(customer.does("/orders/" + id + "/receipt", "{}").text("status"))
                .isEqualTo("COMPLETED");
        assertThat(customer.get("/customers/me").body().path("served").asInt()).isPositive();
        reviewed(id);
        desks.until("★★★★", "restaurant/owner", "reviews");
        desks.done("restaurant/owner", "answer-review", "#1", "또 오세요");
        desks.done("restaurant/owner", "refund", "#1", "--amount=2000", "--reason=식었어요");
        assertThat(desks.until("2,000 KRW", "restaurant/owner", "today"))
                .contains("22,000 KRW")
                .contains("20,000 KRW");
        assertThat(desks.until("refunded", "restaurant/owner", "messages"))
                .contains("order-accepted");
        assertThat(desks.done("restaurant/owner", "story", id))
                .contains("owner 지은 at ")
                .contains("picked-up.v1 rider rider-1");
        customer.hears(id, "ORDER_PAID", "ORDER_ACCEPTED", "ON_THE_WAY", "REVIEW_REQUESTED");
    }

    private static void reviewed(String id) {
        var said = customer.does("/orders/" + id + "/review", "{\"stars\":4,\"text\":\"맛있어요\"}");
        assertThat(said.status()).as("%s", said).isEqualTo(201);
    }

    @Test
    void a_florist_brings_flowers_is_reviewed_and_gives_up_what_can_not_be_brought() {
        String first = bought("florist", "bouquet", "DELIVERY");
        String second = bought("florist", "basket", "DELIVERY");
        String third = bought("florist", "basket", "PICKUP");
        desks.until("NEW 3", "florist/owner", "orders");
        for (String id : new String[] {first, second}) {
            desks.done("florist/owner", "accept", id);
            desks.done("florist/owner", "start", id);
            desks.done("florist/owner", "finish", id);
            desks.done("florist/owner", "start-delivery", id);
        }
        desks.done("florist/owner", "finish-delivery", first);
        customer.sees(first, "DELIVERED");
        reviewed(first);
        desks.done("florist/owner", "fail-delivery", second, "--refund", "--reason=아무도 없어요");
        desks.done("florist/owner", "reject", third, "--reason=품절");
        desks.until("rejected, done", "florist/owner", "cancellations");
        assertThat(desks.until("아무도", "florist/owner", "cancellations")).contains("품절");
        desks.refused("order-cancelled", "florist/owner", "accept", third);
        for (String undone : new String[] {second, third}) {
            customer.reads(undone, "\"payment\":\"REFUNDED\"");
        }
        customer.hears(third, "REFUNDED", "ORDER_REJECTED");
    }

    @Test
    void coffee_is_made_for_customers_and_at_the_counter() {
        String id = bought("cafe", "croissant", "PICKUP");
        desks.done("cafe/kitchen", "start", id);
        var late = customer.does("/orders/" + id + "/cancellation", "{\"reason\":\"늦어요\"}");
        assertThat(late.status()).as("%s", late).isEqualTo(409);
        assertThat(late.text("code")).isEqualTo("cancel-too-late");
        desks.done("cafe/kitchen", "finish", id);
        desks.done("cafe/kitchen", "hand-over", id);
        customer.sees(id, "HANDED_OVER");

        String taken =
                desks.done(
                        "cafe/owner",
                        "take-order",
                        "--line=americano:2:iced,large:얼음 적게",
                        "--line=croissant",
                        "--on-collection");
        String number = found(taken, "accepted, as (#[0-9]+)");
        desks.until("14,200 KRW not paid", "cafe/owner", "orders");
        assertThat(desks.desk("cafe/owner", "hand-over", number).code()).isEqualTo(3);
        desks.done("cafe/owner", "start", number);
        desks.done("cafe/owner", "finish", number);
        desks.done("cafe/owner", "take-cash", number);
        desks.done("cafe/owner", "hand-over", number);
        assertThat(desks.until("of that in cash 14,200 KRW", "cafe/owner", "today"))
                .contains("net");
        desks.done("cafe/owner", "refund", number, "--reason=wrong");
        desks.until("refunded      14,200 KRW", "cafe/owner", "today");
    }

    @Test
    void a_meal_kit_shop_counts_what_it_sells_and_changes_everything_it_can() {
        desks.done("mealkit/owner", "count-stock", "nabe", "--units=3");
        desks.done("mealkit/owner", "add-stock", "nabe", "--units=2");
        assertThat(desks.until("5 there", "mealkit/owner", "menu")).contains("21,900 KRW");
        String id = bought("mealkit", "nabe", "DELIVERY");
        assertThat(customer.left("mealkit", "nabe")).isEqualTo(3);
        var tooMany = customer.buyPatiently("mealkit", "nabe", 4, "DELIVERY", "tok-ok");
        assertThat(tooMany.status()).as("%s", tooMany).isEqualTo(409);
        assertThat(tooMany.text("code")).isEqualTo("out-of-stock");
        desks.done("mealkit/owner", "cancel", id, "--reason=파손");
        customer.sees(id, "CANCELLED");
        assertThat(customer.left("mealkit", "nabe")).isEqualTo(5);

        desks.done(
                "mealkit/owner",
                "put-product",
                "soup",
                "--name=곰탕",
                "--price=12000",
                "--group=size:Size:required",
                "--choice=size/large:Large:3000");
        desks.done("mealkit/owner", "put-product", "soup", "--price=13000");
        assertThat(desks.until("13,000 KRW", "mealkit/owner", "menu")).contains("곰탕");
        desks.done("mealkit/owner", "sell-out", "soup");
        desks.until("SOLD OUT", "mealkit/owner", "menu");
        desks.done("mealkit/owner", "put-back", "soup");
        desks.done("mealkit/owner", "remove-product", "soup");
        desks.done("mealkit/owner", "busy", "--extra=20", "--for=60");
        desks.until("+20 min", "mealkit/owner", "orders");
        desks.done("mealkit/owner", "end-busy");
        desks.done("mealkit/owner", "pause", "--for=30");
        desks.until("PAUSED", "mealkit/owner", "orders");
        assertThat(customer.buyPatiently("mealkit", "nabe", "DELIVERY", "tok-ok").status())
                .isEqualTo(409);
        desks.done("mealkit/owner", "resume");
        desks.done(
                "mealkit/owner",
                "change-settings",
                "windows.answer=25m",
                "acceptance=by-hand",
                "hours.spans=mon-sun 00:00-00:00",
                "delivery.rider-fee=2500");
        assertThat(desks.until("windows.answer=25m", "mealkit/owner", "settings"))
                .contains("acceptance=by-hand")
                .contains("delivery.rider-fee=2500")
                .contains("mon 00:00-00:00");
        desks.refused(
                "settings-invalid", "mealkit/owner", "change-settings", "windows.answer=9999h");
        assertThat(desks.until("owner", "mealkit/owner", "devices")).contains("live");
    }

    @Test
    void flowers_that_were_ordered_online_are_taken_back_by_customer_and_shop() {
        String first = bought("flowers-online", "roses", "DELIVERY");
        assertThat(customer.left("flowers-online", "roses")).isEqualTo(6);
        var said = customer.does("/orders/" + first + "/cancellation", "{\"reason\":\"실수\"}");
        assertThat(said.status()).as("%s", said).isIn(200, 202);
        customer.sees(first, "CANCELLED");
        assertThat(customer.get("/orders/" + first).text("payment")).isEqualTo("REFUNDED");
        assertThat(customer.left("flowers-online", "roses")).isEqualTo(8);

        String second = bought("flowers-online", "roses", "DELIVERY");
        desks.refused(
                "cancel-not-pending", "flowers-online/owner", "decide-cancel", second, "--grant");
        desks.done("flowers-online/owner", "cancel", second, "--reason=no roses");
        desks.until("no roses", "flowers-online/owner", "cancellations");
        var counter =
                desks.desk("flowers-online/owner", "take-order", "--line=roses", "--on-collection");
        assertThat(counter.code()).as("%s", counter).isEqualTo(3);
        customer.sees(second, "CANCELLED");
        assertThat(customer.ownOrders())
                .anySatisfy(
                        order -> {
                            assertThat(order.path("id").asText()).isEqualTo(second);
                            assertThat(order.path("payment").asText()).isEqualTo("REFUNDED");
                            assertThat(order.at("/delivery/status").asText())
                                    .isEqualTo("CANCELLED");
                        });
    }
}
