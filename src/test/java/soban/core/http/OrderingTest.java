package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderId;
import soban.domain.shop.ShopCommand.PutBack;
import soban.domain.shop.ShopCommand.SellOut;
import soban.domain.unit.Role;
import soban.testing.Await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Customers at the door, with the whole core behind it.
class OrderingTest {
    private static final Limits LIMITS =
            new Limits(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    100,
                    Duration.ofSeconds(4),
                    3);

    @TempDir static Path folder;
    private static CoreRig rig;
    private static HttpServer server;
    private static Caller nobody;
    private Caller customer;

    @BeforeAll
    static void openTheShop() throws Exception {
        rig = new CoreRig(folder);
        server = rig.server(LIMITS);
        nobody = new Caller(server.port(), "");
    }

    @AfterAll
    static void closeTheShop() throws Exception {
        server.close();
        rig.close();
    }

    @BeforeEach
    void register() {
        var registered =
                nobody.post(
                        "/customers",
                        """
                        {"name": "김서연", "phone": "010-1234-5678", "channel": "KAKAO", "area": "demo"}
                        """);
        assertThat(registered.status()).isEqualTo(201);
        customer = nobody.with(registered.text("token"));
    }

    @AfterEach
    void gatewayIsBack() {
        rig.gatewayBusy.set(false);
    }

    private static String latte(String more) {
        return """
        {"lines": [{"product": "latte", "options": ["large"], "quantity": 2}], "fulfilment": "PICKUP"%s}
        """
                .formatted(more);
    }

    private static String paying(String token) {
        return ", \"payment\": " + payment(token);
    }

    private static String payment(String token) {
        return "{\"method\": \"card\", \"token\": \"" + token + "\"}";
    }

    private Caller.Reply order(String key, String body) {
        return customer.post("/shops/cafe/orders", body, "Idempotency-Key", key);
    }

    @Test
    void the_menu_is_there_for_everybody() {
        assertThat(nobody.get("/health/ready").status()).isEqualTo(200);
        assertThat(nobody.get("/shops?area=demo").body().path("shops")).hasSize(1);
        assertThat(nobody.get("/shops?area=moon").body().path("shops")).isEmpty();
        var menu = nobody.get("/shops/cafe/menu");
        assertThat(menu.text("currency")).isEqualTo("KRW");
        assertThat(menu.body().path("products").get(0).path("price").asLong()).isEqualTo(5000);
        assertThat(nobody.get("/shops/nowhere/menu").status()).isEqualTo(404);
        assertThat(nobody.get("/shops/NO_ID!/menu").text("code")).isEqualTo("shop-unknown");
    }

    @Test
    void a_paid_order_is_accepted_and_seen_at_once() {
        var placed = order("k", latte(paying("tok-ok")));
        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.text("status")).isEqualTo("ACCEPTED");
        assertThat(placed.text("payment")).isEqualTo("PAID");
        assertThat(placed.body().path("amount").asLong()).isEqualTo(11_000);
        assertThat(placed.whole().body()).doesNotContain("tok-ok");
        String path = placed.header("Location");
        assertThat(customer.get(path).body()).isEqualTo(placed.body());
        assertThat(customer.get("/customers/me/orders").body().path("orders").get(0))
                .isEqualTo(placed.body());
        assertThat(whatHappened(path))
                .containsSubsequence("placed", "payment-attempted", "payment-taken", "accepted");
    }

    private List<String> whatHappened(String path) {
        var entries = customer.get(path + "/history").body().path("entries");
        return StreamSupport.stream(entries.spliterator(), false)
                .map(e -> e.path("what").asText())
                .toList();
    }

    @Test
    void the_same_key_never_orders_twice_and_not_something_else() {
        var first = order("k", latte(paying("tok-ok")));
        var again = order("k", latte(paying("tok-ok")));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        var other = order("k", latte(", \"note\": \"else\""));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("id-reused");
        assertThat(customer.get("/customers/me/orders").body().path("orders")).hasSize(1);
    }

    @Test
    void of_requests_with_one_key_at_one_time_each_gets_its_own_answer() {
        var same = Stream.generate(() -> later(() -> order("same", latte("")))).limit(6).toList();
        var ids =
                same.stream()
                        .map(CompletableFuture::join)
                        .map(reply -> reply.text("id"))
                        .distinct();
        assertThat(ids).hasSize(1);
        var one = later(() -> order("odd", latte("")));
        var other = later(() -> order("odd", latte(", \"note\": \"else\"")));
        assertThat(Set.of(one.join().status(), other.join().status())).isEqualTo(Set.of(201, 422));
    }

    private static CompletableFuture<Caller.Reply> later(Supplier<Caller.Reply> call) {
        return CompletableFuture.supplyAsync(call, task -> Thread.ofVirtual().start(task));
    }

    @Test
    void an_order_can_be_paid_after_it_was_placed() {
        var placed = order("k", latte(""));
        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.text("status")).isEqualTo("AWAITING_PAYMENT");
        String link = placed.body().path("links").path("payment").asText();
        var declined = customer.post(link, payment("tok-declined"));
        assertThat(declined.status()).isEqualTo(402);
        assertThat(declined.text("code")).isEqualTo("payment-declined");
        assertThat(declined.body().path("order").path("id").asText()).isEqualTo(placed.text("id"));
        var paid = customer.post(link, payment("tok-ok"));
        assertThat(paid.status()).isEqualTo(200);
        assertThat(paid.text("status")).isEqualTo("ACCEPTED");
        var twice = customer.post(link, payment("tok-ok"));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.text("code")).isEqualTo("already-paid");
    }

    @Test
    void a_declined_order_is_402_until_it_is_paid() {
        var declined = order("k", latte(paying("tok-declined")));
        assertThat(declined.status()).isEqualTo(402);
        assertThat(order("k", latte(paying("tok-declined"))).status()).isEqualTo(402);
        String link = declined.body().path("order").path("links").path("payment").asText();
        assertThat(customer.post(link, payment("tok-ok")).status()).isEqualTo(200);
        assertThat(order("k", latte(paying("tok-declined"))).status()).isEqualTo(201);
    }

    @Test
    void a_payment_whose_outcome_is_unknown_is_202_and_found_out_later() {
        String path;
        try (var hasty = rig.server(within(Duration.ofHours(1), Duration.ofSeconds(2)))) {
            var caller = new Caller(hasty.port(), customer.token());
            var unclear =
                    caller.post(
                            "/shops/cafe/orders",
                            latte(paying("tok-slow")),
                            "Idempotency-Key",
                            "k");
            assertThat(unclear.status()).isEqualTo(202);
            assertThat(unclear.text("status")).isEqualTo("AWAITING_PAYMENT");
            path = unclear.header("Location");
        }
        var second = customer.post(path + "/payment", payment("tok-ok"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("code")).isEqualTo("payment-open");
        Await.until(
                "it is known",
                Duration.ofSeconds(60),
                () -> customer.get(path).text("payment").equals("PAID"));
        assertThat(order("k", latte(paying("tok-slow"))).status()).isEqualTo(201);
    }

    @Test
    void with_the_gateway_down_an_order_is_placed_unpaid_and_paid_later() {
        rig.gatewayBusy.set(true);
        var placed = order("k", latte(paying("tok-ok")));
        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.text("status")).isEqualTo("AWAITING_PAYMENT");
        assertThat(placed.text("message")).contains("pay a little later");
        assertThat(placed.header("Retry-After")).isEqualTo("30");
        String link = placed.body().path("links").path("payment").asText();
        var busy = customer.post(link, payment("tok-ok"));
        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.text("code")).isEqualTo("gateway-busy");
        assertThat(busy.text("written")).isEqualTo("nothing-written");
        rig.gatewayBusy.set(false);
        var again = order("k", latte(paying("tok-ok")));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("status")).isEqualTo("AWAITING_PAYMENT");
        assertThat(customer.post(link, payment("tok-ok")).status()).isEqualTo(200);
    }

    @Test
    void what_the_menu_does_not_have_is_refused_with_its_line() {
        rig.send(Role.OWNER, "out", new SellOut("cake"));
        Await.until(
                "it is sold out",
                CoreRig.PATIENCE,
                () -> nobody.get("/shops/cafe/menu").whole().body().contains("\"soldOut\":true"));
        var refused =
                order(
                        "k",
                        """
                        {"lines": [{"product": "latte", "options": ["large"], "quantity": 1},
                                   {"product": "cake", "quantity": 1}], "fulfilment": "PICKUP"}
                        """);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("product-sold-out");
        assertThat(refused.text("detail")).isEqualTo("Sold out: 치즈케이크.");
        assertThat(refused.body().path("line").asInt()).isEqualTo(1);
        rig.send(Role.OWNER, "back", new PutBack("cake"));
    }

    @Test
    void a_cancel_before_the_start_gives_the_money_back() {
        String path = order("k", latte(paying("tok-ok"))).header("Location");
        var cancelled = customer.post(path + "/cancellation", "{\"reason\": \"늦어요\"}");
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.text("status")).isEqualTo("CANCELLED");
        assertThat(cancelled.text("payment")).isEqualTo("REFUNDED");
        assertThat(customer.post(path + "/cancellation", "{}").status()).isEqualTo(200);
        var again = order("k", latte(paying("tok-ok")));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("status")).isEqualTo("CANCELLED");
        assertThat(order("k", latte(", \"note\": \"else\"")).status()).isEqualTo(422);
    }

    @Test
    void a_cancel_after_the_start_is_refused_with_the_reason() {
        var placed = order("k", latte(paying("tok-ok")));
        rig.send(Role.KITCHEN, "start", new StartPreparing(new OrderId(placed.text("id"))));
        String path = placed.header("Location");
        Await.until(
                "it has begun",
                CoreRig.PATIENCE,
                () -> customer.get(path).text("status").equals("PREPARING"));
        var refused = customer.post(path + "/cancellation", "{\"reason\": \"\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("cancel-too-late");
        assertThat(refused.text("detail")).contains("PREPARING");
    }

    @Test
    void an_order_is_followed_live_to_its_end() {
        var placed = order("k", latte(paying("tok-ok")));
        String path = placed.header("Location");
        var id = new OrderId(placed.text("id"));
        var stream =
                customer.request(path + "/stream")
                        .header("Last-Event-ID", String.valueOf(placed.body().path("version")))
                        .GET();
        var lines = later(() -> customer.send(stream, "text/event-stream"));
        rig.send(Role.KITCHEN, "a" + id, new StartPreparing(id));
        rig.send(Role.KITCHEN, "b" + id, new FinishPreparing(id));
        rig.send(Role.KITCHEN, "c" + id, new HandOver(id));
        String all = lines.join().whole().body();
        assertThat(all).contains("event: order\ndata: {").contains("\"status\":\"HANDED_OVER\"");
        assertThat(all).doesNotContain("\"status\":\"ACCEPTED\"");
    }

    @Test
    void nobody_sees_or_touches_the_order_of_another() {
        String path = order("k", latte("")).header("Location");
        Caller other = nobody.with(registerAnother());
        for (var refused :
                List.of(
                        other.get(path),
                        other.get(path + "/history"),
                        other.get(path + "/stream"),
                        other.post(path + "/payment", payment("tok-ok")),
                        other.post(path + "/cancellation", "{}"),
                        other.get("/orders/cafe-abcdefabcdef"),
                        other.get("/orders/NO_ID"))) {
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.text("code")).isEqualTo("order-unknown");
        }
        for (String token : List.of("", "nonsense", "v1.customer1.99999999999." + "A".repeat(43))) {
            var stranger = nobody.with(token).get(path);
            assertThat(stranger.status()).isEqualTo(401);
            assertThat(stranger.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    private String registerAnother() {
        return nobody.post(
                        "/customers",
                        "{\"name\":\"Mia\",\"phone\":\"+39 333"
                                + " 1234567\",\"channel\":\"NONE\",\"area\":\"demo\"}")
                .text("token");
    }

    @Test
    void what_is_malformed_changes_nothing() {
        assertThat(customer.post("/shops/cafe/orders", latte("")).text("code"))
                .isEqualTo("idempotency-key-missing");
        assertThat(order("a b", latte("")).text("code")).isEqualTo("idempotency-key-invalid");
        assertThat(order("k".repeat(101), latte("")).status()).isEqualTo(400);
        assertThat(order("k", "{").status()).isEqualTo(400);
        assertThat(order("k", latte(", \"x\": 1")).text("at")).isEqualTo("/x");
        var large = order("k", latte(", \"note\": \"" + "x".repeat(70_000) + "\""));
        assertThat(large.status()).isEqualTo(413);
        var chunked =
                customer.send(
                        customer.request("/shops/cafe/orders")
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "k")
                                .POST(
                                        BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(new byte[70_000]))));
        assertThat(chunked.status()).isEqualTo(413);
        for (String type : List.of("text/plain", "application/json;charset=euc-kr")) {
            var odd =
                    customer.send(
                            customer.request("/shops/cafe/orders")
                                    .header("Content-Type", type)
                                    .header("Idempotency-Key", "k")
                                    .POST(BodyPublishers.ofString(latte(""))));
            assertThat(odd.status()).as(type).isEqualTo(415);
        }
        assertThat(customer.get("/customers/me/orders").body().path("orders")).isEmpty();
    }

    @Test
    void with_a_queue_in_front_nothing_is_written_but_a_single_lost_reply_is_no_queue() {
        String body =
                "{\"name\":\"Mia\",\"phone\":\"0101234567\",\"channel\":\"NONE\",\"area\":\"a\"}";
        try (var lost = rig.replies.ask();
                var impatient = rig.server(within(Duration.ofMillis(50), Duration.ofSeconds(9)))) {
            var newcomer = new Caller(impatient.port(), "");
            try (var stuck = rig.replies.ask()) {
                Await.until(
                        "they wait",
                        CoreRig.PATIENCE,
                        () -> rig.replies.waitingLonger(Duration.ofMillis(60)) == 2);
                var refused = newcomer.post("/customers", body);
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.text("code")).isEqualTo("busy");
                assertThat(refused.text("written")).isEqualTo("nothing-written");
                assertThat(stuck.answer()).isNotDone();
            }
            assertThat(lost.answer()).isNotDone();
            assertThat(newcomer.post("/customers", body).status()).isEqualTo(201);
        }
    }

    @Test
    void without_a_decision_in_time_the_outcome_is_unknown_and_the_key_may_be_used_again() {
        rig.stopDeciding();
        try (var hasty = rig.server(within(Duration.ofHours(1), Duration.ofSeconds(1)))) {
            var caller = new Caller(hasty.port(), customer.token());
            var unknown = caller.post("/shops/cafe/orders", latte(""), "Idempotency-Key", "late");
            assertThat(unknown.status()).isEqualTo(503);
            assertThat(unknown.text("code")).isEqualTo("outcome-unknown");
            assertThat(unknown.text("written")).isEqualTo("outcome-unknown");
        } finally {
            rig.decideAgain();
        }
        assertThat(order("late", latte("")).status()).isEqualTo(201);
        assertThat(customer.get("/customers/me/orders").body().path("orders")).hasSize(1);
    }

    private static Limits within(Duration queue, Duration decision) {
        return new Limits(decision, decision, Duration.ofSeconds(1), 100, queue, 1);
    }
}
