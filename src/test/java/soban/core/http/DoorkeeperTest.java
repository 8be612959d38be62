package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import soban.testing.Await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/// Whoever goes in is counted until they come out, and nobody leaves with a failure without a word.
@Timeout(60)
class DoorkeeperTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Doorkeeper keeper = new Doorkeeper();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch inside = new CountDownLatch(1);
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    /// Answers with the status in the query, and says only what stands in the path.
    private final HttpServlet servlet =
            new HttpServlet() {
                private static final long serialVersionUID = 1L;

                @Override
                protected void doGet(HttpServletRequest asked, HttpServletResponse answer)
                        throws IOException {
                    answer.setStatus(Integer.parseInt(asked.getQueryString()));
                    switch (asked.getPathInfo()) {
                        case "/something" -> answer.getOutputStream().print("something");
                        case "/held" -> hold();
                        default -> {}
                    }
                }
            };

    private void hold() {
        inside.countDown();
        try {
            held.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @BeforeEach
    void open() throws Exception {
        var context = new ServletContextHandler();
        context.addFilter(
                new FilterHolder(new LastWord()),
                "/*",
                java.util.EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(servlet), "/*");
        keeper.setHandler(context);
        server.setHandler(keeper);
        server.addConnector(connector);
        server.start();
    }

    @AfterEach
    void close() throws Exception {
        held.countDown();
        server.stop();
    }

    private CompletableFuture<HttpResponse<String>> get(String path) {
        var address = URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
        return HttpClient.newHttpClient()
                .sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    @Test
    void a_failure_about_which_nothing_was_said_becomes_a_problem() {
        var failed = get("/nothing?500").join();
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).contains("\"code\":\"internal\"");
        assertThat(failed.headers().firstValue("Content-Type")).contains(Problem.CONTENT_TYPE);
        assertThat(get("/nothing?408").join().body()).contains("\"code\":\"bad-request\"");
    }

    @Test
    void what_was_said_is_left_as_it_is_and_so_is_a_success() {
        assertThat(get("/something?500").join().body()).isEqualTo("something");
        assertThat(get("/nothing?200").join().body()).isEmpty();
        assertThat(get("/nothing?204").join().statusCode()).isEqualTo(204);
    }

    @Test
    void the_last_one_inside_is_waited_for() throws Exception {
        assertThat(keeper.awaitNobody(Duration.ZERO)).as("nobody").isTrue();
        var answer = get("/held?200");
        inside.await();
        assertThat(keeper.awaitNobody(Duration.ofMillis(50))).as("not out yet").isFalse();
        var left = CompletableFuture.supplyAsync(() -> keeper.awaitNobody(LONG));
        held.countDown();
        assertThat(left.join()).isTrue();
        assertThat(answer.join().statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_comes_while_it_is_closing_is_told_to_connect_elsewhere_next_time() {
        assertThat(get("/something?200").join().headers().firstValue("Connection")).isEmpty();
        keeper.close();
        var answer = get("/something?200").join();
        assertThat(answer.headers().firstValue("Connection")).contains("close");
        Await.until("it is out", LONG, () -> keeper.awaitNobody(Duration.ZERO));
    }
}
