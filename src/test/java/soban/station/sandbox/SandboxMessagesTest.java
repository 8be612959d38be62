package soban.station.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.station.sandbox.GatewayUser.Reply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// The sandbox as whoever carries messages to phones.
class SandboxMessagesTest {
    private static final String PHONE = "010-1234-5678";
    private static final String TEXT = "김서연님, 4,500원 환불되었습니다.";

    @TempDir private Path folder;
    private SandboxGateway gateway;
    private GatewayUser user;

    @BeforeEach
    void start() throws IOException {
        gateway = SandboxGateway.start(new SandboxSettings(folder, 0));
        user = new GatewayUser(gateway.uri());
    }

    @AfterEach
    void stop() throws IOException {
        gateway.close();
    }

    private void restart() throws IOException {
        gateway.close();
        start();
    }

    private Reply send(String id, String to, boolean repeated) throws Exception {
        return user.post(
                "/messages",
                """
                {"id":"%s","channel":"SMS","to":"%s","kind":"REFUNDED","text":"%s",
                 "repeated":%s}\
                """
                        .formatted(id, to, TEXT, repeated));
    }

    private static String state(Reply reply) {
        return reply.json().get("state").textValue();
    }

    private JsonNode messages() throws Exception {
        return user.get("/book").json().get("messages");
    }

    @Test
    void a_message_is_taken_and_found_even_after_a_restart() throws Exception {
        var taken = send("m", PHONE, false);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(state(taken)).isEqualTo("TAKEN");
        assertThat(taken.json().get("reference").textValue()).isNotBlank();
        restart();
        assertThat(user.get("/messages/m")).isEqualTo(taken);
    }

    @Test
    void what_is_given_twice_is_sent_twice_and_the_book_shows_it() throws Exception {
        var first = send("m", PHONE, false);
        restart();
        var second = send("m", PHONE, true);
        assertThat(second.json().get("reference")).isNotEqualTo(first.json().get("reference"));
        assertThat(user.get("/messages/m")).isEqualTo(second);
        assertThat(messages()).hasSize(2);
        assertThat(messages().get(0).get("repeated").booleanValue()).isFalse();
        assertThat(messages().get(1).get("repeated").booleanValue()).isTrue();
    }

    @Test
    void a_phone_that_is_no_phone_is_refused_for_good() throws Exception {
        for (String nobody : new String[] {"1------", "call me", "123456", "0".repeat(16)}) {
            var refused = send("to " + nobody, nobody, false);
            assertThat(refused.status()).as(nobody).isEqualTo(422);
            assertThat(state(refused)).isEqualTo("REFUSED");
            assertThat(refused.json().get("reason").textValue()).isEqualTo("no_phone");
        }
        restart();
        assertThat(state(user.get("/messages/to%20123456"))).isEqualTo("REFUSED");
        send("to 123456", PHONE, true);
        send("to 123456", "123456", true);
        assertThat(state(user.get("/messages/to%20123456"))).as("it went").isEqualTo("TAKEN");
    }

    @Test
    void a_message_that_never_came_is_not_found() throws Exception {
        var found = user.get("/messages/nobody");
        assertThat(found.status()).isEqualTo(404);
        assertThat(state(found)).isEqualTo("NOT_FOUND");
    }

    @Test
    void the_book_shows_what_would_have_been_read_until_the_next_start() throws Exception {
        send("m", PHONE, false);
        assertThat(messages().get(0).get("text").textValue()).isEqualTo(TEXT);
        restart();
        assertThat(messages()).hasSize(1);
        assertThat(messages().get(0).has("text")).isFalse();
    }

    @Test
    void on_disk_nothing_of_a_person_is_kept_but_the_end_of_the_phone() throws Exception {
        send("m", PHONE, false);
        assertThat(messages().get(0).get("to").textValue()).isEqualTo("…5678");
        assertThat(Files.readString(folder.resolve("book.jsonl")))
                .contains("\"REFUNDED\"")
                .doesNotContain("1234", "서연", "4,500", "text");
    }

    @Test
    void it_can_be_told_to_refuse_to_take_without_a_word_and_to_lose() throws Exception {
        user.put("/knobs/messages", "{\"decline\":true}");
        var refused = send("refused", PHONE, false);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("reason").textValue()).isEqualTo("refused_by_knob");
        user.put("/knobs/messages", "{\"drop\":true}");
        assertThatThrownBy(() -> send("dropped", PHONE, false)).isInstanceOf(IOException.class);
        user.put("/knobs/messages", "{\"lose\":true}");
        assertThat(state(user.get("/messages/dropped"))).as("it was taken").isEqualTo("TAKEN");
        assertThatThrownBy(() -> send("lost", PHONE, false)).isInstanceOf(IOException.class);
        assertThat(user.get("/messages/lost").status()).isEqualTo(404);
        user.put("/knobs/messages", "{}");
        assertThat(send("lost", PHONE, true).status()).isEqualTo(200);
    }

    @Test
    void its_knobs_are_its_own() throws Exception {
        user.put("/knobs", "{\"down\":true}");
        assertThat(send("m", PHONE, false).status()).isEqualTo(200);
        user.put("/knobs", "{}");
        user.put("/knobs/messages", "{\"busy\":true}");
        assertThat(send("n", PHONE, false).status()).isEqualTo(503);
        assertThat(user.get("/messages/m").status()).isEqualTo(503);
        assertThat(user.pay("k", "o", 1, "tok-ok").status()).isEqualTo(200);
        user.put("/knobs/messages", "{\"down\":true}");
        assertThatThrownBy(() -> send("n", PHONE, false)).isInstanceOf(IOException.class);
        assertThat(user.get("/knobs/messages").json().get("down").booleanValue()).isTrue();
        user.put("/knobs/messages", "{\"delayMillis\":150}");
        long begun = System.nanoTime();
        send("n", PHONE, false);
        assertThat(System.nanoTime() - begun).isGreaterThan(Duration.ofMillis(150).toNanos());
        assertThat(messages()).hasSize(2);
    }

    @Test
    void what_cannot_be_understood_is_refused_with_a_sentence_and_sent_to_nobody()
            throws Exception {
        for (String body :
                new String[] {
                    "{}",
                    "[]",
                    "{\"id\":\"m\",\"channel\":\"SMS\",\"to\":1012345678,\"kind\":\"K\",\"text\":\"t\"}",
                    "{\"id\":\"\",\"channel\":\"SMS\",\"to\":\"0101234567\",\"kind\":\"K\",\"text\":\"t\"}",
                    "{\"id\":\"m\",\"channel\":\"SMS\",\"to\":\"0101234567\",\"kind\":\"K\"}",
                    "{\"id\":\"m\",\"channel\":\"SMS\",\"to\":\"0101234567\",\"kind\":\"K\",\"text\":7}",
                    "{\"id\":\"m\",\"channel\":\"SMS\",\"to\":\"0101234567\",\"kind\":\"K\",\"text\":\"t\",\"repeated\":1}"
                }) {
            var answer = user.post("/messages", body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.json().get("error").textValue()).as(body).isNotBlank();
        }
        assertThat(user.get("/messages").status()).isEqualTo(405);
        assertThat(user.get("/messages/a/b").status()).isEqualTo(404);
        assertThat(user.get("/knobs/else").status()).isEqualTo(404);
        assertThat(messages()).isEmpty();
    }

    @Test
    void what_is_long_gone_is_forgotten() {
        var sendings = new Sendings();
        for (int i = 0; i <= Sendings.REMEMBERED; i++) {
            sendings.add(new Entry.MessageTaken("", "m" + i, "SMS", "", "K", false, "r" + i, null));
        }
        assertThat(sendings.outcome("m0")).isEmpty();
        assertThat(sendings.outcome("m1")).isPresent();
        assertThat(sendings.newest()).hasSize(Sendings.REMEMBERED);
        assertThat(sendings.taken()).isEqualTo(Sendings.REMEMBERED + 1);
    }
}
