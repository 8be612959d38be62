package soban.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.core.setup.DemoShop;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderId;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.DeviceCommand.Hello;
import soban.domain.unit.Role;
import soban.testing.Await;
import soban.wire.CommandRecord;
import soban.wire.DeviceStamp;
import soban.wire.Topics;
import soban.wire.Units;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// All parts together in one process, once around: an order over HTTP, paid at a gateway, seen on
/// the kitchen's feed, started by the kitchen's desk, and its customer told of each step.
class CoreTest {
    private static final Duration PATIENCE = RunningCore.PATIENCE;

    @Test
    void an_order_goes_once_around(@TempDir Path folder) throws Exception {
        try (var core = RunningCore.start(folder)) {
            var installation = core.installation();
            String token = core.register();
            String order = core.order(token);
            assertThat(order).contains("\"payment\":\"PAID\"");
            var id = new OrderId(RunningCore.found(order, "\"id\":\"(cafe-[a-z0-9]+)\""));
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
                    () -> core.get("/orders/" + id, token).contains("\"PREPARING\""));
            Await.until(
                    "each message was sent",
                    PATIENCE,
                    () -> {
                        String messages = core.get("/customers/me/messages", token);
                        return messages.contains("\"kind\":\"PREPARATION_STARTED\"")
                                && count(messages, "\"state\":")
                                        == count(messages, "\"state\":\"SENT\"");
                    });
            String book = core.get(core.gateway() + "/book", "");
            for (String kind : List.of("ORDER_PAID", "PREPARATION_STARTED")) {
                assertThat(count(book, "\"kind\":\"" + kind + "\"")).as(book).isEqualTo(1);
            }
            assertThat(book).contains("Kim님, 주문 #1 결제 ", "주문 #1 준비를 시작했습니다.");
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

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
