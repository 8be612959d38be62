package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.core.crowd.Crowd;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderCommand.UndoStep;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.unit.Command;
import soban.domain.unit.Role;
import soban.testing.Await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// An order that is followed live.
class StreamTest extends OpenShop {
    private int steps;

    private void kitchen(String id, Command command, String status) {
        steps++;
        rig.send(Role.KITCHEN, "stream-" + steps + id, command);
        Await.until(
                "it is " + status,
                CoreRig.PATIENCE,
                () -> customer.get("/orders/" + id).text("status").equals(status));
    }

    /// Much of what can happen to an order.
    private void live(String id) {
        String path = "/orders/" + id;
        var order = new OrderId(id);
        for (int i = 0; i < 3; i++) {
            assertThat(customer.post(path + "/payment", payment("tok-declined")).status())
                    .isEqualTo(402);
        }
        assertThat(customer.post(path + "/payment", payment("tok-ok")).status()).isEqualTo(200);
        kitchen(id, new StartPreparing(order), "PREPARING");
        for (int i = 0; i < 3; i++) {
            kitchen(id, new FinishPreparing(order), "READY");
            kitchen(id, new UndoStep(order, OrderStatus.READY), "PREPARING");
        }
        kitchen(id, new FinishPreparing(order), "READY");
        kitchen(id, new HandOver(order), "HANDED_OVER");
        assertThat(customer.post(path + "/receipt", "{}").status()).isEqualTo(200);
    }

    @Test
    void across_broken_connections_and_instances_nothing_is_missed_and_nothing_told_twice()
            throws Exception {
        var chance = new SplittableRandom(7);
        String id = order("followed", latte("")).text("id");
        try (var node = rig.another("second");
                var second = node.server(LIMITS)) {
            var lived = later(() -> done(id));
            var told = new ArrayList<Long>();
            long seen = 0;
            int connections = 0;
            boolean over = false;
            while (!over) {
                connections++;
                int port = chance.nextBoolean() ? server.port() : second.port();
                try (var stream = new EventStream(port, customer.token(), path(id), seen)) {
                    if (stream.status() == 204) {
                        over = true;
                    } else {
                        stream.read(chance.nextInt(2500));
                    }
                    for (var event : stream.events()) {
                        told.addAll(event.versions());
                        seen = event.id();
                    }
                }
            }
            assertThat(lived.join().status()).isEqualTo(200);
            assertThat(told).isEqualTo(versions(id));
            assertThat(told).hasSizeGreaterThan(20);
            assertThat(connections).as("it broke often").isGreaterThan(8);
        }
    }

    private Caller.Reply done(String id) {
        live(id);
        return customer.get("/orders/" + id);
    }

    private static String path(String id) {
        return "/orders/" + id + "/stream";
    }

    private List<Long> versions(String id) {
        var versions = new ArrayList<Long>();
        customer.get("/orders/" + id + "/history")
                .body()
                .path("entries")
                .forEach(entry -> versions.add(entry.path("version").asLong()));
        return versions;
    }

    @Test
    void a_stream_begins_with_all_that_has_happened_and_ends_with_the_order() throws Exception {
        var placed = order("whole", latte(paying("tok-ok")));
        String id = placed.text("id");
        try (var stream = new EventStream(server.port(), customer.token(), path(id), 0)) {
            stream.readTo("\n\n");
            assertThat(stream.text()).contains("text/event-stream");
            var first = stream.events().getFirst();
            assertThat(first.data().path("order").path("status").asText()).isEqualTo("ACCEPTED");
            assertThat(first.versions()).startsWith(versions(id).getFirst());
            assertThat(customer.post("/orders/" + id + "/cancellation", "{}").status())
                    .isEqualTo(200);
            stream.readAll();
            var last = stream.events().getLast();
            assertThat(last.data().path("order").path("status").asText()).isEqualTo("CANCELLED");
            try (var again =
                    new EventStream(server.port(), customer.token(), path(id), last.id())) {
                assertThat(again.status()).as("nothing can come any more").isEqualTo(204);
            }
            try (var late = new EventStream(server.port(), customer.token(), path(id), 0)) {
                late.readAll();
                assertThat(late.events()).hasSize(1);
                assertThat(late.events().getFirst().versions()).isEqualTo(versions(id));
            }
        }
    }

    @Test
    void in_a_silence_it_says_that_it_lives() throws Exception {
        String id = order("quiet", latte("")).text("id");
        try (var stream = new EventStream(server.port(), customer.token(), path(id), 0)) {
            assertThat(stream.readTo(": waiting\n\n: waiting\n\n")).isTrue();
            assertThat(stream.events()).hasSize(1);
        }
    }

    @Test
    void an_instance_that_stops_sends_its_followers_elsewhere_and_they_miss_nothing()
            throws IOException {
        String id = order("moved", latte("")).text("id");
        long seen;
        var leaving = rig.server(LIMITS);
        try (var stream = new EventStream(leaving.port(), customer.token(), path(id), 0)) {
            stream.readTo("\n\n");
            leaving.close();
            stream.readAll();
            assertThat(stream.text()).endsWith("retry: 500\nevent: stopping\ndata: {}\n\n");
            seen = stream.events().getFirst().id();
        }
        customer.post("/orders/" + id + "/payment", payment("tok-ok"));
        try (var stream = new EventStream(server.port(), customer.token(), path(id), seen)) {
            stream.readTo("\"status\":\"ACCEPTED\"");
            stream.readTo("\n\n");
            assertThat(stream.events().getFirst().versions())
                    .isNotEmpty()
                    .allMatch(version -> version > seen);
        }
    }

    private static HttpServer streaming(Duration longest, int each) {
        Crowd usual = Crowd.USUAL;
        return rig.server(
                LIMITS.with(
                        new Crowd(
                                usual.rate(),
                                usual.proxies(),
                                usual.connections(),
                                usual.perAddress(),
                                usual.idle(),
                                usual.call(),
                                longest,
                                each)));
    }

    @Test
    void nobody_is_told_for_ever_over_one_connection() throws IOException {
        String id = order("long", latte("")).text("id");
        try (var brief = streaming(Duration.ofMillis(500), 10);
                var stream = new EventStream(brief.port(), customer.token(), path(id), 0)) {
            stream.readAll();
            assertThat(stream.events()).hasSize(2);
            assertThat(stream.text()).endsWith("retry: 500\nevent: stopping\ndata: {}\n\n");
        }
    }

    @Test
    void who_follows_too_many_loses_the_oldest_and_nobody_else_does() throws IOException {
        String id = order("many", latte("")).text("id");
        var other = nobody.with(registerAnother());
        String theirs =
                other.post("/shops/cafe/orders", latte(""), "Idempotency-Key", "many").text("id");
        try (var small = streaming(Duration.ofMinutes(1), 2);
                var foreign = new EventStream(small.port(), other.token(), path(theirs), 0);
                var first = new EventStream(small.port(), customer.token(), path(id), 0)) {
            foreign.readTo("\n\n");
            first.readTo("\n\n");
            try (var second = new EventStream(small.port(), customer.token(), path(id), 0)) {
                second.readTo("\n\n");
                try (var third = new EventStream(small.port(), customer.token(), path(id), 0)) {
                    first.readAll();
                    assertThat(first.text()).contains("retry: 30000\nevent: stopping");
                    for (var still : List.of(second, third, foreign)) {
                        assertThat(still.readTo(": waiting\n\n")).isTrue();
                        assertThat(still.text()).doesNotContain("stopping");
                    }
                }
            }
        }
    }

    @Test
    void what_is_no_version_is_refused() {
        String id = order("k", latte("")).text("id");
        var refused =
                customer.send(customer.request(path(id)).header("Last-Event-ID", "yesterday"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("code")).isEqualTo("last-event-id-invalid");
    }
}
