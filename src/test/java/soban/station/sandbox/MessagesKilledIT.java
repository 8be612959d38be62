package soban.station.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.testing.Await;
import soban.testing.FreePort;
import soban.testing.SobanProcess;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// The sandbox as a process that is killed in the middle of many messages.
@Timeout(120)
class MessagesKilledIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void what_it_answered_stands_in_its_book_when_it_was_killed(@TempDir Path folder)
            throws Exception {
        int port = FreePort.find();
        var user = new GatewayUser(URI.create("http://127.0.0.1:" + port));
        List<String> taken = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        try (var sandbox = sandbox(folder, port)) {
            Await.until("it is ready", PATIENCE, () -> sandbox.said("ready"));
            var answered = new AtomicInteger();
            var sender = Thread.ofVirtual().start(() -> send(user, taken, refused, answered));
            Await.until("it is at work", PATIENCE, () -> answered.get() > 50);
            sandbox.kill();
            sender.join();
        }
        try (var sandbox = sandbox(folder, port)) {
            Await.until("it is ready again", PATIENCE, () -> sandbox.said("ready"));
            for (String id : taken) {
                assertThat(user.is("/messages/" + id, "TAKEN")).as(id).isTrue();
            }
            for (String id : refused) {
                assertThat(user.is("/messages/" + id, "REFUSED")).as(id).isTrue();
            }
            assertThat(user.get("/book").json().get("messages").size())
                    .isBetween(taken.size() + refused.size(), taken.size() + refused.size() + 1);
        }
    }

    private static SobanProcess sandbox(Path folder, int port) throws IOException {
        return new SobanProcess(
                folder,
                "station-sandbox",
                "--data",
                folder.resolve("sandbox").toString(),
                "--port",
                Integer.toString(port));
    }

    /// One message after another until nobody answers any more.
    private static void send(
            GatewayUser user, List<String> taken, List<String> refused, AtomicInteger answered) {
        for (int i = 0; ; i++) {
            String to = i % 5 == 0 ? "no phone" : "010-1234-5678";
            try {
                var reply =
                        user.post(
                                "/messages",
                                "{\"id\":\"m%d\",\"channel\":\"SMS\",\"to\":\"%s\",\"kind\":\"K\",\"text\":\"t\",\"repeated\":false}"
                                        .formatted(i, to));
                (reply.status() == 200 ? taken : refused).add("m" + i);
                answered.incrementAndGet();
            } catch (Exception gone) {
                return;
            }
        }
    }
}
