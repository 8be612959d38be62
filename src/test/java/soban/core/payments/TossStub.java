package soban.core.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A server that speaks the API of Toss Payments as far as we use it, and can misbehave once: the
/// next question to change something meets the manner that was set.
public final class TossStub implements AutoCloseable {
    public static final String SECRET = "test_sk_docs_0123456789";
    private static final Pattern CANCEL = Pattern.compile("/v1/payments/([^/]+)/cancel");
    private static final Pattern OF_ORDER = Pattern.compile("/v1/payments/orders/([^/]+)");
    private static final Pattern OF_KEY = Pattern.compile("/v1/payments/([^/]+)");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ObjectMapper json = new ObjectMapper();
    private final TossShelf shelf = new TossShelf();
    private final Map<String, Reply> answered = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicReference<Manner> next = new AtomicReference<>(Manner.PLAIN);
    private final CountDownLatch patience = new CountDownLatch(1);

    /// How a question is met.
    sealed interface Manner {
        Manner PLAIN = new Refuse(0, "");

        /// Nothing is done.
        record Refuse(int status, String code) implements Manner {}

        /// The card's issuer says no.
        record Decline(String code) implements Manner {}

        /// The same was asked before and is done just now: the question comes too late.
        record Overtaken(int status, String code) implements Manner {}

        /// It is done, and nobody hears of it.
        record LoseAnswer() implements Manner {}

        /// It is done in the end, long after everybody lost patience.
        record Hang() implements Manner {}

        /// It is done, and the answer speaks of something else.
        record MixUp(String orderId) implements Manner {}
    }

    private record Reply(int status, Object body) {
        static final Reply BUSY = no(409, "IDEMPOTENT_REQUEST_PROCESSING");

        static Reply no(int status, String code) {
            return new Reply(status, Map.of("code", code, "message", "…"));
        }
    }

    private interface Call {
        Object made() throws TossShelf.No;
    }

    public TossStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    TossShelf shelf() {
        return shelf;
    }

    /// The next question that would change something is met so, and only it.
    void meetNext(Manner manner) {
        next.set(manner);
    }

    /// Fifteen days go by: no key is known any more.
    void forgetKeys() {
        answered.clear();
    }

    /// What it was asked: method, address, key, body.
    List<String> asked() {
        return asked;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            String address = exchange.getRequestURI().toString();
            asked.add(String.join(" ", exchange.getRequestMethod(), address, key, body).strip());
            Reply reply = isKnown(exchange) ? reply(exchange, key, body) : unknown();
            if (reply != null) {
                byte[] bytes = json.writeValueAsBytes(reply.body());
                exchange.sendResponseHeaders(reply.status(), bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private static boolean isKnown(HttpExchange exchange) {
        String basic =
                Base64.getEncoder().encodeToString((SECRET + ":").getBytes(StandardCharsets.UTF_8));
        return ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static Reply unknown() {
        return Reply.no(401, "UNAUTHORIZED_KEY");
    }

    private Reply reply(HttpExchange exchange, String key, String body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("GET")) {
            return made(() -> look(path, exchange.getRequestURI().getRawQuery()));
        }
        String whole = path + " " + key;
        Reply before = answered.putIfAbsent(whole, Reply.BUSY);
        if (before != null) {
            return before;
        }
        JsonNode question = json.readTree(body);
        Manner manner = next.getAndSet(Manner.PLAIN);
        Reply reply = met(manner, path, question);
        answered.put(whole, reply);
        return switch (manner) {
            case Manner.LoseAnswer lost -> null;
            case Manner.Hang late -> {
                answered.put(whole, Reply.BUSY);
                await();
                answered.put(whole, reply);
                yield reply;
            }
            default -> reply;
        };
    }

    private Reply met(Manner manner, String path, JsonNode question) {
        return switch (manner) {
            case Manner.Refuse(int status, String code) when status != 0 -> Reply.no(status, code);
            case Manner.Decline(String code) -> made(() -> change(path, question, code));
            case Manner.Overtaken(int status, String code) -> {
                made(() -> change(path, question, ""));
                yield Reply.no(status, code);
            }
            case Manner.MixUp(String orderId) -> {
                made(() -> change(path, question, ""));
                yield made(() -> shelf.ofOrder(orderId));
            }
            default -> made(() -> change(path, question, ""));
        };
    }

    private Object change(String path, JsonNode question, String decline) throws TossShelf.No {
        var cancel = CANCEL.matcher(path);
        if (cancel.matches()) {
            return shelf.cancel(
                    cancel.group(1),
                    question.get("cancelReason").textValue(),
                    new BigDecimal(question.get("cancelAmount").asText()));
        }
        return shelf.confirm(
                question.get("paymentKey").textValue(),
                question.get("orderId").textValue(),
                new BigDecimal(question.get("amount").asText()),
                decline);
    }

    private Object look(String path, String query) throws TossShelf.No {
        if (path.equals("/v1/transactions")) {
            Map<String, String> given = parameters(query);
            return shelf.transactions(
                    given.get("startDate"),
                    given.get("endDate"),
                    given.getOrDefault("startingAfter", ""),
                    Integer.parseInt(given.get("limit")));
        }
        var ofOrder = OF_ORDER.matcher(path);
        if (ofOrder.matches()) {
            return shelf.ofOrder(ofOrder.group(1));
        }
        var ofKey = OF_KEY.matcher(path);
        return ofKey.matches() ? shelf.ofKey(ofKey.group(1)) : List.of();
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(each -> each.split("=", 2))
                .collect(
                        Collectors.toMap(
                                each -> each[0],
                                each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
    }

    private static Reply made(Call call) {
        try {
            return new Reply(200, call.made());
        } catch (TossShelf.No no) {
            return Reply.no(no.status, no.code);
        }
    }

    private void await() {
        try {
            patience.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        patience.countDown();
        server.stop(0);
        threads.close();
    }
}
