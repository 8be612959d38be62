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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A customer over HTTP, as an integrator would write one: the same key until there is an answer.
final class Shopper implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Long enough for two of the station's parts to die one after the other.
    private static final Duration LONG = Duration.ofSeconds(90);

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

    static boolean isReady(URI core) {
        try (var unknown = new Shopper(core, "")) {
            return unknown.get("/health/ready").status() == 200;
        }
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
                LONG,
                () -> {
                    Said said = order(key, payToken);
                    answer.set(said);
                    return said.status() == 201 || said.status() == 402 || said.status() == 409;
                });
        return answer.get();
    }

    /// Two of a product, brought to Seongsu-dong where they are to be brought, under a key of its
    /// own.
    Said buy(String shop, String product, String fulfilment, String payToken) {
        return buy(shop, product, 2, fulfilment, payToken, UUID.randomUUID().toString());
    }

    /// Asks under one key until somebody is there who answers.
    Said buyPatiently(String shop, String product, String fulfilment, String payToken) {
        return buyPatiently(shop, product, 2, fulfilment, payToken);
    }

    Said buyPatiently(
            String shop, String product, int quantity, String fulfilment, String payToken) {
        String key = UUID.randomUUID().toString();
        return patiently(key, () -> buy(shop, product, quantity, fulfilment, payToken, key));
    }

    private Said buy(
            String shop,
            String product,
            int quantity,
            String fulfilment,
            String payToken,
            String key) {
        String payment = ",\"payment\":{\"method\":\"card\",\"token\":\"%s\"}".formatted(payToken);
        String body =
                """
                {"lines":[{"product":"%s","options":[],"quantity":%d}],"fulfilment":"%s",
                 "address":{"district":"seongsu-1","line":"성수이로 20","detail":"3층"},
                 "note":"문 앞에"%s}\
                """
                        .formatted(
                                product, quantity, fulfilment, payToken.isEmpty() ? "" : payment);
        return post("/shops/" + shop + "/orders", key, body);
    }

    /// Buys under one key until there is an answer, and pays until it is paid, whatever dies in
    /// between. Returns the order.
    String buySurely(String shop, String product, String fulfilment) {
        String order = placeSurely(shop, product, fulfilment);
        paySurely(order, LONG);
        return order;
    }

    /// Buys under one key until there is an answer, which may be that nobody knows yet whether it
    /// is paid.
    String placeSurely(String shop, String product, String fulfilment) {
        String key = UUID.randomUUID().toString();
        var answer = new AtomicReference<Said>();
        try {
            Await.until(
                    "an answer to " + key,
                    LONG,
                    () -> {
                        answer.set(buy(shop, product, 2, fulfilment, "tok-ok", key));
                        return answer.get().status() / 100 == 2;
                    });
        } catch (AssertionError vain) {
            throw new AssertionError("the last answer was " + answer.get(), vain);
        }
        return answer.get().text("id");
    }

    void paySurely(String order, Duration patience) {
        var answer = new AtomicReference<Said>();
        try {
            Await.until(
                    order + " is paid",
                    patience,
                    () -> {
                        answer.set(get("/orders/" + order));
                        if (!answer.get().text("payment").equals("PAID")) {
                            answer.set(pay(order, "tok-ok"));
                        }
                        return answer.get().text("payment").equals("PAID");
                    });
        } catch (AssertionError vain) {
            throw new AssertionError("the last answer was " + answer.get(), vain);
        }
    }

    Said pay(String order, String payToken) {
        return post(
                "/orders/" + order + "/payment",
                "",
                "{\"method\":\"card\",\"token\":\"%s\"}".formatted(payToken));
    }

    /// Asks until somebody is there who answers.
    Said does(String path, String body) {
        return patiently(path, () -> post(path, "", body));
    }

    private static Said patiently(String what, Supplier<Said> call) {
        var answer = new AtomicReference<Said>();
        Await.until(
                "an answer to " + what,
                LONG,
                () -> {
                    answer.set(call.get());
                    return answer.get().status() != 0 && answer.get().status() != 503;
                });
        return answer.get();
    }

    /// Looks at an order until it has come so far.
    void sees(String order, String status) {
        Await.until(
                "the customer sees " + status,
                TestStation.PATIENCE,
                () -> get("/orders/" + order).text("status").equals(status));
    }

    /// Looks at an order until something stands in it.
    void reads(String order, String words) {
        Await.until(
                "the customer reads " + words,
                TestStation.PATIENCE,
                () -> get("/orders/" + order).body().toString().contains(words));
    }

    private JsonNode seen(String path) {
        return patiently(path, () -> get(path)).body();
    }

    /// How many are left of a product.
    int left(String shop, String product) {
        for (JsonNode each : seen("/shops/" + shop + "/menu").path("products")) {
            if (each.path("id").asText().equals(product)) {
                return each.path("left").asInt();
            }
        }
        throw new AssertionError(shop + " has no " + product);
    }

    JsonNode ownOrders() {
        return seen("/customers/me/orders").path("orders");
    }

    /// Waits until all of this was told of an order.
    void hears(String order, String... kinds) {
        Await.until(
                "the customer hears " + List.of(kinds),
                TestStation.PATIENCE,
                () -> messages(order).containsAll(List.of(kinds)));
    }

    /// What was told of an order, oldest first.
    List<String> messages(String order) {
        return messages(order, "kind");
    }

    private List<String> messages(String order, String... fields) {
        var told = new ArrayList<String>();
        for (JsonNode each : seen("/customers/me/messages").path("messages")) {
            if (each.path("order").asText().equals(order)) {
                told.add(
                        Stream.of(fields)
                                .map(field -> each.path(field).asText())
                                .collect(Collectors.joining(" ")));
            }
        }
        return told;
    }

    List<String> messageStates(String order) {
        return messages(order, "kind", "state");
    }

    /// What the core's figure of this name is.
    double metric(String name) {
        try {
            var text = http.send(request("/metrics").GET().build(), BodyHandlers.ofString()).body();
            return text.lines()
                    .filter(line -> line.startsWith(name + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                    .sum();
        } catch (IOException | InterruptedException problem) {
            throw new AssertionError(problem);
        }
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
