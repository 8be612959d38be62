package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import kotlin.Lazy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import soban.core.access.SignInCodes;
import soban.core.access.Tokens;
import soban.core.commands.CommandLog;
import soban.core.crowd.Tally;
import soban.core.follow.MachineThreads;
import soban.core.keys.KeysInMemory;
import soban.core.setup.DeskDoor;
import soban.core.views.DamagedViews;
import soban.core.views.Phones;
import soban.core.views.Projection;
import soban.core.views.SqliteViews;
import soban.core.views.TestPhones;
import soban.testing.FreePort;
import soban.wire.kafka.KafkaClients;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/// The door while there is nothing behind it yet: no broker, no loop.
class HttpDoorTest {
    private static final Phones PHONES = TestPhones.make();
    @TempDir Path folder;
    private Projection projection;
    private SqliteViews views;
    private CommandLog log;
    private HttpServer server;
    private Caller caller;

    @BeforeEach
    void open() {
        Path file = folder.resolve("views.db");
        projection = Projection.open(file, PHONES);
        views = new SqliteViews(file, projection, PHONES);
        var clients = new KafkaClients("127.0.0.1:" + FreePort.find(), "test");
        log = new CommandLog(clients, "http", new KeysInMemory().seals(), 4);
        server =
                new HttpServer(
                        "127.0.0.1",
                        0,
                        new Behind(
                                log,
                                new Replies(clients, new MachineThreads(), "node"),
                                views,
                                new Tokens(Node.SECRET, InstantSource.system()),
                                new SignInCodes(Node.SECRET),
                                () -> false,
                                Map.of("orders", () -> false),
                                () -> Node.METRICS,
                                new Tally(),
                                new DeskDoor(Node.KAFKA),
                                InstantSource.system()),
                        Limits.USUAL);
        server.start();
        caller = new Caller(server.port(), "");
    }

    @AfterEach
    void close() {
        server.close();
        log.close();
        views.close();
        projection.close();
    }

    @Test
    void it_lives_but_is_not_ready_and_says_what_it_waits_for() {
        assertThat(caller.get("/health/live").status()).isEqualTo(200);
        var ready = caller.get("/health/ready");
        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.body().path("waitingFor"))
                .extracting(name -> name.asText())
                .containsExactly("orders", "replies");
    }

    @Test
    void what_cant_be_read_just_now_can_be_asked_for_again() throws Exception {
        projection.completed();
        projection.close();
        DamagedViews.damage(folder.resolve("views.db"), "shop");
        var answer = caller.get("/shops");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("code")).isEqualTo("not-ready");
    }

    @Test
    void nobody_is_let_in_before_everything_is_ready() {
        for (var refused :
                new Caller.Reply[] {
                    caller.get("/shops"), caller.post("/customers", "{}"), caller.get("/orders/x")
                }) {
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text("code")).isEqualTo("not-ready");
            assertThat(refused.text("written")).isEqualTo("nothing-written");
            assertThat(refused.header("Retry-After")).isEqualTo("2");
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void with_whole_views_there_is_something_to_read_but_nothing_is_ordered_yet() {
        projection.completed();
        assertThat(caller.get("/shops").status()).isEqualTo(200);
        var refused =
                caller.post(
                        "/customers",
                        "{\"name\":\"Mia\",\"phone\":\"0101234567\",\"channel\":\"NONE\",\"area\":\"a\"}");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text("code")).isEqualTo("not-ready");
    }

    @Test
    void every_route_is_published_and_nothing_else_is() {
        var routes =
                server.javalin().unsafe.internalRouter.allHttpHandlers().stream()
                        .map(route -> route.endpoint)
                        .filter(endpoint -> endpoint.method.isHttpMethod())
                        .map(endpoint -> endpoint.method.name() + " " + endpoint.path);
        assertThat(routes)
                .containsExactlyInAnyOrderElementsOf(
                        Operations.ALL.stream().map(Operation::toString).toList());
    }

    @Test
    void what_tools_ask_is_answered_while_nothing_is_ready() {
        var metrics = caller.get("/metrics");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.whole().body()).isEqualTo(Node.METRICS);
        assertThat(metrics.header("Content-Type"))
                .isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        var document = caller.get("/openapi.json");
        assertThat(document.text("openapi")).startsWith("3.1");
        assertThat(document.body().path("paths").has("/shops/{shop}/orders")).isTrue();
    }

    /// Two requests that come first at one time would race for it.
    @Test
    void what_javalin_makes_at_its_first_request_is_made_before_the_first_one_comes()
            throws Exception {
        var servlet = server.javalin().unsafe.servlet.getValue().getServlet();
        var inner = part(servlet, "httpServlet");
        assertThat(((Lazy<?>) part(inner, "servletContextConfig$delegate")).isInitialized())
                .isTrue();
    }

    private static Object part(Object of, String name) throws ReflectiveOperationException {
        var field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }

    @Test
    void an_unknown_address_is_404_and_an_unknown_method_405() {
        for (String path : new String[] {"/", "/shop", "/orders/a/b/c", "/openapi.html"}) {
            assertThat(caller.get(path).status()).as(path).isEqualTo(404);
            assertThat(caller.get(path).text("code")).isEqualTo("not-found");
        }
        var put = caller.send(caller.request("/shops").DELETE());
        assertThat(put.status()).isEqualTo(405);
        assertThat(put.text("code")).isEqualTo("method-not-allowed");
        assertThat(put.header("Allow")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET /shops HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /shops HTTP/1.1\r\n\r\n",
                "GET /%2e%2e%2fshops HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /orders/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /orders/%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /orders/a;b=c HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /shops?area=%ff%fe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET //shops HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "POST /customers HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /customers HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: odd\r\n\r\n",
                "DELETE /orders/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "PUT /%2e%2e%2fshops HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            })
    void what_is_hardly_HTTP_gets_a_problem_and_no_page(String request) throws IOException {
        String answer = caller.raw(request);
        assertThat(answer).containsPattern("^HTTP/1.1 (4\\d\\d|503|505) ");
        assertThat(answer).doesNotContain("<html").doesNotContain("\tat ").doesNotContain("etty");
        assertThat(answer).contains("application/problem+json");
    }

    @Test
    void headers_without_end_are_refused() throws IOException {
        String answer =
                caller.raw(
                        "GET /shops HTTP/1.1\r\nHost: x\r\nA: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 431").contains("application/problem+json");
    }
}
