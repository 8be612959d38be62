package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.core.crowd.Crowd;
import soban.core.crowd.Turned;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Who comes too often, behind a proxy on this machine that says for whom it asks. One request a
/// second is allowed to a customer, so that a bucket fills slower than any machine empties it.
class TurnstileTest {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String NEW = "{\"phone\": \"010-1234-5678\"}";
    private static final int MANY = 5000;

    @TempDir private static Path folder;
    private static LoneDoor door;
    private static Caller caller;
    private final String here = "203.0.113." + NEXT.incrementAndGet();
    private final String there = "198.51.100." + NEXT.get();

    @BeforeAll
    static void open() throws Exception {
        door = open(1, "127.0.0.1");
        caller = new Caller(door.server.port(), "");
    }

    private static LoneDoor open(int rate, String proxy) throws Exception {
        var proxies = Set.of(InetAddress.ofLiteral(proxy));
        return new LoneDoor(folder, Crowd.USUAL.with(rate, proxies));
    }

    @AfterAll
    static void close() throws IOException {
        door.close();
    }

    private static HttpRequest.Builder request(String path, String from, String token) {
        var request = caller.request(path).header("X-Forwarded-For", from);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Caller.Reply get(String path, String from, String token) {
        return caller.send(request(path, from, token).GET());
    }

    private static Caller.Reply post(String path, String from, String token) {
        return caller.send(
                request(path, from, token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(NEW)));
    }

    private Caller.Reply untilRefused(String path, String from, String token) {
        for (int i = 0; i < MANY; i++) {
            var reply = get(path, from, token);
            if (reply.status() == 429) {
                return reply;
            }
            assertThat(reply.status()).isEqualTo(200);
        }
        throw new AssertionError("nobody was refused");
    }

    @Test
    void an_address_that_asks_too_often_is_refused_and_another_is_not() {
        var refused = untilRefused("/shops", here, "");
        assertThat(refused.text("code")).isEqualTo("too-many-requests");
        assertThat(refused.header("Content-Type")).isEqualTo(Problem.CONTENT_TYPE);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(get("/shops", there, "").status()).isEqualTo(200);
        assertThat(door.tally.of(Turned.ADDRESS)).isPositive();
    }

    @Test
    void a_network_of_IPv6_is_one_address() {
        int host = 0;
        while (get("/shops", "2001:db8:1:2::" + host % 1000, "").status() != 429) {
            assertThat(host++).as("addresses that nobody counts together").isLessThan(MANY);
        }
        assertThat(get("/shops", "2001:db8:1:3::1", "").status()).isEqualTo(200);
    }

    @Test
    void what_is_not_there_counts_too() {
        String path = "/shops/no/such";
        long statuses =
                IntStream.range(0, MANY)
                        .map(i -> get(path, here, "").status())
                        .peek(status -> assertThat(status).isIn(404, 429))
                        .filter(status -> status == 429)
                        .findFirst()
                        .orElseThrow();
        assertThat(statuses).isEqualTo(429);
    }

    @Test
    void a_customer_who_asks_too_often_is_refused_wherever_from_and_another_is_not() {
        String token = door.token("customer1");
        String[] froms = {here, there, "127.0.0.1"};
        long begun = System.nanoTime();
        long passed =
                IntStream.range(0, 60)
                        .filter(
                                i ->
                                        get("/customers/me/orders", froms[i % 3], token).status()
                                                == 200)
                        .count();
        assertThat(passed).isBetween(10L, 11 + secondsSince(begun));
        assertThat(door.tally.of(Turned.CUSTOMER)).isEqualTo(60 - passed);
        assertThat(get("/customers/me/orders", here, door.token("customer2")).status())
                .isEqualTo(200);
        assertThat(get("/customers/me/orders", here, token + "x").status())
                .as("nobody uses up another's with a token that is not theirs")
                .isEqualTo(401);
    }

    @Test
    void who_is_nobody_yet_is_refused_sooner_whichever_door_they_try() throws IOException {
        List<String> doors = List.copyOf(Turnstile.FOR_NEWCOMERS);
        long begun = System.nanoTime();
        int passed = 0;
        for (int i = 0; i < 30; i++) {
            String token = i % 5 == 0 ? door.token("newcomer" + i) : "";
            passed += post(doors.get(i % 3), here, token).status() == 429 ? 0 : 1;
            passed += raw(doors.get(i % 3) + "/", "text/plain").contains(" 429 ") ? 0 : 1;
        }
        assertThat((long) passed).isBetween(3L, 4 + secondsSince(begun) / 20);
        assertThat(door.tally.of(Turned.NEWCOMER)).isEqualTo(60 - passed);
        assertThat(get("/shops", here, "").status()).as("they may still look").isEqualTo(200);
        assertThat(post("/customers", there, "").status()).isNotEqualTo(429);
    }

    @Test
    void who_is_refused_has_not_been_listened_to() throws IOException {
        String answer;
        do {
            untilRefused("/shops", here, "");
            answer = raw("/customers", "text/plain");
        } while (answer.startsWith("HTTP/1.1 415 "));
        assertThat(answer).startsWith("HTTP/1.1 429 ").contains("Retry-After: ");
    }

    /// Of the body, only its length is said.
    private String raw(String path, String type) throws IOException {
        return caller.raw(
                "POST %s HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: %s\r\nContent-Type: %s\r\nContent-Length: 1000\r\n\r\n"
                        .formatted(path, here, type));
    }

    private static long secondsSince(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }

    @Test
    void probes_and_this_machine_are_never_refused() {
        untilRefused("/shops", here, "");
        for (int i = 0; i < 150; i++) {
            assertThat(get("/health/live", here, "").status()).isEqualTo(200);
            assertThat(caller.get("/shops").status()).isEqualTo(200);
        }
    }

    @Test
    void what_is_said_of_others_is_believed_of_known_proxies_only() throws Exception {
        try (var other = open(1, "10.0.0.7")) {
            var stranger = new Caller(other.server.port(), "");
            for (int i = 0; i < 150; i++) {
                var said = stranger.request("/shops").header("X-Forwarded-For", here);
                assertThat(stranger.send(said.GET()).status()).isEqualTo(200);
            }
            assertThat(other.tally.of(Turned.ADDRESS)).isZero();
        }
    }

    @Test
    void where_the_rate_is_nought_nobody_is_refused() throws Exception {
        try (var other = new LoneDoor(folder, Crowd.USUAL.with(0, Set.of()))) {
            var caller = new Caller(other.server.port(), other.token("customer1"));
            for (int i = 0; i < 150; i++) {
                assertThat(caller.get("/customers/me/orders").status()).isEqualTo(200);
            }
        }
    }
}
