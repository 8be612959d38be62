package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import soban.core.crowd.Crowd;
import soban.core.views.CafeStory;
import soban.core.views.CustomerViews;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderId;
import soban.domain.unit.InvitationCommand.Invite;
import soban.domain.unit.Role;
import soban.testing.Await;
import soban.wire.EnrolmentCode;
import soban.wire.Units;

import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Nothing is published that can't be answered: every status of every operation is provoked here.
/// What is answered beyond that is found by all tests that call a server.
class EveryAnswerTest extends OpenShop {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Map<String, String> GOOD =
            Map.of(
                    "register", MangledBodies.SEEDS.get(1),
                    "signIn", "{\"phone\": \"010-1234-5678\"}",
                    "order", latte(""),
                    "pay", payment("tok-ok"),
                    "cancel", "{}",
                    "review", "{\"stars\": 5}",
                    "enrol", "{\"code\": \"shop:cafe/owner/mzxw-6ytb-oi7q-k5dn\"}");

    /// A body with which there is nothing wrong.
    static String good(Operation of) {
        return GOOD.getOrDefault(of.name, "");
    }

    private static HttpServer hasty;
    private static HttpServer broken;
    private static HttpServer starting;
    private static HttpServer crowded;

    @BeforeAll
    static void openOthers() {
        hasty = rig.server(patience(Duration.ofMillis(300)));
        broken = rig.node.broken(LIMITS, views(true));
        starting = rig.node.server(LIMITS, views(false));
        var proxy = Set.of(InetAddress.getLoopbackAddress());
        crowded = rig.server(LIMITS.with(Crowd.USUAL.with(1, proxy)));
    }

    @AfterAll
    static void closeOthers() {
        Stream.of(hasty, broken, starting, crowded).forEach(HttpServer::close);
    }

    /// Views that are never read without an accident.
    private static CustomerViews views(boolean ready) {
        return (CustomerViews)
                Proxy.newProxyInstance(
                        CustomerViews.class.getClassLoader(),
                        new Class<?>[] {CustomerViews.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("ready")) {
                                return ready;
                            }
                            throw new IllegalStateException("planned");
                        });
    }

    @TestFactory
    Stream<DynamicTest> every_published_answer_can_be_had() {
        return Operations.ALL.stream()
                .flatMap(
                        of ->
                                of.statuses().stream()
                                        .map(
                                                status ->
                                                        DynamicTest.dynamicTest(
                                                                of + " " + status,
                                                                () -> provoke(of, status))));
    }

    private void provoke(Operation of, int status) {
        register();
        var special = special().get(of.name + " " + status);
        var reply = special == null ? usual(of, status) : special.get();
        assertThat(reply.status()).as(reply.whole().body()).isEqualTo(status);
    }

    private Caller.Reply usual(Operation of, int status) {
        String good = good(of);
        return switch (status) {
            case 200 -> ask(customer, of, real(of), good);
            case 400 ->
                    of.body == null
                            ? ask(customer, of, real(of), "", "Idempotency-Key", "a b")
                            : ask(customer, of, real(of), "{");
            case 401 -> ask(nobody, of, real(of), good);
            case 404 -> ask(customer, of, of.path.replaceAll("\\{[a-z]+}", "NOWHERE"), good);
            case 413 -> ask(customer, of, real(of), "\"" + "x".repeat(70_000) + "\"");
            case 415 -> ask(customer, of, real(of), "{}", "Content-Type", "text/plain");
            case 422 -> ask(customer, of, real(of), "[]");
            case 429 -> tooMany(of);
            case 500 -> ask(at(broken), of, real(of), good);
            case 503 -> ask(at(starting), of, real(of), good);
            default -> throw new AssertionError("nobody has provoked " + of + " " + status);
        };
    }

    /// Nobody is told who they are by what they send, so it may as well be nonsense.
    private Caller.Reply tooMany(Operation of) {
        String path = of.path.replaceAll("\\{[a-z]+}", "NOWHERE");
        Caller.Reply reply;
        do {
            reply = ask(at(crowded), of, path, "{", FORWARDED_FOR, "203.0.113.1");
        } while (reply.status() != 429);
        assertThat(Integer.parseInt(reply.header("Retry-After"))).isPositive();
        return reply;
    }

    /// An address of the operation at which there is something.
    private String real(Operation of) {
        return of.path.startsWith("/orders/{order}")
                ? of.path.replace("/orders/{order}", path())
                : of.path.replace("{shop}", "cafe");
    }

    private Caller at(HttpServer other) {
        return new Caller(other.port(), customer.token());
    }

    private static Caller nobodyAt(HttpServer other) {
        return new Caller(other.port(), "");
    }

    private static Caller.Reply ask(
            Caller who, Operation of, String path, String body, String... headers) {
        var request = who.request(path);
        boolean hasType = List.of(headers).contains("Content-Type");
        if (of.key == Operation.Key.REQUIRED) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (of.body != null && !hasType) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return who.send(
                of.method.equals("GET")
                        ? request.GET()
                        : request.POST(BodyPublishers.ofString(body)));
    }

    private Map<String, Supplier<Caller.Reply>> special() {
        return Map.ofEntries(
                Map.entry("register 201", () -> nobody.post("/customers", GOOD.get("register"))),
                Map.entry("signIn 201", this::signedIn),
                Map.entry("signIn 202", () -> nobody.post("/customers/tokens", GOOD.get("signIn"))),
                Map.entry(
                        "signIn 403",
                        () ->
                                nobody.post(
                                        "/customers/tokens",
                                        "{\"phone\": \"010-0000-0000\", \"code\": \"123456\"}")),
                Map.entry("order 201", () -> order("k", latte(paying("tok-ok")))),
                Map.entry("order 202", () -> orderAt(hasty, paying("tok-slow"))),
                Map.entry("order 402", () -> order("k", latte(paying("tok-declined")))),
                Map.entry(
                        "order 409",
                        () -> order("k", "{\"lines\": [], \"fulfilment\": \"PICKUP\"}")),
                Map.entry("follow 200", () -> customer.get(cancelled() + "/stream")),
                Map.entry(
                        "follow 204", () -> followed(cancelled(), String.valueOf(Long.MAX_VALUE))),
                Map.entry("follow 400", () -> followed(path(), "x")),
                Map.entry("pay 200", () -> customer.post(path() + "/payment", payment("tok-ok"))),
                Map.entry(
                        "pay 202", () -> at(hasty).post(path() + "/payment", payment("tok-slow"))),
                Map.entry(
                        "pay 402",
                        () -> customer.post(path() + "/payment", payment("tok-declined"))),
                Map.entry("pay 409", () -> customer.post(paid() + "/payment", payment("tok-ok"))),
                Map.entry("cancel 200", () -> customer.post(path() + "/cancellation", "{}")),
                Map.entry("cancel 202", () -> at(hasty).post(paidKit() + "/cancellation", "{}")),
                Map.entry("cancel 409", () -> customer.post(served() + "/cancellation", "{}")),
                Map.entry("receive 200", () -> customer.post(served() + "/receipt", "{}")),
                Map.entry("receive 409", () -> customer.post(path() + "/receipt", "{}")),
                Map.entry(
                        "review 201", () -> customer.post(served() + "/review", "{\"stars\": 5}")),
                Map.entry("review 409", () -> customer.post(path() + "/review", "{\"stars\": 5}")),
                Map.entry(
                        "metrics 404",
                        () ->
                                nobodyAt(crowded)
                                        .send(
                                                nobodyAt(crowded)
                                                        .request("/metrics")
                                                        .header(FORWARDED_FOR, "203.0.113.99"))),
                Map.entry("enrol 201", this::enrolled),
                Map.entry("enrol 403", () -> nobody.post("/enrolments", GOOD.get("enrol"))));
    }

    private String path() {
        return order(UUID.randomUUID().toString(), latte("")).header("Location");
    }

    private String paid() {
        return order(UUID.randomUUID().toString(), latte(paying("tok-ok"))).header("Location");
    }

    private Caller.Reply orderAt(HttpServer at, String more) {
        return at(at).post("/shops/cafe/orders", latte(more), "Idempotency-Key", "slow");
    }

    private String cancelled() {
        String path = path();
        assertThat(customer.post(path + "/cancellation", "{}").status()).isEqualTo(200);
        return path;
    }

    private Caller.Reply followed(String path, String seen) {
        return customer.send(customer.request(path + "/stream").header("Last-Event-ID", seen));
    }

    private String paidKit() {
        return customer.post(
                        "/shops/kits/orders",
                        """
                        {"lines": [{"product": "kit", "quantity": 1}], "fulfilment": "DELIVERY",
                         "address": {"district": "seongsu", "line": "왕십리로 1"}, "payment": %s}
                        """
                                .formatted(payment("tok-ok")),
                        "Idempotency-Key",
                        "kit")
                .header("Location");
    }

    private String served() {
        String path = paid();
        var id = new OrderId(path.substring("/orders/".length()));
        rig.send(Role.KITCHEN, "a" + id, new StartPreparing(id));
        rig.send(Role.KITCHEN, "b" + id, new FinishPreparing(id));
        rig.send(Role.KITCHEN, "c" + id, new HandOver(id));
        Await.until(
                "it is handed over",
                CoreRig.PATIENCE,
                () -> customer.get(path).text("status").equals("HANDED_OVER"));
        return path;
    }

    private Caller.Reply signedIn() {
        String phone = "010-7777-0001";
        nobody.post("/customers", GOOD.get("register").replace("010-1234-5678", phone));
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
        return nobody.post(
                "/customers/tokens", "{\"phone\":\"%s\",\"code\":\"%s\"}".formatted(phone, code));
    }

    private Caller.Reply enrolled() {
        String cafe = Units.of(CafeStory.SHOP);
        var code = EnrolmentCode.make(cafe, Role.OWNER, new SecureRandom());
        var until = Instant.now().plusSeconds(60);
        rig.send(cafe, Role.OPERATOR, "every", new Invite(Role.OWNER, code.hash(), until));
        return nobody.post("/enrolments", "{\"code\": \"" + code + "\"}");
    }
}
