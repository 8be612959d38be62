package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.testing.Await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// A node that dies takes the answers with it that were meant for it, and nothing else.
class DeadNodeTest extends OpenShop {
    @Test
    void what_a_dead_node_had_asked_is_decided_once_and_told_by_another() {
        rig.stopDeciding();
        try (var doomed = rig.another("doomed");
                var door = doomed.server(LIMITS)) {
            var caller = new Caller(door.port(), customer.token());
            var asked =
                    later(
                            () ->
                                    caller.post(
                                            "/shops/cafe/orders",
                                            latte(""),
                                            "Idempotency-Key",
                                            "dead"));
            Await.until("it is asked", CoreRig.PATIENCE, () -> doomed.replies.waiting() == 1);
            // Its ears first: what is answered from now on, it does not hear.
            doomed.replies.close();
            rig.decideAgain();
            var found = order("dead", latte(""));
            assertThat(found.status()).isEqualTo(201);
            assertThat(customer.get("/customers/me/orders").body().path("orders")).hasSize(1);
            assertThat(unheard(asked)).as("it heard of no decision").isTrue();
        }
        assertThat(order("next", latte("")).status()).as("the others go on").isEqualTo(201);
    }

    private static boolean unheard(CompletableFuture<Caller.Reply> asked) {
        try {
            return asked.join().status() == 503;
        } catch (CompletionException gone) {
            return true;
        }
    }
}
