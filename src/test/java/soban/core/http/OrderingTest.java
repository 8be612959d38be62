package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import soban.domain.shop.ShopCommand.PutBack;
import soban.domain.shop.ShopCommand.SellOut;
import soban.domain.unit.Role;
import soban.testing.Await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Customers at the door, with the whole core behind it.
class OrderingTest extends OpenShop {
    @Test
    void the_menu_is_there_for_everybody() {
        assertThat(nobody.get("/health/ready").status()).isEqualTo(200);
        var shops = nobody.get("/shops?area=demo").body().path("shops");
        assertThat(shops).hasSize(2);
        assertThat(shops.get(0).path("door").path("open").asBoolean()).isTrue();
        assertThat(nobody.get("/shops?area=moon").body().path("shops")).isEmpty();
        var menu = nobody.get("/shops/cafe/menu");
        assertThat(menu.text("currency")).isEqualTo("KRW");
        assertThat(menu.body().path("products").get(0).path("price").asLong()).isEqualTo(5000);
        assertThat(menu.body().path("products").get(0).path("orderable").asBoolean()).isTrue();
        assertThat(menu.body().path("delivery").path("fee").asLong()).isEqualTo(3000);
        assertThat(nobody.get("/shops/nowhere/menu").status()).isEqualTo(404);
        assertThat(nobody.get("/shops/NO_ID!/menu").text("code")).isEqualTo("shop-unknown");
    }

    /// Its version grows with what is noted of the messages, too.
    private static JsonNode page(JsonNode page) {
        return page.<ObjectNode>deepCopy().without("version");
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
        assertThat(page(customer.get(path).body())).isEqualTo(page(placed.body()));
        assertThat(page(customer.get("/customers/me/orders").body().path("orders").get(0)))
                .isEqualTo(page(placed.body()));
        assertThat(whatHappened(path))
                .containsSubsequence("placed", "payment-attempted", "payment-taken", "accepted");
    }

    @Test
    void the_same_key_never_orders_twice_and_not_something_else() {
        var first = order("k", latte(paying("tok-ok")));
        var again = order("k", latte(paying("tok-ok")));
        assertThat(again.status()).isEqualTo(201);
        assertThat(page(again.body())).isEqualTo(page(first.body()));
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

    @Test
    void an_order_can_be_paid_after_it_was_placed() {
        var placed = order("k", latte(""));
        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.text("status")).isEqualTo("AWAITING_PAYMENT");
        assertThat(placed.text("paymentId")).isEqualTo(placed.text("id") + "_1");
        String link = placed.body().path("links").path("payment").asText();
        var declined = customer.post(link, payment("tok-declined"));
        assertThat(declined.status()).isEqualTo(402);
        assertThat(declined.body().path("order").path("paymentId").asText())
                .isEqualTo(placed.text("id") + "_2");
        assertThat(declined.text("code")).isEqualTo("payment-declined");
        assertThat(declined.body().path("order").path("id").asText()).isEqualTo(placed.text("id"));
        var paid = customer.post(link, payment("tok-ok"));
        assertThat(paid.status()).isEqualTo(200);
        assertThat(paid.text("status")).isEqualTo("ACCEPTED");
        assertThat(paid.body().has("paymentId")).isFalse();
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
        var limits = within(Duration.ofHours(1), Duration.ofSeconds(30), Duration.ofSeconds(2));
        try (var hasty = rig.server(limits)) {
            var caller = new Caller(hasty.port(), customer.token());
            var unclear =
                    caller.post(
                            "/shops/cafe/orders",
                            latte(paying("tok-slow")),
                            "Idempotency-Key",
                            "k");
            assertThat(unclear.status()).isEqualTo(202);
            assertThat(unclear.text("status")).isEqualTo("AWAITING_PAYMENT");
            assertThat(unclear.body().has("paymentId")).as("one is under way").isFalse();
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
        rig.node.gatewayBusy.set(true);
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
        rig.node.gatewayBusy.set(false);
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
    void what_is_sold_out_for_a_time_is_served_again_when_that_is_over() {
        var until = rig.now().plus(Duration.ofHours(4)).truncatedTo(ChronoUnit.SECONDS);
        rig.send(Role.OWNER, "out-for-a-time", new SellOut("cake", until));
        Await.until(
                "it is sold out for a time",
                CoreRig.PATIENCE,
                () ->
                        nobody.get("/shops/cafe/menu")
                                .whole()
                                .body()
                                .contains("\"soldOutUntil\":\"" + until + "\""));
        String cake =
                """
                {"lines": [{"product": "cake", "quantity": 1}], "fulfilment": "PICKUP"}
                """;
        assertThat(order("out", cake).text("code")).isEqualTo("product-sold-out");
        rig.putForward(Duration.ofHours(4));
        assertThat(nobody.get("/shops/cafe/menu").whole().body())
                .doesNotContain("soldOutUntil\":\"")
                .doesNotContain("\"soldOut\":true");
        assertThat(order("served", cake).status()).isEqualTo(201);
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
}
