package soban.station.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Somebody who pays through the gateway from outside.
final class GatewayUser {
    record Reply(int status, JsonNode json) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI uri;

    GatewayUser(URI uri) {
        this.uri = uri;
    }

    Reply pay(String key, String order, long amount, String token) throws Exception {
        return post("/payments", payment(key, order, amount, token));
    }

    CompletableFuture<Reply> payLater(String key, String order, long amount, String token) {
        var request =
                to("/payments").POST(BodyPublishers.ofString(payment(key, order, amount, token)));
        return client.sendAsync(request.build(), BodyHandlers.ofString()).thenApply(this::reply);
    }

    private String payment(String key, String order, long amount, String token) {
        return object(Map.of("key", key, "orderId", order, "amount", amount, "token", token));
    }

    Reply refund(String payment, String key, long amount) throws Exception {
        return post(
                "/payments/" + inPath(payment) + "/refunds",
                object(Map.of("key", key, "amount", amount)));
    }

    static String inPath(String key) {
        return URLEncoder.encode(key, UTF_8).replace("+", "%20");
    }

    private String object(Map<String, Object> fields) {
        return json.valueToTree(fields).toString();
    }

    Reply get(String path) throws Exception {
        return send(to(path).GET());
    }

    /// Whether a payment is found in a state at present.
    boolean is(String path, String state) {
        try {
            return get(path).json().path("state").asText().equals(state);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Reply post(String path, String body) throws Exception {
        return send(to(path).POST(BodyPublishers.ofString(body)));
    }

    Reply put(String path, String body) throws Exception {
        return send(to(path).PUT(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(uri.resolve(path)).timeout(Duration.ofSeconds(20));
    }

    private Reply send(HttpRequest.Builder request) throws Exception {
        return reply(client.send(request.build(), BodyHandlers.ofString()));
    }

    private Reply reply(HttpResponse<String> response) {
        try {
            return new Reply(response.statusCode(), json.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
