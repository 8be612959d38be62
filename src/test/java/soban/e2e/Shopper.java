package soban.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import soban.testing.Await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/// A customer over HTTP, as an integrator would write one: the same key until there is an answer.
final class Shopper implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI core;
    private final String token;

    record Said(int status, JsonNode body) {
        String text(String field) {
            return body.path(field).asText();
        }
    }

    private Shopper(URI core, String token) {
        this.core = core;
        this.token = token;
    }

    static Shopper register(URI core) {
        try (var unknown = new Shopper(core, "")) {
            Said said =
                    unknown.post(
                            "/customers",
                            "",
                            """
                            {"name":"김서연","phone":"010-1234-5678","channel":"KAKAO","area":"demo"}\
                            """);
            if (said.status() != 201) {
                throw new AssertionError("registration: " + said);
            }
            return new Shopper(core, said.text("token"));
        }
    }

    Shopper at(URI otherCore) {
        return new Shopper(otherCore, token);
    }

    static String basket(String payToken) {
        return """
        {"lines":[{"product":"americano","options":["iced","large"],"quantity":2,"note":""}],
         "fulfilment":"PICKUP","note":"벨 대신 문자 주세요"%s}\
        """
                .formatted(
                        payToken.isEmpty()
                                ? ""
                                : ",\"payment\":{\"method\":\"card\",\"token\":\""
                                        + payToken
                                        + "\"}");
    }

    Said order(String key, String payToken) {
        return post("/shops/cafe/orders", key, basket(payToken));
    }

    /// Orders until there is a final answer, whatever dies in between.
    Said orderSurely(String key, String payToken) {
        var answer = new AtomicReference<Said>();
        Await.until(
                "an answer to " + key,
                Duration.ofSeconds(90),
                () -> {
                    Said said = order(key, payToken);
                    answer.set(said);
                    return said.status() == 201 || said.status() == 402 || said.status() == 409;
                });
        return answer.get();
    }

    Said get(String path) {
        return send(request(path).GET().build());
    }

    Said post(String path, String key, String body) {
        var request = request(path).header("Content-Type", "application/json");
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(core.resolve(path)).timeout(Duration.ofSeconds(15));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Said send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Said(response.statusCode(), JSON.readTree(response.body()));
        } catch (JsonProcessingException problem) {
            throw new AssertionError(problem);
        } catch (IOException away) {
            return new Said(0, JSON.createObjectNode().put("away", away.toString()));
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
