package soban.station.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.testing.Await;
import soban.testing.FreePort;
import soban.testing.SobanProcess;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// The sandbox as a process that is killed in the middle of many payments, over and over.
@Timeout(180)
class PaymentsKilledIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private final int port = FreePort.find();
    private final GatewayUser user = new GatewayUser(URI.create("http://127.0.0.1:" + port));

    private SobanProcess sandbox() throws Exception {
        var started =
                new SobanProcess(
                        folder,
                        "station-sandbox",
                        "--data",
                        folder.resolve("sandbox").toString(),
                        "--port",
                        String.valueOf(port));
        Await.until("it is ready", PATIENCE, () -> started.said("ready") || !started.isAlive());
        assertThat(started.isAlive()).as(started.output()).isTrue();
        return started;
    }

    @Test
    void what_was_answered_stands_in_the_book_once_and_is_answered_alike_for_ever()
            throws Exception {
        var answered = new HashMap<String, GatewayUser.Reply>();
        for (int round = 0; round < 3; round++) {
            try (var sandbox = sandbox()) {
                for (var before : answered.entrySet()) {
                    assertThat(user.is("/payments/" + before.getKey(), "PAID")).isTrue();
                    assertThat(user.pay(before.getKey(), "o", 4500, "tok-ok"))
                            .isEqualTo(before.getValue());
                }
                answered.putAll(payUntilKilled(sandbox, "round" + round));
            }
        }
        try (var sandbox = sandbox()) {
            var charges = user.get("/book").json().get("charges");
            for (String key : answered.keySet()) {
                assertThat(charges).filteredOn(it -> it.get("key").asText().equals(key)).hasSize(1);
            }
            assertThat(sandbox.letGo()).isZero();
        }
    }

    private Map<String, GatewayUser.Reply> payUntilKilled(SobanProcess sandbox, String round)
            throws Exception {
        var answered = new ConcurrentHashMap<String, GatewayUser.Reply>();
        var counter = new AtomicInteger();
        var payers =
                Stream.generate(
                                () ->
                                        Thread.ofVirtual()
                                                .start(() -> payOn(answered, counter, round)))
                        .limit(4)
                        .toList();
        Await.until("some have paid", PATIENCE, () -> answered.size() > 20);
        sandbox.kill();
        for (Thread payer : payers) {
            assertThat(payer.join(PATIENCE)).isTrue();
        }
        return answered;
    }

    /// Until nobody answers any more.
    private void payOn(
            Map<String, GatewayUser.Reply> answered, AtomicInteger counter, String round) {
        while (true) {
            String key = round + "-" + counter.incrementAndGet();
            try {
                answered.put(key, user.pay(key, "o", 4500, "tok-ok"));
            } catch (Exception killed) {
                return;
            }
        }
    }
}
