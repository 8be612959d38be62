package soban.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.core.follow.Ending;
import soban.core.setup.Brokers;
import soban.core.setup.DemoShop;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderId;
import soban.domain.unit.Actor;
import soban.domain.unit.Role;
import soban.testing.Await;
import soban.wire.CommandRecord;
import soban.wire.DeviceStamp;
import soban.wire.Topics;
import soban.wire.Units;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// All parts together in one process, once around: an order over HTTP, paid at a gateway, seen on
/// the kitchen's feed, started by the kitchen's desk.
class CoreTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void an_order_goes_once_around(@TempDir Path folder) throws Exception {
        HttpServer gateway = payingGateway();
        try (var installation = TestInstallation.start(folder.resolve("kafka"));
                var core =
                        new Core(settings(folder, installation, gateway), InstantSource.system())) {
            assertThat(core.start(new Ending())).isTrue();
            String base = "http://127.0.0.1:" + core.httpPort();
            String token =
                    found(
                            post(
                                    base + "/customers",
                                    "",
                                    "{\"name\":\"Kim\",\"phone\":\"010-1234-5678\",\"channel\":\"NONE\",\"area\":\"demo\"}"),
                            "\"token\":\"([^\"]+)\"");
            String order =
                    post(
                            base + "/shops/cafe/orders",
                            token,
                            "{\"lines\":[{\"product\":\"espresso\",\"options\":[],\"quantity\":1,\"note\":\"\"}],\"fulfilment\":\"PICKUP\",\"note\":\"\",\"payment\":{\"method\":\"card\",\"token\":\"any\"}}");
            assertThat(order).contains("\"payment\":\"PAID\"");
            var id = new OrderId(found(order, "\"id\":\"(cafe-[a-z0-9]+)\""));
            Await.until(
                    "the kitchen is told",
                    PATIENCE,
                    () ->
                            installation.read(Topics.out(DemoShop.ID, Role.KITCHEN)).stream()
                                    .anyMatch(r -> text(r.value()).contains(id.value())));
            installation.write(Topics.in(DemoShop.ID, Role.KITCHEN), 0, start(id).message());
            Await.until(
                    "the customer sees that it is being made",
                    PATIENCE,
                    () -> get(base + "/orders/" + id, token).contains("\"PREPARING\""));
        } finally {
            gateway.stop(0);
        }
    }

    private static CommandRecord start(OrderId order) {
        return new CommandRecord(
                "press-1",
                Units.of(DemoShop.ID),
                "",
                new Actor(Role.KITCHEN, "Yujin", "kitchen-1"),
                Instant.now(),
                null,
                new DeviceStamp(1, 0, Instant.now(), Instant.now()),
                null,
                new StartPreparing(order));
    }

    private static CoreSettings settings(
            Path folder, TestInstallation installation, HttpServer gateway) throws Exception {
        return new CoreSettings(
                Brokers.parse(installation.bootstrapServers()),
                "127.0.0.1",
                0,
                folder.resolve("data"),
                URI.create("http://127.0.0.1:" + gateway.getAddress().getPort()),
                Files.writeString(folder.resolve("secret"), "5".repeat(64)),
                true,
                Duration.ZERO,
                TestInstallation.PARTITIONS,
                PATIENCE);
    }

    private static HttpServer payingGateway() throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/payments",
                exchange -> {
                    byte[] paid =
                            "{\"state\":\"PAID\",\"reference\":\"r-1\"}"
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, paid.length);
                    exchange.getResponseBody().write(paid);
                    exchange.close();
                });
        server.start();
        return server;
    }

    private String post(String address, String token, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", "once")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }

    private String get(String address, String token) {
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + token);
        try {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException problem) {
            throw new AssertionError(problem);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
