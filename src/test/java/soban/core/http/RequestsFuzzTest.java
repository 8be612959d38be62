package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import soban.domain.customer.CustomerId;
import soban.domain.order.OrderId;

import java.util.List;
import java.util.function.Consumer;

/// Whatever is sent, reading it ends in a request or in a problem, never in anything else. The same
/// seeds give the same bodies.
class RequestsFuzzTest {
    private static final OrderId ORDER = new OrderId("cafe-aaaaaa");
    private static final int BODIES = 2_000;
    private static final List<Consumer<byte[]>> READERS =
            List.of(
                    OrderWish::read,
                    Requests::payment,
                    Requests::reason,
                    body -> Requests.review(body, ORDER, new CustomerId("customer1")),
                    body -> Requests.registration(body, new CustomerId("customer1")),
                    Requests::signIn,
                    Requests::code);

    @Test
    void nothing_but_a_problem_comes_of_a_mangled_body() {
        int refused = 0;
        for (int seed = 0; seed < BODIES; seed++) {
            byte[] body = MangledBodies.bytes(seed);
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
}
