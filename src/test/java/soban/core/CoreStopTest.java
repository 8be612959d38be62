package soban.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.core.follow.Ending;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.unit.Event;
import soban.station.sandbox.SandboxGateway;
import soban.station.sandbox.SandboxSettings;
import soban.testing.Await;
import soban.wire.EventRecord;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A core that is told to stop in the middle of its work: whoever waits is answered, and the next
/// one goes on where it stopped, at once.
@Timeout(120)
class CoreStopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final List<String> GROUPS =
            List.of(
                    "soban.orders",
                    "soban.payments",
                    "soban.messages",
                    "soban.relay",
                    "soban.feeds",
                    "soban.intake");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_core_that_stops_answers_who_waits_and_leaves_nothing_behind(@TempDir Path folder)
            throws Exception {
        var slow = new SandboxSettings(folder.resolve("sandbox"), 0, Duration.ofSeconds(2));
        try (var gateway = SandboxGateway.start(slow);
                var installation = TestInstallation.start(folder.resolve("kafka"))) {
            var core = started(folder.resolve("one"), installation, gateway.uri());
            var waiting = CompletableFuture.supplyAsync(() -> order(core, "tok-slow"));
            Await.until(
                    "it is being paid",
                    PATIENCE,
                    () -> count(installation, PaymentAttempted.class) == 1);
            core.close();
            var answer = waiting.join();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(answer.body()).contains("\"payment\":\"PAID\"");
            assertThat(members(installation)).as("members of any group").isZero();
            long before = System.nanoTime();
            try (var next = started(folder.resolve("two"), installation, gateway.uri())) {
                assertThat(Duration.ofNanos(System.nanoTime() - before))
                        .as("nobody's session has to run out first")
                        .isLessThan(SOON);
                assertThat(order(next, "tok-ok").statusCode()).isEqualTo(201);
            }
            assertThat(count(installation, PaymentTaken.class)).isEqualTo(2);
        }
    }

    private static Core started(Path folder, TestInstallation installation, URI gateway)
            throws Exception {
        Files.createDirectories(folder);
        var settings = RunningCore.settings(folder, installation, gateway);
        var core = new Core(settings, InstantSource.system());
        assertThat(core.start(new Ending())).isTrue();
        return core;
    }

    private HttpResponse<String> order(Core core, String card) {
        String base = "http://127.0.0.1:" + core.httpPort();
        Matcher token =
                TOKEN.matcher(
                        post(
                                        base + "/customers",
                                        "",
                                        """
                                        {"name":"Kim","phone":"010-1234-5678","channel":"KAKAO","area":"demo"}
                                        """)
                                .body());
        assertThat(token.find()).isTrue();
        return post(
                base + "/shops/cafe/orders",
                token.group(1),
                """
                {"lines":[{"product":"espresso","quantity":1}],"fulfilment":"PICKUP",
                 "payment":{"method":"card","token":"%s"}}
                """
                        .formatted(card));
    }

    private HttpResponse<String> post(String address, String token, String body) {
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", "once")
                        .POST(BodyPublishers.ofString(body));
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException problem) {
            throw new AssertionError(problem);
        }
    }

    private static long count(TestInstallation installation, Class<? extends Event> type) {
        return installation.read(Topics.EVENTS).stream()
                .map(
                        record -> {
                            try {
                                return EventRecord.read(Records.from(record)).event();
                            } catch (Unreadable problem) {
                                throw new AssertionError(problem);
                            }
                        })
                .filter(type::isInstance)
                .count();
    }

    private static int members(TestInstallation installation) throws Exception {
        return installation.admin().describeConsumerGroups(GROUPS).all().get().values().stream()
                .mapToInt(group -> group.members().size())
                .sum();
    }
}
