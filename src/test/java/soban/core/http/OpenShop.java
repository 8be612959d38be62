package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import soban.core.crowd.Crowd;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/// A whole core with its door open, and one customer who comes anew to each test.
abstract class OpenShop {
    static final Limits LIMITS =
            new Limits(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    100,
                    100,
                    Duration.ofSeconds(4),
                    3,
                    Duration.ofMillis(300),
                    Duration.ofSeconds(10),
                    Crowd.USUAL);

    @TempDir private static Path folder;
    static CoreRig rig;
    static HttpServer server;
    static Caller nobody;
    Caller customer;

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
        rig.node.gatewayBusy.set(false);
    }

    static String latte(String more) {
        return """
        {"lines": [{"product": "latte", "options": ["large"], "quantity": 2}], "fulfilment": "PICKUP"%s}
        """
                .formatted(more);
    }

    static String paying(String token) {
        return ", \"payment\": " + payment(token);
    }

    static String payment(String token) {
        return "{\"method\": \"card\", \"token\": \"" + token + "\"}";
    }

    Caller.Reply order(String key, String body) {
        return customer.post("/shops/cafe/orders", body, "Idempotency-Key", key);
    }

    static CompletableFuture<Caller.Reply> later(Supplier<Caller.Reply> call) {
        return CompletableFuture.supplyAsync(call, task -> Thread.ofVirtual().start(task));
    }

    List<String> whatHappened(String path) {
        var entries = customer.get(path + "/history").body().path("entries");
        return StreamSupport.stream(entries.spliterator(), false)
                .map(e -> e.path("what").asText())
                .toList();
    }

    String registerAnother() {
        return nobody.post(
                        "/customers",
                        "{\"name\":\"Mia\",\"phone\":\"+39 333"
                                + " 1234567\",\"channel\":\"NONE\",\"area\":\"demo\"}")
                .text("token");
    }

    static Limits within(Duration queue, Duration decision) {
        return within(queue, decision, decision);
    }

    static Limits within(Duration queue, Duration decision, Duration outcome) {
        return new Limits(
                decision,
                outcome,
                Duration.ofSeconds(1),
                100,
                100,
                queue,
                1,
                LIMITS.signOfLife(),
                LIMITS.toLeave(),
                LIMITS.crowd());
    }

    /// Of which the views are waited for no longer than that.
    static Limits seeing(Duration view) {
        return new Limits(
                LIMITS.decision(),
                LIMITS.outcome(),
                view,
                100,
                100,
                LIMITS.longestQueue(),
                3,
                LIMITS.signOfLife(),
                LIMITS.toLeave(),
                LIMITS.crowd());
    }

    static Limits of(int underWay) {
        return new Limits(
                LIMITS.decision(),
                LIMITS.outcome().multipliedBy(4),
                LIMITS.view(),
                100,
                underWay,
                LIMITS.longestQueue(),
                3,
                LIMITS.signOfLife(),
                LIMITS.toLeave(),
                LIMITS.crowd());
    }

    static Limits patience(Duration outcome) {
        return new Limits(
                LIMITS.decision(),
                outcome,
                LIMITS.view(),
                100,
                100,
                LIMITS.longestQueue(),
                3,
                LIMITS.signOfLife(),
                LIMITS.toLeave(),
                LIMITS.crowd());
    }
}
