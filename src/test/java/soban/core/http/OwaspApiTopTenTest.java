package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import soban.core.crowd.Crowd;
import soban.core.outside.HttpPeer;
import soban.core.outside.OutsideTrouble;
import soban.core.outside.RoughServer;
import soban.testing.Await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// The ten risks of the OWASP API Security Top 10 (2023), each tried at a running door. What is
/// tried further elsewhere stands in `docs/security.md`.
class OwaspApiTopTenTest extends OpenShop {
    private static final String ELSEWHERE = "203.0.113.7";

    private static HttpServer crowded;
    private static HttpServer hasty;

    @BeforeAll
    static void openCrowded() {
        var proxies = Set.of(InetAddress.getLoopbackAddress());
        hasty = rig.server(seeing(Duration.ofMillis(60)));
        crowded = rig.server(LIMITS.with(Crowd.USUAL.with(1, proxies)));
    }

    @AfterAll
    static void closeCrowded() {
        hasty.close();
        crowded.close();
    }

    private String mine() {
        return order("mine", latte("")).header("Location");
    }

    private static Caller.Reply from(String address, Caller who, String path, String body) {
        HttpRequest.Builder request =
                who.request(path)
                        .header("X-Forwarded-For", address)
                        .header("Content-Type", "application/json");
        return who.send(body.isEmpty() ? request : request.POST(BodyPublishers.ofString(body)));
    }

    @Test
    void API1_broken_object_level_authorization() {
        String path = mine();
        var other = new Caller(hasty.port(), registerAnother());
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get("/customers/me/orders").whole().body()).doesNotContain(path);
        assertThat(other.post(path + "/cancellation", "{}").status()).isEqualTo(404);
        assertThat(customer.get(path).text("status")).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void API2_broken_authentication() {
        String path = mine();
        for (String forged : Forged.of(customer.token(), registerAnother()).values()) {
            assertThat(nobody.with(forged).get(path).status()).as(forged).isEqualTo(401);
        }
        String phone = "010-2222-0001";
        var registered = nobody.post("/customers", registration(phone));
        Await.until(
                "the views know of the number",
                CoreRig.PATIENCE,
                () -> !rig.node.views.queries().customersWith(phone).isEmpty());
        nobody.post("/customers/tokens", "{\"phone\": \"" + phone + "\"}");
        String code = rig.phone.awaitCode(phone);
        Await.until(
                "the views know of the code",
                CoreRig.PATIENCE,
                () ->
                        rig.node.views.queries().customersWith(phone).getFirst().signIn().open()
                                != null);
        var guesses =
                IntStream.range(0, 30)
                        .mapToObj(
                                i -> "%06d".formatted((Integer.parseInt(code) + 1 + i) % 1_000_000))
                        .map(guess -> later(() -> bring(phone, guess)))
                        .toList();
        assertThat(guesses).allMatch(guess -> guess.join().status() == 403);
        assertThat(bring(phone, code).status()).as("guessed away").isEqualTo(403);
        assertThat(nobody.with(registered.text("token")).get("/customers/me").status())
                .as("who has a token keeps it")
                .isEqualTo(200);
    }

    private static String registration(String phone) {
        return "{\"name\": \"이하나\", \"phone\": \"%s\", \"channel\": \"KAKAO\", \"area\": \"demo\"}"
                .formatted(phone);
    }

    private static Caller.Reply bring(String phone, String code) {
        return nobody.post(
                "/customers/tokens",
                "{\"phone\": \"%s\", \"code\": \"%s\"}".formatted(phone, code));
    }

    /// What a customer must not set is no field of theirs, and what is not theirs is not shown;
    /// every answer of every test is held against what is published.
    @Test
    void API3_broken_object_property_level_authorization() throws IOException {
        String grade = customer.get("/customers/me").text("grade");
        for (Operation of : Operations.ALL) {
            if (of.body != null) {
                for (String field :
                        List.of("grade", "price", "amount", "status", "customer", "role", "paid")) {
                    var body = (ObjectNode) new ObjectMapper().readTree(EveryAnswerTest.good(of));
                    body.put(field, 1);
                    String path =
                            of.path.replace("{shop}", "cafe").replace("/orders/{order}", mine());
                    var refused = customer.post(path, body.toString(), "Idempotency-Key", "k");
                    assertThat(refused.status()).as(of + " " + field).isEqualTo(422);
                }
            }
        }
        assertThat(customer.get("/customers/me").text("grade")).isEqualTo(grade);
        var shown =
                customer.get("/customers/me").whole().body() + customer.get(mine()).whole().body();
        assertThat(shown).doesNotContain("1234-5678").doesNotContain("tok-");
    }

    @Test
    void API4_unrestricted_resource_consumption() {
        var hasty = new Caller(crowded.port(), customer.token());
        var statuses =
                IntStream.range(0, 200)
                        .mapToObj(i -> from(ELSEWHERE, hasty, "/customers/me", ""))
                        .filter(reply -> reply.status() == 429)
                        .toList();
        assertThat(statuses).isNotEmpty();
        assertThat(statuses).allMatch(reply -> !reply.header("Retry-After").isEmpty());
        assertThat(customer.post("/customers", "[" + "1,".repeat(40_000)).status()).isEqualTo(413);
        var deep = "[".repeat(30_000) + "]".repeat(30_000);
        assertThat(customer.post("/customers", deep).status()).isIn(400, 422);
        var large = registration("010-1234-5678").replace("이하나", "가".repeat(20_000));
        assertThat(customer.post("/customers", large).status()).isIn(400, 422);
    }

    /// What desks and operators do has no address here, and a customer's token opens none.
    @Test
    void API5_broken_function_level_authorization() {
        String path = mine();
        for (String there :
                List.of(path, "/shops", "/shops/cafe/menu", "/customers/me", "/metrics")) {
            for (String method : List.of("PUT", "PATCH", "DELETE", "OPTIONS", "POST")) {
                var refused =
                        customer.send(
                                customer.request(there)
                                        .method(method, BodyPublishers.ofString("{}")));
                assertThat(refused.status()).as(method + " " + there).isEqualTo(405);
            }
        }
        for (String step : List.of("acceptance", "refund", "preparation", "hand-over", "admin")) {
            assertThat(customer.post(path + "/" + step, "{}").status()).isEqualTo(404);
        }
        assertThat(customer.post("/enrolments", "{\"code\": \"shop:cafe/owner/aaaa\"}").status())
                .isEqualTo(403);
        assertThat(customer.get(path).text("status")).isEqualTo("AWAITING_PAYMENT");
    }

    /// Neither a phone is filled with codes, nor the shop with customers or orders.
    @Test
    void API6_unrestricted_access_to_sensitive_business_flows() {
        String phone = "010-2222-0002";
        nobody.post("/customers", registration(phone));
        Await.until(
                "the views know of the number",
                CoreRig.PATIENCE,
                () -> !rig.node.views.queries().customersWith(phone).isEmpty());
        for (int i = 0; i < 10; i++) {
            nobody.post("/customers/tokens", "{\"phone\": \"" + phone + "\"}");
        }
        rig.phone.awaitCode(phone);
        assertThat(rig.phone.codes(phone)).hasSize(1);
        var newcomer = new Caller(crowded.port(), "");
        long registered =
                IntStream.range(0, 40)
                        .map(
                                i ->
                                        from(ELSEWHERE, newcomer, "/customers", registration(phone))
                                                .status())
                        .filter(status -> status == 201)
                        .count();
        assertThat(registered).isBetween(1L, 20L);
        String once = mine();
        assertThat(mine()).as("the same key").isEqualTo(once);
        assertThat(customer.get("/customers/me/orders").body().path("orders")).hasSize(1);
    }

    /// Nothing that is sent is an address to the core; it is text, and nobody is asked there.
    @Test
    void API7_server_side_request_forgery() throws IOException {
        try (var inside = new RoughServer()) {
            String url = inside.uri() + "/latest/meta-data";
            for (Operation of : Operations.ALL) {
                if (of.body != null) {
                    String body =
                            EveryAnswerTest.good(of)
                                    .replaceAll("\"[a-z가-힣-]+\"(?=[,}])", "\"" + url + "\"");
                    String path =
                            of.path.replace("{shop}", "cafe").replace("/orders/{order}", mine());
                    customer.post(
                            path,
                            body,
                            "Idempotency-Key",
                            "k",
                            "Referer",
                            url,
                            "X-Forwarded-Host",
                            inside.uri().getAuthority(),
                            "Forwarded",
                            "host=" + inside.uri().getAuthority(),
                            "Link",
                            "<" + url + ">; rel=preload");
                }
            }
            String paid = order("url", latte(paying(url))).header("Location");
            customer.post(
                    mine() + "/payment",
                    "{\"method\": \"%s\", \"token\": \"%s\"}".formatted(url, url));
            customer.post(mine() + "/cancellation", "{\"reason\": \"" + url + "\"}");
            assertThat(paid).startsWith("/orders/cafe-");
            assertThat(inside.asked()).isEmpty();
        }
    }

    @Test
    void API8_security_misconfiguration() throws IOException {
        try (var broken = rig.node.broken(LIMITS, rig.node.views.queries())) {
            var caller = new Caller(broken.port(), customer.token());
            var accident = caller.get("/health/ready");
            assertThat(accident.status()).isEqualTo(500);
            assertThat(accident.whole().body())
                    .doesNotContain("planned")
                    .doesNotContain("soban.core");
            for (var reply :
                    List.of(
                            accident,
                            customer.get("/shops"),
                            customer.get("/nowhere"),
                            nobody.get("/customers/me"))) {
                assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(reply.header("Content-Security-Policy"))
                        .contains("frame-ancestors 'none'");
                assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
                assertThat(reply.whole().headers().map().keySet())
                        .doesNotContain("server", "x-powered-by", "access-control-allow-origin");
            }
        }
        for (String asked :
                List.of(
                        "TRACE /shops HTTP/1.1;Cookie: secret",
                        "OPTIONS /shops HTTP/1.1;Origin: https://evil.example",
                        "GARBAGE")) {
            String answer =
                    customer.raw(
                            asked.replace(";", "\r\n")
                                    + "\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(answer).containsPattern("^HTTP/1.1 4\\d\\d ");
            assertThat(answer)
                    .contains("nosniff", "no-store")
                    .doesNotContain("secret", "Access-Control-", "Server:");
        }
        try (var pest = Pest.at(server.port())) {
            assertThat(pest.says("CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: x\r\n\r\n").hears())
                    .startsWith("HTTP/1.1 4");
        }
        var through = new Caller(crowded.port(), "");
        assertThat(from(ELSEWHERE, through, "/metrics", "").status()).isEqualTo(404);
        assertThat(through.get("/metrics").status()).as("on this machine").isEqualTo(200);
    }

    @Test
    void API9_improper_inventory_management() {
        var document = nobody.get("/openapi.json").body().path("paths");
        Operations.ALL.forEach(
                of ->
                        assertThat(
                                        document.path(of.path)
                                                .has(of.method.toLowerCase(java.util.Locale.ROOT)))
                                .isTrue());
        for (String forgotten :
                List.of(
                        "/v0/shops",
                        "/v1/shops",
                        "/api/shops",
                        "/admin",
                        "/debug",
                        "/actuator",
                        "/swagger",
                        "/swagger-ui",
                        "/openapi.yaml",
                        "/console",
                        "/.git/config",
                        "/.env",
                        "/test")) {
            assertThat(nobody.get(forgotten).status()).as(forgotten).isEqualTo(404);
        }
    }

    /// The gateway and the providers are asked by one client, and are not believed more than
    /// anybody else.
    @Test
    void API10_unsafe_consumption_of_APIs() throws Exception {
        var patience = Duration.ofSeconds(1);
        try (var inner = new RoughServer();
                var hostile = new RoughServer();
                var peer = new HttpPeer(hostile.uri(), patience, patience)) {
            byte[] much = "x".repeat(8192).getBytes(StandardCharsets.US_ASCII);
            String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
            var manners =
                    Map.<String, RoughServer.Manner>of(
                            "a giant body", RoughServer.answering(200, "x".repeat(1_000_000)),
                            "an endless body",
                                    (socket, out) -> {
                                        out.write(
                                                (head + "\r\n")
                                                        .getBytes(StandardCharsets.US_ASCII));
                                        while (true) {
                                            out.write(much);
                                        }
                                    },
                            "an endless header",
                                    (socket, out) -> {
                                        out.write(
                                                (head + "X: ").getBytes(StandardCharsets.US_ASCII));
                                        while (true) {
                                            out.write(much);
                                        }
                                    },
                            "a dripping body", hostile.dripping(),
                            "nothing", hostile.silent());
            for (var manner : manners.entrySet()) {
                hostile.behave(manner.getValue());
                assertThatThrownBy(() -> peer.get("/"))
                        .as(manner.getKey())
                        .isInstanceOf(OutsideTrouble.class);
            }
            hostile.behave(
                    (socket, out) ->
                            out.write(
                                    ("HTTP/1.1 307 X\r\nLocation: "
                                                    + inner.uri()
                                                    + "/inner\r\nContent-Length: 0\r\n\r\n")
                                            .getBytes(StandardCharsets.US_ASCII)));
            assertThat(peer.post("/", Map.of()).status()).isEqualTo(307);
            assertThat(inner.asked()).as("nobody is led inside").isEmpty();
        }
    }
}
