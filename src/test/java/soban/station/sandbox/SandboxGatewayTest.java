package soban.station.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.testing.Await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

class SandboxGatewayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private SandboxGateway gateway;
    private GatewayUser user;

    @BeforeEach
    void start() throws IOException {
        start(Duration.ofSeconds(60));
    }

    private void start(Duration slowness) throws IOException {
        gateway = SandboxGateway.start(new SandboxSettings(folder, 0, slowness));
        user = new GatewayUser(gateway.uri());
    }

    @AfterEach
    void stop() throws IOException {
        gateway.close();
    }

    private void restart(Duration slowness) throws IOException {
        gateway.close();
        start(slowness);
    }

    private JsonNode charges() throws Exception {
        return user.get("/book").json().get("charges");
    }

    @Test
    void a_key_is_charged_once_and_always_answered_alike_even_after_a_restart() throws Exception {
        var first = user.pay("k", "o", 4500, "tok-ok");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().get("state").textValue()).isEqualTo("PAID");
        assertThat(first.json().get("amount").longValue()).isEqualTo(4500);
        assertThat(first.json().get("reference").textValue()).isNotBlank();
        assertThat(user.pay("k", "o", 4500, "tok-ok")).isEqualTo(first);
        restart(PATIENCE);
        assertThat(user.pay("k", "o", 4500, "tok-ok")).isEqualTo(first);
        assertThat(charges()).hasSize(1);
    }

    @Test
    void a_declined_key_stays_declined_and_an_unknown_card_declines() throws Exception {
        var first = user.pay("k", "o", 4500, "tok-declined");
        assertThat(first.status()).isEqualTo(402);
        assertThat(first.json().get("state").textValue()).isEqualTo("DECLINED");
        restart(PATIENCE);
        assertThat(user.pay("k", "o", 4500, "tok-ok")).isEqualTo(first);
        assertThat(user.pay("other", "o", 4500, "tok-what").status()).isEqualTo(402);
        assertThat(charges()).isEmpty();
        assertThat(user.get("/book").json().get("declines")).hasSize(2);
    }

    @Test
    void a_key_that_comes_with_something_else_is_refused() throws Exception {
        user.pay("k", "o", 4500, "tok-ok");
        assertThat(user.pay("k", "o", 4501, "tok-ok").status()).isEqualTo(422);
        assertThat(user.pay("k", "p", 4500, "tok-ok").status()).isEqualTo(422);
        assertThat(charges()).hasSize(1);
    }

    @Test
    void a_slow_card_is_charged_at_once_and_its_key_is_processing_until_the_answer()
            throws Exception {
        var slow = user.payLater("k", "o", 4500, "tok-slow");
        Await.until("it is charged", PATIENCE, () -> user.is("/payments/k", "PAID"));
        var meanwhile = user.pay("k", "o", 4500, "tok-slow");
        assertThat(meanwhile.status()).isEqualTo(409);
        assertThat(meanwhile.json().get("state").textValue()).isEqualTo("PROCESSING");
        assertThat(slow).isNotDone();
        assertThat(charges()).hasSize(1);
    }

    @Test
    void a_slow_card_answers_in_the_end() throws Exception {
        restart(Duration.ofMillis(200));
        assertThat(user.pay("k", "o", 4500, "tok-slow").status()).isEqualTo(200);
    }

    @Test
    void a_busy_card_is_never_charged() throws Exception {
        assertThat(user.pay("k", "o", 4500, "tok-busy").status()).isEqualTo(503);
        assertThat(user.pay("k", "o", 4500, "tok-busy").status()).isEqualTo(503);
        assertThat(user.get("/payments/k").status()).isEqualTo(404);
    }

    @Test
    void a_dropped_answer_was_charged_and_comes_the_second_time() throws Exception {
        assertThatThrownBy(() -> user.pay("k", "o", 4500, "tok-drop"))
                .isInstanceOf(IOException.class);
        assertThat(charges()).hasSize(1);
        assertThat(user.pay("k", "o", 4500, "tok-drop").status()).isEqualTo(200);
        assertThat(charges()).hasSize(1);
    }

    @Test
    void a_lost_request_was_not_charged_and_is_the_second_time() throws Exception {
        assertThatThrownBy(() -> user.pay("k", "o", 4500, "tok-lost"))
                .isInstanceOf(IOException.class);
        assertThat(user.get("/payments/k").status()).isEqualTo(404);
        assertThat(user.pay("k", "o", 4500, "tok-lost").status()).isEqualTo(200);
    }

    @Test
    void many_that_ask_at_once_with_one_key_are_charged_once() throws Exception {
        var asked =
                IntStream.range(0, 40).mapToObj(i -> user.payLater("k", "o", 1, "tok-ok")).toList();
        CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
        assertThat(asked).allMatch(it -> it.join().status() == 200 || it.join().status() == 409);
        assertThat(charges()).hasSize(1);
    }

    @Test
    void refunds_go_up_to_what_was_paid_and_each_key_once() throws Exception {
        user.pay("k/1 +é", "o", 4500, "tok-ok");
        assertThat(user.refund("k/1 +é", "r1", 4000).json().get("refunded").longValue())
                .isEqualTo(4000);
        var tooMuch = user.refund("k/1 +é", "r2", 501);
        assertThat(tooMuch.status()).isEqualTo(409);
        assertThat(tooMuch.json().get("state").textValue()).isEqualTo("REFUSED");
        restart(PATIENCE);
        assertThat(user.refund("k/1 +é", "r1", 4000).json().get("refunded").longValue())
                .isEqualTo(4000);
        assertThat(user.refund("k/1 +é", "r1", 1).status()).isEqualTo(422);
        assertThat(user.refund("k/1 +é", "r3", 500).json().get("refunded").longValue())
                .isEqualTo(4500);
        var found = user.get("/payments/" + GatewayUser.inPath("k/1 +é")).json();
        assertThat(found.get("state").textValue()).isEqualTo("PAID");
        assertThat(found.get("refunded").longValue()).isEqualTo(4500);
        assertThat(user.get("/book").json().get("refunds")).hasSize(2);
    }

    @Test
    void several_refunds_in_part_each_take_what_is_left_and_one_too_large_changes_nothing()
            throws Exception {
        user.pay("k", "o", 4500, "tok-ok");
        assertThat(user.refund("k", "first", 2000).status()).isEqualTo(200);
        assertThat(user.refund("k", "greedy", 2501).status()).isEqualTo(409);
        restart(PATIENCE);
        assertThat(user.refund("k", "second", 2500).status()).isEqualTo(200);
        assertThat(user.refund("k", "third", 1).status()).isEqualTo(409);
        assertThat(user.refund("k", "second", 2500).status()).as("the same again").isEqualTo(200);
        assertThat(user.get("/payments/k").json().get("refunded").longValue()).isEqualTo(4500);
        assertThat(user.get("/book").json().get("refunds")).hasSize(2);
    }

    @Test
    void what_was_not_paid_cannot_be_refunded() throws Exception {
        assertThat(user.refund("nobody", "r", 1).status()).isEqualTo(404);
        user.pay("k", "o", 4500, "tok-declined");
        assertThat(user.refund("k", "r", 1).status()).isEqualTo(409);
    }

    @Test
    void the_knobs_make_it_busy_slow_or_dead_and_always_answer_themselves() throws Exception {
        assertThat(user.put("/knobs", "{\"busy\":true}").status()).isEqualTo(200);
        assertThat(user.pay("k", "o", 1, "tok-ok").status()).isEqualTo(503);
        user.put("/knobs", "{\"down\":true}");
        assertThatThrownBy(() -> user.pay("k", "o", 1, "tok-ok")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> user.get("/payments/k")).isInstanceOf(IOException.class);
        assertThat(user.get("/knobs").json().get("down").booleanValue()).isTrue();
        assertThat(charges()).isEmpty();
        user.put("/knobs", "{\"delayMillis\":150}");
        long begun = System.nanoTime();
        assertThat(user.pay("k", "o", 1, "tok-ok").status()).isEqualTo(200);
        assertThat(System.nanoTime() - begun).isGreaterThan(Duration.ofMillis(150).toNanos());
    }

    @Test
    void told_to_decline_it_declines_every_new_payment_and_repeats_what_was_decided_before()
            throws Exception {
        var before = user.pay("k", "o", 4500, "tok-ok");
        user.put("/knobs", "{\"decline\":true}");
        var declined = user.pay("l", "o", 4500, "tok-ok");
        assertThat(declined.status()).isEqualTo(402);
        assertThat(declined.json().get("reason").textValue()).isEqualTo("declined_by_knob");
        assertThat(user.pay("k", "o", 4500, "tok-ok")).isEqualTo(before);
        user.put("/knobs", "{}");
        assertThat(user.pay("l", "o", 4500, "tok-ok")).isEqualTo(declined);
        assertThat(charges()).hasSize(1);
    }

    @Test
    void told_to_drop_it_charges_and_gives_back_and_loses_every_answer() throws Exception {
        user.pay("k", "o", 4500, "tok-ok");
        user.put("/knobs", "{\"drop\":true}");
        assertThatThrownBy(() -> user.pay("l", "o", 1, "tok-ok")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> user.pay("l", "o", 1, "tok-ok")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> user.refund("k", "r", 500)).isInstanceOf(IOException.class);
        user.put("/knobs", "{}");
        assertThat(user.pay("l", "o", 1, "tok-ok").status()).isEqualTo(200);
        assertThat(user.get("/payments/k").json().get("refunds")).hasSize(1);
        assertThat(charges()).hasSize(2);
    }

    @Test
    void told_to_answer_twice_it_gives_each_answer_again_in_the_place_of_the_next()
            throws Exception {
        user.put("/knobs", "{\"twice\":true}");
        var first = user.pay("k", "o", 1, "tok-ok");
        assertThat(user.pay("l", "o", 2, "tok-ok")).as("the same once more").isEqualTo(first);
        var third = user.pay("m", "o", 3, "tok-ok");
        assertThat(key(third)).isEqualTo("m");
        user.put("/knobs", "{}");
        assertThat(user.get("/payments/l")).as("left over").isEqualTo(third);
        assertThat(key(user.get("/payments/l"))).isEqualTo("l");
        assertThat(charges()).as("what was asked is done").hasSize(3);
    }

    private static String key(GatewayUser.Reply reply) {
        return reply.json().get("key").textValue();
    }

    @Test
    void a_card_that_is_answered_twice_spoils_the_next_answer_and_no_more() throws Exception {
        var first = user.pay("k", "o", 4500, "tok-twice");
        assertThat(key(first)).isEqualTo("k");
        assertThat(user.pay("l", "o", 4500, "tok-declined")).isEqualTo(first);
        assertThat(key(user.pay("l", "o", 4500, "tok-declined"))).isEqualTo("l");
        assertThat(key(user.pay("k", "o", 4500, "tok-twice"))).isEqualTo("k");
        assertThat(key(user.pay("m", "o", 4500, "tok-ok"))).isEqualTo("m");
    }

    @Test
    void a_card_for_which_it_is_down_is_never_charged() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> user.pay("k", "o", 1, "tok-down"))
                    .isInstanceOf(IOException.class);
        }
        assertThat(user.get("/payments/k").status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_understood_is_refused_with_a_sentence_and_changes_nothing()
            throws Exception {
        for (var body :
                new String[] {
                    "",
                    "{",
                    "[]",
                    "null",
                    "{}",
                    "{\"key\":\"k\",\"orderId\":\"o\",\"amount\":1.5,\"token\":\"tok-ok\"}",
                    "{\"key\":\"k\",\"orderId\":\"o\",\"amount\":\"1\",\"token\":\"tok-ok\"}",
                    "{\"key\":\"k\",\"orderId\":\"o\",\"amount\":0,\"token\":\"tok-ok\"}",
                    "{\"key\":\"k\",\"orderId\":\"o\",\"amount\":1e30,\"token\":\"tok-ok\"}",
                    "{\"key\":\"k\",\"orderId\":\"o\",\"amount\":99999999999999999999999,\"token\":\"tok-ok\"}",
                    "{\"key\":7,\"orderId\":\"o\",\"amount\":1,\"token\":\"tok-ok\"}",
                    "{\"key\":\" \",\"orderId\":\"o\",\"amount\":1,\"token\":\"tok-ok\"}",
                    "{\"key\":\"a\",\"key\":\"b\",\"orderId\":\"o\",\"amount\":1,\"token\":\"tok-ok\"}",
                    "{\"key\":\"k\",\"orderId\":\"o\",\"amount\":1,\"token\":\"tok-ok\"} x",
                    "[".repeat(5000)
                }) {
            var answer = user.post("/payments", body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.json().get("error").textValue()).as(body).isNotBlank();
        }
        assertThat(user.put("/knobs", "{\"down\":\"yes\"}").status()).isEqualTo(400);
        assertThat(user.put("/knobs", "{\"delayMillis\":-1}").status()).isEqualTo(400);
        assertThat(charges()).isEmpty();
    }

    @Test
    void too_large_a_body_gets_its_answer_and_other_addresses_theirs() throws Exception {
        assertThat(user.post("/payments", "x".repeat(65 * 1024)).status()).isEqualTo(413);
        assertThat(user.post("/payments", "x".repeat(3_000_000)).status()).isEqualTo(413);
        assertThat(user.get("/nowhere").status()).isEqualTo(404);
        assertThat(user.get("/payments/a/b/c").status()).isEqualTo(404);
        assertThat(user.get("/payments").status()).isEqualTo(405);
        assertThat(user.post("/book", "{}").status()).isEqualTo(405);
    }
}
