package soban.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.core.follow.Ending;
import soban.core.setup.Brokers;
import soban.core.setup.DemoShop;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderId;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.DeviceCommand.Hello;
import soban.domain.unit.Role;
import soban.station.sandbox.SandboxGateway;
import soban.station.sandbox.SandboxSettings;
import soban.testing.Await;
import soban.wire.CommandRecord;
import soban.wire.DeviceStamp;
import soban.wire.Topics;
import soban.wire.Units;

import java.io.IOException;
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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// All parts together in one process, once around: an order over HTTP, paid at a gateway, seen on
/// the kitchen's feed, started by the kitchen's desk, and its customer told of each step.
class CoreTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void an_order_goes_once_around(@TempDir Path folder) throws Exception {
        try (var gateway = SandboxGateway.start(new SandboxSettings(folder.resolve("sandbox"), 0));
                var installation = TestInstallation.start(folder.resolve("kafka"));
                var core =
                        new Core(
                                settings(folder, installation, gateway.uri()),
                                InstantSource.system())) {
            assertThat(core.start(new Ending())).isTrue();
            String base = "http://127.0.0.1:" + core.httpPort();
            String token =
                    found(
                            post(
                                    base + "/customers",
                                    "",
                                    "{\"name\":\"Kim\",\"phone\":\"010-1234-5678\",\"channel\":\"KAKAO\",\"area\":\"demo\"}"),
                            "\"token\":\"([^\"]+)\"");
            String order =
                    post(
                            base + "/shops/cafe/orders",
                            token,
                            "{\"lines\":[{\"product\":\"espresso\",\"options\":[],\"quantity\":1,\"note\":\"\"}],\"fulfilment\":\"PICKUP\",\"note\":\"\",\"payment\":{\"method\":\"card\",\"token\":\"tok-ok\"}}");
            assertThat(order).contains("\"payment\":\"PAID\"");
            var id = new OrderId(found(order, "\"id\":\"(cafe-[a-z0-9]+)\""));
            Await.until(
                    "the kitchen is told",
                    PATIENCE,
                    () ->
                            installation.read(Topics.out(DemoShop.ID, Role.KITCHEN)).stream()
                                    .anyMatch(r -> text(r.value()).contains(id.value())));
            installation.write(
                    Topics.in(DemoShop.ID, Role.KITCHEN),
                    0,
                    press("hello", new Hello("run-1"), null).message(),
                    press("press-1", new StartPreparing(id), stamp()).message());
            Await.until(
                    "the customer sees that it is being made",
                    PATIENCE,
                    () -> get(base + "/orders/" + id, token).contains("\"PREPARING\""));
            Await.until(
                    "each message was sent",
                    PATIENCE,
                    () -> {
                        String messages = get(base + "/customers/me/messages", token);
                        return messages.contains("\"kind\":\"PREPARATION_STARTED\"")
                                && count(messages, "\"state\":")
                                        == count(messages, "\"state\":\"SENT\"");
                    });
            String book = get(gateway.uri() + "/book", "");
            for (String kind : List.of("ORDER_PAID", "PREPARATION_STARTED")) {
                assertThat(count(book, "\"kind\":\"" + kind + "\"")).as(book).isEqualTo(1);
            }
        }
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    private static DeviceStamp stamp() {
        return new DeviceStamp(1, 0, Instant.now(), Instant.now(), "run-1");
    }

    private static CommandRecord press(String id, Command command, @Nullable DeviceStamp stamp) {
        return new CommandRecord(
                id,
                Units.of(DemoShop.ID),
                "",
                new Actor(Role.KITCHEN, "Yujin", "kitchen-1"),
                Instant.now(),
                null,
                stamp,
                0,
                null,
                command);
    }

    private static CoreSettings settings(Path folder, TestInstallation installation, URI gateway)
            throws Exception {
        return new CoreSettings(
                Brokers.parse(installation.bootstrapServers()),
                "127.0.0.1",
                0,
                folder.resolve("data"),
                gateway,
                gateway,
                Files.writeString(folder.resolve("secret"), "5".repeat(64)),
                true,
                Duration.ZERO,
                TestInstallation.PARTITIONS,
                PATIENCE);
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
