package soban.core.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/// Solapi as its documents describe it: it knows one account, checks each signature, takes messages
/// in its own form only, and shows what it took.
final class SolapiStub implements AutoCloseable {
    static final String KEY = "NCSAYU7YDBXYORXC";
    static final String SECRET = "5".repeat(32);
    static final String FROM = "0212345678";
    static final String CHANNEL = "KA01PF200323182344986oTFz9CIabcx";

    private static final Charset CARRIERS = Charset.forName("EUC-KR");

    private final ObjectMapper json = new ObjectMapper();
    private final InstantSource clock;
    private final SolapiGuard guard;
    private final Map<String, String> templates = new LinkedHashMap<>();
    private final Queue<Reply> instead = new ConcurrentLinkedQueue<>();
    private final List<Taken> taken = new ArrayList<>();
    private final HttpServer server;

    record Reply(int status, String body) {}

    /// @param text as it is read on the phone
    record Taken(
            String messageId, String to, String type, String text, JsonNode given, Instant at) {}

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refusal(String code) {
            super(code);
        }
    }

    SolapiStub(InstantSource clock) throws IOException {
        this.clock = clock;
        this.guard = new SolapiGuard(clock);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void register(String template, String text) {
        templates.put(template, text);
    }

    /// The next request is answered so, and nothing else is done with it.
    void answerInstead(int status, String body) {
        instead.add(new Reply(status, body));
    }

    List<Taken> taken() {
        return taken;
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Reply reply = instead.isEmpty() ? reply(exchange, body) : instead.remove();
        byte[] answer = reply.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(reply.status(), answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private Reply reply(HttpExchange exchange, byte[] body) throws IOException {
        var fault = guard.fault(exchange.getRequestHeaders().getFirst("Authorization"));
        if (fault.isPresent()) {
            return error(403, fault.get());
        }
        String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        try {
            return switch (call) {
                case "POST /messages/v4/send" -> send(json.readTree(body).path("message"));
                case "GET /messages/v4/list" -> list(query(exchange.getRequestURI()));
                default -> error(404, "NotFound");
            };
        } catch (Refusal refusal) {
            return error(400, refusal.getMessage());
        }
    }

    private static Reply error(int status, String code) {
        return new Reply(
                status, "{\"errorCode\":\"%s\",\"errorMessage\":\"01012345678\"}".formatted(code));
    }

    private Reply send(JsonNode message) {
        String to = message.path("to").asText();
        require(to.matches("0[0-9]{8,10}"), "1011");
        require(message.path("from").asText().equals(FROM), "1062");
        message.path("customFields")
                .properties()
                .forEach(
                        field ->
                                require(
                                        field.getKey().length() <= 30
                                                && field.getValue().isTextual()
                                                && field.getValue().asText().length() <= 100,
                                        "1032"));
        boolean alimTalk = message.has("kakaoOptions");
        String text = alimTalk ? filled(message) : text(message);
        String type = alimTalk ? "ATA" : message.path("type").asText();
        String id = "M4V20260504030000" + (taken.size() + 1);
        taken.add(new Taken(id, to, type, text, message, clock.instant()));
        return new Reply(
                200,
                "{\"groupId\":\"G4V\",\"messageId\":\"%s\",\"statusCode\":\"2000\",\"statusMessage\":\"정상 접수(이통사로 접수 예정)\",\"type\":\"%s\"}"
                        .formatted(id, type));
    }

    private static void require(boolean fulfilled, String code) {
        if (!fulfilled) {
            throw new Refusal(code);
        }
    }

    private String filled(JsonNode message) {
        JsonNode options = message.path("kakaoOptions");
        require(options.path("pfId").asText().equals(CHANNEL), "1041");
        String text = templates.getOrDefault(options.path("templateId").asText(), "");
        require(!text.isEmpty(), "1042");
        for (var variable : options.path("variables").properties()) {
            require(text.contains(variable.getKey()), "1043");
            text = text.replace(variable.getKey(), variable.getValue().asText());
        }
        require(!text.contains("#{"), "1043");
        require(!message.has("text") || message.path("text").asText().equals(text), "1043");
        return text;
    }

    private static String text(JsonNode message) {
        String text = message.path("text").asText();
        require(!text.isEmpty(), "1010");
        require(CARRIERS.newEncoder().canEncode(text), "1029");
        int most = message.path("type").asText().equals("SMS") ? 90 : 2000;
        require(text.getBytes(CARRIERS).length <= most, "1031");
        return text;
    }

    private Reply list(Map<String, String> query) {
        var since = Instant.parse(query.getOrDefault("startDate", ""));
        require(query.getOrDefault("dateType", "").equals("CREATED"), "ValidationError");
        var list = json.createObjectNode();
        taken.reversed().stream()
                .filter(message -> message.to().equals(query.get("to")))
                .filter(message -> !message.at().isBefore(since))
                .limit(Long.parseLong(query.getOrDefault("limit", "20")))
                .forEach(
                        message ->
                                list.putObject(message.messageId())
                                        .put("messageId", message.messageId())
                                        .put("statusCode", "4000")
                                        .set("customFields", message.given().get("customFields")));
        return new Reply(200, json.createObjectNode().set("messageList", list).toString());
    }

    private static Map<String, String> query(URI uri) {
        return Arrays.stream(uri.getRawQuery().split("&"))
                .map(part -> part.split("=", 2))
                .collect(
                        Collectors.toMap(
                                part -> part[0], part -> URLDecoder.decode(part[1], UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
