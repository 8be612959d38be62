package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import soban.core.views.CafeStory;
import soban.domain.unit.Role;
import soban.wire.EnrolmentCode;
import soban.wire.Topics;
import soban.wire.Units;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Every operation with every id of somebody else: it is refused as if there were no such thing,
/// and nothing has changed.
class ForeignIdsTest extends OpenShop {
    /// What an operation takes that can be another's.
    private enum Takes {
        TOKEN,
        ORDER,
        SHOP,
        SECRET
    }

    private static final Set<Takes> OWN_ORDER = Set.of(Takes.TOKEN, Takes.ORDER);

    /// A new operation needs a row.
    private static final Map<String, Set<Takes>> ROWS =
            Map.ofEntries(
                    Map.entry("register", Set.of()),
                    Map.entry("signIn", Set.of(Takes.SECRET)),
                    Map.entry("me", Set.of(Takes.TOKEN)),
                    Map.entry("myOrders", Set.of(Takes.TOKEN)),
                    Map.entry("myMessages", Set.of(Takes.TOKEN)),
                    Map.entry("shops", Set.of()),
                    Map.entry("menu", Set.of(Takes.SHOP)),
                    Map.entry("order", Set.of(Takes.TOKEN, Takes.SHOP)),
                    Map.entry("status", OWN_ORDER),
                    Map.entry("history", OWN_ORDER),
                    Map.entry("follow", OWN_ORDER),
                    Map.entry("pay", OWN_ORDER),
                    Map.entry("cancel", OWN_ORDER),
                    Map.entry("receive", OWN_ORDER),
                    Map.entry("review", OWN_ORDER),
                    Map.entry("enrol", Set.of(Takes.SECRET)),
                    Map.entry("live", Set.of()),
                    Map.entry("ready", Set.of()),
                    Map.entry("metrics", Set.of()),
                    Map.entry("openapi", Set.of()));

    /// What is no id, or hardly one. They come as they are, or as a path would hide them.
    private static final List<String> NO_IDS =
            List.of(
                    "NOWHERE",
                    "-",
                    "*",
                    "cafe-",
                    "cafe-AAAAAA",
                    "cafe-aaaaaa'--",
                    "a".repeat(300),
                    "%20",
                    "%F0%9F%8D%9A",
                    "cafe-aaaaaa%00",
                    "..",
                    "%2e%2e",
                    "..%2f..%2fetc%2fpasswd",
                    "%252e%252e",
                    "..;",
                    "%5c..%5c..",
                    "cafe-aaaaaa;x=y");

    private static final Duration SHORT = Duration.ofMillis(60);

    private static HttpServer hasty;
    private static Caller victim;
    private static String path = "";
    private static String elsewhere = "";

    @BeforeAll
    static void openHasty() {
        hasty = rig.server(seeing(SHORT));
    }

    @AfterAll
    static void closeHasty() {
        hasty.close();
    }

    @BeforeEach
    void order() {
        if (victim == null) {
            victim = customer;
            path = placed("cafe", latte(""));
            elsewhere =
                    placed(
                            "kits",
                            "{\"lines\": [{\"product\": \"kit\", \"quantity\": 1}], \"fulfilment\":"
                                    + " \"DELIVERY\", \"address\": {\"district\": \"seongsu\","
                                    + " \"line\": \"왕십리로 1\"}}");
            register();
        }
        customer = new Caller(hasty.port(), customer.token());
    }

    private String placed(String shop, String body) {
        var placed = customer.post("/shops/" + shop + "/orders", body, "Idempotency-Key", "theirs");
        assertThat(placed.status()).as(placed.whole().body()).isEqualTo(201);
        return placed.header("Location");
    }

    @Test
    void every_operation_has_a_row_that_says_what_it_takes() {
        assertThat(ROWS.keySet())
                .isEqualTo(Operations.ALL.stream().map(of -> of.name).collect(Collectors.toSet()));
        for (Operation of : Operations.ALL) {
            var takes = ROWS.get(of.name);
            assertThat(takes.contains(Takes.TOKEN)).as(of.name).isEqualTo(of.token);
            assertThat(takes.contains(Takes.ORDER)).isEqualTo(of.path.contains("{order}"));
            assertThat(takes.contains(Takes.SHOP)).isEqualTo(of.path.contains("{shop}"));
        }
    }

    private static List<Operation> taking(Takes what) {
        return Operations.ALL.stream().filter(of -> ROWS.get(of.name).contains(what)).toList();
    }

    private static Caller.Reply ask(Caller who, Operation of, String path) {
        var request = who.request(path);
        if (of.method.equals("GET")) {
            return who.send(request.GET());
        }
        return who.send(
                request.header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(EveryAnswerTest.good(of))));
    }

    /// What there is of commands and events, and what the victim sees.
    private String everything() {
        return rig.written(Topics.COMMANDS)
                + "/"
                + rig.written(Topics.EVENTS)
                + victim.get("/customers/me/orders").whole().body();
    }

    @Test
    void another_customers_order_is_as_if_there_were_none() {
        String before = everything();
        for (Operation of : taking(Takes.ORDER)) {
            var unknown = ask(customer, of, at(of, "/orders/cafe-aaaaaaaaaaaaaaaa"));
            assertThat(unknown.status()).as("%s", of).isEqualTo(404);
            assertThat(unknown.text("code")).isEqualTo("order-unknown");
            for (String theirs : List.of(path, elsewhere)) {
                long begun = System.nanoTime();
                var foreign = ask(customer, of, at(of, theirs));
                assertThat(System.nanoTime() - begun)
                        .as("the time tells nothing")
                        .isGreaterThanOrEqualTo(SHORT.toNanos());
                assertThat(foreign.status()).as("%s", of).isEqualTo(404);
                assertThat(foreign.whole().body()).isEqualTo(unknown.whole().body());
                assertThat(foreign.whole().headers().map().keySet())
                        .isEqualTo(unknown.whole().headers().map().keySet());
            }
        }
        assertThat(everything()).isEqualTo(before);
    }

    private static String at(Operation of, String order) {
        return of.path.replace("/orders/{order}", order).replace("{shop}", "cafe");
    }

    @Test
    void a_token_that_is_not_ones_own_is_none() {
        String before = everything();
        for (var forged : Forged.of(victim.token(), customer.token()).entrySet()) {
            for (Operation of : taking(Takes.TOKEN)) {
                var refused = ask(customer.with(forged.getValue()), of, at(of, path));
                assertThat(refused.status()).as(of + " " + forged.getKey()).isEqualTo(401);
                assertThat(refused.text("code")).isEqualTo("unauthorized");
                assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
            }
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_shop_that_there_is_not_sells_nothing() {
        String before = everything();
        for (Operation of : taking(Takes.SHOP)) {
            for (String shop : List.of("nowhere", "rider-1", "CAFE", "cafe-2", "shop:cafe")) {
                var refused = ask(customer, of, of.path.replace("{shop}", shop));
                assertThat(refused.status()).as(of + " " + shop).isEqualTo(404);
                assertThat(refused.text("code")).isEqualTo("shop-unknown");
            }
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void what_is_no_id_finds_nothing_and_leads_nowhere() throws IOException {
        String before = everything();
        for (Operation of : Operations.ALL) {
            for (String id : of.path.contains("{") ? NO_IDS : List.<String>of()) {
                String answer = raw(of, of.path.replaceAll("\\{[a-z]+}", id));
                assertThat(answer).as(of + " " + id).containsPattern("^HTTP/1.1 (404|400|405) ");
                assertThat(answer).contains(Problem.CONTENT_TYPE).doesNotContain("root:");
            }
        }
        assertThat(everything()).isEqualTo(before);
    }

    private String raw(Operation of, String path) throws IOException {
        String body = EveryAnswerTest.good(of);
        return customer.raw(
                String.join(
                        "\r\n",
                        of.method + " " + path + " HTTP/1.1",
                        "Host: x",
                        "Connection: close",
                        "Authorization: Bearer " + customer.token(),
                        "Content-Type: application/json",
                        "Idempotency-Key: k",
                        "Content-Length: " + body.length(),
                        "",
                        body));
    }

    @Test
    void a_secret_of_another_opens_nothing() {
        int before = rig.written(Topics.EVENTS);
        String phone = "010-1234-5678";
        var code = EnrolmentCode.make(Units.of(CafeStory.KITS), Role.OWNER, new SecureRandom());
        for (Operation of : taking(Takes.SECRET)) {
            String body =
                    of.name.equals("enrol")
                            ? "{\"code\": \"" + code + "\"}"
                            : "{\"phone\": \"%s\", \"code\": \"000000\"}".formatted(phone);
            var refused = customer.post(of.path, body);
            assertThat(refused.status()).as("%s", of).isEqualTo(403);
            assertThat(refused.text("code")).isEqualTo("code-refused");
        }
        assertThat(rig.written(Topics.EVENTS)).isEqualTo(before);
    }
}
