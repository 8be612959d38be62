package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import soban.testing.Await;

import java.io.UncheckedIOException;
import java.util.List;

/// An instance that stops while its customers are inside.
class StoppingTest extends OpenShop {
    @Test
    void who_is_inside_is_answered_and_who_comes_then_is_sent_elsewhere() {
        var leaving = rig.server(LIMITS);
        var door = new Caller(leaving.port(), customer.token());
        String other = order("other", latte("")).header("Location");
        var inside =
                later(
                        () ->
                                door.post(
                                        "/shops/cafe/orders",
                                        latte(paying("tok-slow")),
                                        "Idempotency-Key",
                                        "inside"));
        Await.until(
                "it is being paid",
                CoreRig.PATIENCE,
                () ->
                        customer.get("/customers/me/orders").whole().body().contains("UNKNOWN")
                                || customer.get("/customers/me/orders").body().path("orders").size()
                                        == 2);
        var closed =
                later(
                        () -> {
                            leaving.close();
                            return customer.get("/health/live");
                        });
        Await.until(
                "it is not ready",
                CoreRig.PATIENCE,
                () -> door.get("/health/ready").status() == 503);
        assertThat(door.get("/health/ready").body().path("waitingFor"))
                .extracting(name -> name.asText())
                .containsExactly("staying");
        assertThat(leaving.missing()).containsExactly("staying");
        for (var refused :
                List.of(
                        order(door, "late"),
                        door.post(other + "/payment", payment("tok-ok")),
                        door.post(other + "/cancellation", "{}"),
                        door.post("/customers/tokens", "{\"phone\": \"010-1234-5678\"}"),
                        door.post(
                                "/enrolments",
                                "{\"code\": \"shop:cafe/owner/mzxw6ytboi7qk5dn\"}"))) {
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text("code")).isEqualTo("stopping");
            assertThat(refused.text("written")).isEqualTo("nothing-written");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(refused.header("Connection")).isEqualTo("close");
        }
        assertThat(door.get(other).status()).as("reading is harmless").isEqualTo(200);
        assertThat(door.get("/health/live").status()).isEqualTo(200);
        assertThat(closed).as("somebody is inside").isNotDone();
        assertThat(inside.join().status()).as("paid, or not known yet").isIn(201, 202);
        closed.join();
        assertThatThrownBy(() -> door.get("/health/live")).isInstanceOf(UncheckedIOException.class);
        assertThat(order(customer, "late").status()).as("elsewhere").isEqualTo(201);
    }

    private static Caller.Reply order(Caller door, String key) {
        return door.post("/shops/cafe/orders", latte(""), "Idempotency-Key", key);
    }

    @Test
    void it_does_not_wait_for_ever_for_who_never_leaves() {
        var limits =
                new Limits(
                        LIMITS.decision(),
                        LIMITS.outcome(),
                        LIMITS.view(),
                        100,
                        100,
                        LIMITS.longestQueue(),
                        1,
                        LIMITS.signOfLife(),
                        java.time.Duration.ofMillis(300),
                        LIMITS.crowd());
        var leaving = rig.server(limits);
        var door = new Caller(leaving.port(), customer.token());
        rig.stopDeciding();
        try {
            var inside = later(() -> order(door, "stuck"));
            Await.until("it waits", CoreRig.PATIENCE, () -> rig.node.replies.waiting() == 1);
            long before = System.nanoTime();
            leaving.close();
            assertThat(System.nanoTime() - before).isLessThan(LIMITS.decision().toNanos() / 2);
            assertThat(inside)
                    .satisfies(
                            lost ->
                                    assertThatThrownBy(lost::join)
                                            .hasRootCauseInstanceOf(java.io.IOException.class));
        } finally {
            rig.decideAgain();
        }
    }
}
