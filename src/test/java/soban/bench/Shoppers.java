package soban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/// Customers over HTTP, each with a token of their own, who order two croissants and pay by card.
/// An order is asked for under a key, so that who got no answer may ask again.
final class Shoppers implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int NEWCOMERS_AT_ONCE = 16;
    private static final String NEWCOMER =
            """
            {"name":"김서연","phone":"010-1234-5678","channel":"KAKAO","area":"demo"}\
            """;
    private static final String BASKET =
            """
            {"lines":[{"product":"croissant","options":[],"quantity":2,"note":""}],
             "fulfilment":"PICKUP","note":"벨 대신 문자 주세요",
             "payment":{"method":"card","token":"tok-ok"}}\
            """;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final URI core;
    private final List<String> tokens;

    /// What a customer is told.
    ///
    /// @param status of HTTP, 0 when nobody answered
    /// @param code of a refusal, else empty
    /// @param order its id, empty when there is none
    record Told(int status, String code, String order, boolean paid) {
        private static final Told NOTHING = new Told(0, "", "", false);

        /// The order is there, and paid.
        boolean isServed() {
            return status == 201 && paid;
        }

        /// Nothing was done, for certain.
        boolean isTurnedAway() {
            return status == 429 || (status == 503 && !code.equals("outcome-unknown"));
        }
    }

    Shoppers(URI core, int many) {
        this.core = core;
        this.tokens = new ArrayList<>();
        while (tokens.size() < many) {
            IntStream.range(0, Math.min(NEWCOMERS_AT_ONCE, many - tokens.size()))
                    .mapToObj(i -> send(post("/customers", NEWCOMER).build()))
                    .toList()
                    .forEach(answer -> welcome(answer.join()));
        }
    }

    /// Whoever is turned away because too many are waiting comes again.
    private void welcome(HttpResponse<String> answer) {
        switch (answer.statusCode()) {
            case 201 -> tokens.add(read(answer).path("token").asText());
            case 503 -> {}
            default ->
                    throw new AssertionError(
                            "registration: " + answer.statusCode() + answer.body());
        }
    }

    int many() {
        return tokens.size();
    }

    /// One of them orders at the café.
    CompletableFuture<Told> order(int who, String key) {
        var request =
                post("/shops/cafe/orders", BASKET)
                        .header("Authorization", "Bearer " + tokens.get(who % tokens.size()))
                        .header("Idempotency-Key", key)
                        .build();
        return send(request).handle((answer, away) -> away == null ? told(answer) : Told.NOTHING);
    }

    private static Told told(HttpResponse<String> answer) {
        JsonNode body = read(answer);
        return new Told(
                answer.statusCode(),
                body.path("code").asText(),
                body.path("id").asText(),
                body.path("payment").asText().equals("PAID"));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException noJson) {
            return JSON.createObjectNode();
        }
    }

    private HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(core.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
    }
}
