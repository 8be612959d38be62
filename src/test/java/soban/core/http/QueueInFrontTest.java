package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.core.TestInstallation;
import soban.core.views.CafeStory;
import soban.testing.Await;
import soban.wire.Units;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Customers at the door while nobody decides.
class QueueInFrontTest extends OpenShop {
    private static final Duration QUEUE = Duration.ofMillis(1500);
    private static final int CAFE =
            Units.partition(Units.of(CafeStory.SHOP), TestInstallation.PARTITIONS);

    private final AtomicInteger keys = new AtomicInteger();

    private Caller.Reply at(Caller door, String shop) {
        String key = "queue-" + keys.incrementAndGet();
        return door.post("/shops/" + shop + "/orders", latte(""), "Idempotency-Key", key);
    }

    private static boolean isBusy(Caller.Reply reply) {
        return reply.status() == 503 && reply.text("code").equals("busy");
    }

    @Test
    void with_more_than_a_moment_of_queue_in_front_nothing_is_written() {
        var limits = within(QUEUE, Duration.ofSeconds(10));
        rig.stopDeciding();
        try (var impatient = rig.server(limits);
                var hasty = rig.server(within(QUEUE, Duration.ofSeconds(1)))) {
            var door = new Caller(impatient.port(), customer.token());
            var waiting = several(() -> at(door, "cafe"));
            Await.until(
                    "the queue is too long",
                    CoreRig.PATIENCE,
                    () -> !rig.node.replies.admits(CAFE, limits));
            int before = rig.commandsWritten();
            var refused = at(door, "cafe");
            assertThat(isBusy(refused)).isTrue();
            assertThat(refused.text("written")).isEqualTo("nothing-written");
            assertThat(refused.header("Retry-After")).isEqualTo("2");
            assertThat(rig.commandsWritten()).isEqualTo(before);
            assertThat(waiting).as("those in the queue still wait").noneMatch(w -> w.isDone());
            assertThat(at(new Caller(hasty.port(), customer.token()), "kits").text("code"))
                    .as("another partition has a queue of its own")
                    .isEqualTo("outcome-unknown");
            waiting.forEach(w -> assertThat(w.join().text("code")).isEqualTo("outcome-unknown"));
            assertThat(rig.node.replies.waiting()).isZero();
            var more = several(() -> at(door, "cafe"));
            assertThat(more.stream().map(CompletableFuture::join).filter(r -> isBusy(r)))
                    .as("nobody waits any more, but the queue is still there: one finds out")
                    .hasSize(more.size() - 1);
        } finally {
            rig.decideAgain();
        }
        Await.until(
                "the queue is gone", CoreRig.PATIENCE, () -> at(customer, "cafe").status() == 201);
    }

    /// The gateway takes its time with them, while nothing stands in front of the units.
    @Test
    void with_many_under_way_the_next_is_told_so_at_once() {
        try (var narrow = rig.server(of(2))) {
            var door = new Caller(narrow.port(), customer.token());
            var paying =
                    Stream.generate(() -> later(() -> paid(door, "tok-slow"))).limit(2).toList();
            Await.until(
                    "both are placed",
                    CoreRig.PATIENCE,
                    () -> customer.get("/customers/me/orders").body().path("orders").size() == 2);
            assertThat(isBusy(paid(door, "tok-ok"))).isTrue();
            assertThat(paying).as("they were let in").noneMatch(w -> w.isDone());
            var waits = customer.get("/customers/me/orders").body().path("orders").path(0);
            String order = "/orders/" + waits.path("id").asText();
            String card = "{\"method\":\"card\",\"token\":\"tok-ok\"}";
            assertThat(door.post(order + "/payment", card).status())
                    .as("there is room for who has ordered and pays")
                    .isNotEqualTo(503);
            paying.forEach(w -> assertThat(w.join().status()).isEqualTo(201));
            assertThat(paid(door, "tok-ok").status()).as("there is room again").isEqualTo(201);
        }
    }

    /// Nobody has a place before they have said everything.
    @Test
    void who_never_says_the_rest_keeps_nobody_out() throws Exception {
        try (var narrow = rig.server(of(2));
                var one = Pest.at(narrow.port());
                var two = Pest.at(narrow.port());
                var three = Pest.at(narrow.port())) {
            for (Pest pest : List.of(one, two, three)) {
                pest.says(begun("never-" + pest.hashCode())).drips(" ");
            }
            Await.until("they are inside", CoreRig.PATIENCE, () -> narrow.visitors() >= 3);
            var door = new Caller(narrow.port(), customer.token());
            assertThat(paid(door, "tok-ok").status()).isEqualTo(201);
        }
    }

    private String begun(String key) {
        return """
        POST /shops/cafe/orders HTTP/1.1\r
        Host: x\r
        Authorization: Bearer %s\r
        Idempotency-Key: %s\r
        Content-Type: application/json\r
        Content-Length: 900\r
        \r
        """
                .formatted(customer.token(), key);
    }

    private Caller.Reply paid(Caller door, String token) {
        String key = "paid-" + keys.incrementAndGet();
        return door.post("/shops/cafe/orders", latte(paying(token)), "Idempotency-Key", key);
    }

    private static List<CompletableFuture<Caller.Reply>> several(Supplier<Caller.Reply> call) {
        return Stream.generate(() -> later(call)).limit(4).toList();
    }

    @Test
    void replies_that_were_lost_are_no_queue_once_a_later_one_arrives() {
        var limits = within(Duration.ofMillis(100), Duration.ofSeconds(9));
        try (var lost = rig.node.replies.ask(CAFE);
                var alsoLost = rig.node.replies.ask(CAFE);
                var impatient = rig.server(limits)) {
            var door = new Caller(impatient.port(), customer.token());
            Await.until(
                    "they look like a queue",
                    CoreRig.PATIENCE,
                    () -> !rig.node.replies.admits(CAFE, limits));
            Await.until("one is let in", CoreRig.PATIENCE, () -> at(door, "cafe").status() == 201);
            assertThat(at(door, "cafe").status()).isEqualTo(201);
            assertThat(lost.answer()).isNotDone();
            assertThat(alsoLost.answer()).isNotDone();
        }
    }
}
