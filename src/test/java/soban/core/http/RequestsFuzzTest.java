package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import soban.domain.customer.CustomerId;
import soban.domain.order.OrderId;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Whatever is sent, reading it ends in a request or in a problem, never in anything else. The same
/// seeds give the same bodies.
class RequestsFuzzTest {
    private static final OrderId ORDER = new OrderId("cafe-aaaaaa");
    private static final int BODIES = 2_000;
    private static final List<String> SEEDS =
            List.of(
                    """
                    {"lines":[{"product":"latte","options":["large"],"quantity":2,"note":"얼음 적게"}],
                    "fulfilment":"PICKUP","note":"🧊","payment":{"method":"card","token":"tok-ok"}}\
                    """,
                    """
                    {"name":"김서연","phone":"010-1234-5678","channel":"KAKAO","area":"demo"}\
                    """,
                    """
                    {"method":"card","token":"tok-ok"}\
                    """,
                    """
                    {"reason":"changed my mind"}\
                    """,
                    """
                    {"lines":[{"product":"kit","quantity":1}],"fulfilment":"DELIVERY",
                    "address":{"district":"seongsu-1","line":"왕십리로 1","detail":"3층"},
                    "recipient":{"name":"이도윤","phone":"010-1111-2222"},"cardText":"🌷",
                    "wantedAt":"2026-05-01T12:30:00+09:00"}\
                    """,
                    """
                    {"stars":5,"text":"맛있어요"}\
                    """);
    private static final List<String> SPICES =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ":",
                    "\"",
                    "\\",
                    "\\u",
                    "\\ud83d",
                    "\\u0000",
                    "null",
                    "true",
                    "NaN",
                    "-",
                    "1e400",
                    "1e-400",
                    "0.1",
                    "99999999999999999999999999",
                    "[[[[[[[[[[",
                    "{\"a\":{\"a\":",
                    "\"lines\":",
                    "//",
                    "/*",
                    "\uFEFF",
                    "\u0000",
                    "\uD7FF",
                    "'");
    private static final List<Consumer<byte[]>> READERS =
            List.of(
                    OrderWish::read,
                    Requests::payment,
                    Requests::reason,
                    body -> Requests.review(body, ORDER, new CustomerId("customer1")),
                    body -> Requests.registration(body, new CustomerId("customer1")));

    @Test
    void nothing_but_a_problem_comes_of_a_mangled_body() {
        int refused = 0;
        for (int seed = 0; seed < BODIES; seed++) {
            var random = new SplittableRandom(seed);
            byte[] body = mangled(random);
            for (Consumer<byte[]> reader : READERS) {
                try {
                    reader.accept(body);
                } catch (RequestRefused expected) {
                    refused++;
                    Problem problem = expected.problem();
                    assertThat(problem.status()).as("seed %d", seed).isIn(400, 422);
                    assertThat(problem.json()).as("seed %d", seed).contains("\"code\"");
                } catch (RuntimeException | Error escaped) {
                    throw new AssertionError(
                            "seed " + seed + ": " + new String(body, UTF_8), escaped);
                }
            }
        }
        assertThat(refused).isGreaterThan(3 * BODIES);
    }

    private static byte[] mangled(SplittableRandom random) {
        byte[] body = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(UTF_8);
        for (int times = random.nextInt(1, 6); times > 0; times--) {
            body = mangled(body, random);
        }
        return body;
    }

    private static byte[] mangled(byte[] body, SplittableRandom random) {
        int at = random.nextInt(body.length + 1);
        int to = Math.min(body.length, at + random.nextInt(12));
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(body, at);
            case 1 -> spliced(body, at, new byte[0], to);
            case 2 -> spliced(body, at, Arrays.copyOfRange(body, at, to), at);
            case 3 -> spliced(body, at, new byte[] {(byte) random.nextInt()}, to);
            case 4 ->
                    spliced(
                            body,
                            at,
                            SPICES.get(random.nextInt(SPICES.size())).getBytes(UTF_8),
                            to);
            default ->
                    spliced(
                            body,
                            at,
                            SPICES.get(random.nextInt(SPICES.size())).getBytes(UTF_8),
                            at);
        };
    }

    private static byte[] spliced(byte[] body, int at, byte[] middle, int from) {
        var all = new ByteArrayOutputStream();
        all.write(body, 0, at);
        all.writeBytes(middle);
        all.write(body, from, body.length - from);
        return all.toByteArray();
    }
}
