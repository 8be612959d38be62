package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import soban.core.views.CafeStory;
import soban.domain.customer.Channel;
import soban.domain.customer.CustomerCommand.ChangeCustomer;
import soban.domain.customer.CustomerId;
import soban.domain.order.CancelCommand.AnswerCancel;
import soban.domain.order.Order;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.ReportSeen;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderId;
import soban.domain.shop.ShopCommand.PauseShop;
import soban.domain.unit.Command;
import soban.domain.unit.DeviceCommand.Hello;
import soban.domain.unit.Role;
import soban.testing.Await;
import soban.wire.Units;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/// What a customer does with an order that is placed: cancel it, follow it, receive it, review it.
class AfterOrderingTest extends OpenShop {
    private static final String CANCEL = "/cancellation";
    private static final String REVIEW = "{\"stars\": 5, \"text\": \"맛있어요\"}";

    private int keys;

    private Caller.Reply paidLatte() {
        return order("k", latte(paying("tok-ok")));
    }

    private static OrderId id(Caller.Reply placed) {
        return new OrderId(placed.text("id"));
    }

    private static void kitchen(String what, Command command) {
        rig.send(Role.KITCHEN, what, command);
    }

    private void handOver(OrderId order) {
        kitchen("a", new StartPreparing(order));
        kitchen("b", new FinishPreparing(order));
        kitchen("c", new HandOver(order));
        shows(order, "HANDED_OVER");
    }

    private void shows(OrderId order, String status) {
        Await.until(
                "it is " + status,
                CoreRig.PATIENCE,
                () -> customer.get("/orders/" + order).text("status").equals(status));
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
        kitchen("start", new StartPreparing(new OrderId(placed.text("id"))));
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
    void a_cancel_waits_for_the_desk_that_could_have_begun_and_is_on_hold_when_it_is_silent() {
        var placed = paidLatte();
        String path = placed.header("Location");
        kitchen("hello", new Hello("run-1"));
        kitchen("seen", new ReportSeen(id(placed), Instant.now(), null, ""));
        Await.until("it is seen", CoreRig.PATIENCE, () -> known(placed).isSeenBy("test"));
        try (var patient = rig.server(patience(Duration.ofMinutes(1)))) {
            var held = new Caller(patient.port(), customer.token()).post(path + CANCEL, "{}");
            assertThat(held.status()).isEqualTo(202);
            assertThat(held.header("Retry-After")).isEqualTo("5");
            assertThat(held.text("message")).startsWith("On hold");
            assertThat(held.body().path("cancellation").path("status").asText()).isEqualTo("HELD");
        }
        assertThat(customer.post(path + CANCEL, "{}").status()).isEqualTo(202);
        kitchen("answer", new AnswerCancel(id(placed), false));
        shows(id(placed), "CANCELLED");
        assertThat(customer.post(path + CANCEL, "{}").status()).isEqualTo(200);
    }

    @Test
    void a_cancel_that_is_asked_for_while_the_desk_has_begun_is_refused_with_that() {
        var placed = paidLatte();
        kitchen("hello", new Hello("run-1"));
        kitchen("seen", new ReportSeen(id(placed), Instant.now(), null, ""));
        Await.until("it is seen", CoreRig.PATIENCE, () -> known(placed).isSeenBy("test"));
        var asked = asking(placed);
        kitchen("answer", new AnswerCancel(id(placed), true));
        var refused = asked.join();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("cancel-refused");
        assertThat(refused.text("detail")).contains("has begun");
        var page = refused.body().path("order").path("cancellation");
        assertThat(page.path("status").asText()).isEqualTo("REFUSED");
        var again = asking(placed);
        kitchen("again", new AnswerCancel(id(placed), false));
        assertThat(again.join().status()).as("the first refusal is no answer").isEqualTo(200);
    }

    private CompletableFuture<Caller.Reply> asking(Caller.Reply placed) {
        var asked = later(() -> customer.post(placed.header("Location") + CANCEL, "{}"));
        Await.until(
                "it is asked for",
                CoreRig.PATIENCE,
                () -> known(placed).cancellation().undecided() || asked.isDone());
        return asked;
    }

    private static Order known(Caller.Reply placed) {
        return rig.node.views.queries().order(id(placed)).orElseThrow().order();
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
        var lines = later(() -> customer.send(stream));
        kitchen("a" + id, new StartPreparing(id));
        kitchen("b" + id, new FinishPreparing(id));
        kitchen("c" + id, new HandOver(id));
        shows(id, "HANDED_OVER");
        customer.post(path + "/receipt", "{}");
        String all = lines.join().whole().body();
        assertThat(all).contains("event: order\ndata: {").contains("\"status\":\"HANDED_OVER\"");
    }

    @Test
    void what_was_handed_over_can_be_received_and_reviewed_once_and_counts_for_the_customer() {
        var placed = paidLatte();
        String path = placed.header("Location");
        assertThat(customer.post(path + "/receipt", "{}").text("code")).isEqualTo("wrong-step");
        assertThat(customer.post(path + "/review", REVIEW).text("code"))
                .isEqualTo("review-too-early");
        handOver(id(placed));
        var received = customer.post(path + "/receipt", "{}");
        assertThat(received.status()).isEqualTo(200);
        assertThat(received.text("status")).isEqualTo("COMPLETED");
        var reviewed = customer.post(path + "/review", REVIEW);
        assertThat(reviewed.status()).isEqualTo(201);
        assertThat(reviewed.body().path("review").path("stars").asInt()).isEqualTo(5);
        var again = customer.post(path + "/review", "{\"stars\": 1}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("review-exists");
        assertThat(whatHappened(path))
                .containsSubsequence("handed-over", "completed", "review-written")
                .doesNotContain("served", "seen");
        Await.until(
                "it counts",
                CoreRig.PATIENCE,
                () -> customer.get("/customers/me").body().path("served").asInt() == 1);
    }

    @Test
    void a_customer_finds_themselves_and_what_they_were_told() {
        var me = customer.get("/customers/me");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.text("name")).isEqualTo("김서연");
        assertThat(me.text("channel")).isEqualTo("KAKAO");
        assertThat(me.text("grade")).isEqualTo("NEW");
        assertThat(customer.get("/customers/me/messages").body().path("messages")).isEmpty();
        var placed = paidLatte();
        var told = customer.get("/customers/me/messages").body().path("messages");
        assertThat(told).extracting(m -> m.path("kind").asText()).contains("ORDER_PAID");
        assertThat(told).allMatch(m -> m.path("order").asText().equals(placed.text("id")));
        assertThat(nobody.get("/customers/me").status()).isEqualTo(401);
    }

    @Test
    void the_same_key_is_the_same_order_though_its_customer_has_changed_in_between() {
        var placed = order("k", latte(""));
        var id = new CustomerId(customer.get("/customers/me").text("customerId"));
        rig.send(
                Units.of(id),
                Role.CUSTOMER,
                "change",
                new ChangeCustomer(id, "김서연", "010-0000-0000", Channel.SMS));
        Await.until(
                "it is changed",
                CoreRig.PATIENCE,
                () -> customer.get("/customers/me").text("channel").equals("SMS"));
        var again = order("k", latte(""));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(placed.text("id"));
    }

    @Test
    void a_delivery_has_its_fee_its_address_and_its_state_and_takes_from_what_is_left() {
        assertThat(kit().path("left").asInt()).isEqualTo(3);
        var placed = orderKits(2, "seongsu");
        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.text("status")).isEqualTo("READY");
        assertThat(placed.body().path("amount").asLong()).isEqualTo(43_000);
        assertThat(placed.body().path("deliveryFee").asLong()).isEqualTo(3_000);
        var delivery = placed.body().path("delivery");
        assertThat(delivery.path("status").asText()).isEqualTo("OFFERED");
        assertThat(delivery.path("address").path("line").asText()).isEqualTo("왕십리로 1");
        assertThat(placed.body().path("recipient").path("name").asText()).isEqualTo("이도윤");
        assertThat(kit().path("left").asInt()).isEqualTo(1);
        assertThat(kit().path("orderable").asBoolean()).isTrue();
        assertThat(orderKits(2, "seongsu").text("code")).isEqualTo("out-of-stock");
        assertThat(orderKits(1, "moon").text("code")).isEqualTo("district-not-served");
        assertThat(orderKits(1, "seongsu").status()).isEqualTo(201);
        assertThat(kit().path("orderable").asBoolean()).isFalse();
        var cancel = customer.post(placed.header("Location") + CANCEL, "{}");
        assertThat(cancel.status()).as("until the seller is told").isEqualTo(202);
    }

    private JsonNode kit() {
        return nobody.get("/shops/kits/menu").body().path("products").get(0);
    }

    private Caller.Reply orderKits(int count, String district) {
        keys++;
        return customer.post(
                "/shops/kits/orders",
                """
                {"lines": [{"product": "kit", "quantity": %d}], "fulfilment": "DELIVERY",
                 "address": {"district": "%s", "line": "왕십리로 1"},
                 "recipient": {"name": "이도윤", "phone": "010-1111-2222"}, "payment": %s}
                """
                        .formatted(count, district, payment("tok-ok")),
                "Idempotency-Key",
                "kits-" + keys);
    }

    @Test
    void a_shop_that_pauses_says_so_and_takes_no_orders_until_then() {
        var until = Instant.now().plus(Duration.ofHours(1));
        rig.send(Units.of(CafeStory.KITS), Role.OWNER, "pause", new PauseShop(until));
        Await.until(
                "it is paused",
                CoreRig.PATIENCE,
                () -> !nobody.get("/shops/kits/menu").body().path("door").path("open").asBoolean());
        var door = nobody.get("/shops/kits/menu").body().path("door");
        assertThat(Instant.parse(door.path("pausedUntil").asText())).isEqualTo(until);
        assertThat(orderKits(1, "seongsu").text("code")).isEqualTo("shop-paused");
        rig.send(Units.of(CafeStory.KITS), Role.OWNER, "resume", new PauseShop(null));
        Await.until(
                "it is open",
                CoreRig.PATIENCE,
                () -> nobody.get("/shops/kits/menu").body().path("door").path("open").asBoolean());
    }
}
