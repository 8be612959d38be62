package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.core.access.DeskPasswords;
import soban.core.crowd.Crowd;
import soban.core.crowd.Tally;
import soban.core.setup.DeskDoor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;

/// What depends on the door by which somebody comes: what is private, what is this machine's own,
/// and whose share of the connections it is.
class DoorsTest {
    private static final String METRICS = "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n";

    @TempDir private static Path folder;
    private static LoneDoor door;
    private static Caller caller;

    /// It is guarded, and would fail before a password were made.
    @BeforeAll
    static void open() throws Exception {
        var lock =
                new DeskDoor.Lock(null, new DeskPasswords(Node.SECRET), "authority", rider -> "");
        door = new LoneDoor(folder, crowd(), new DeskDoor(Node.KAFKA, lock));
        caller = new Caller(door.server.port(), "");
    }

    private static Crowd crowd() {
        return Crowd.USUAL.with(0, Set.of(InetAddress.getLoopbackAddress()));
    }

    @AfterAll
    static void close() throws IOException {
        door.close();
    }

    private static Caller.Reply enrol(String... headers) {
        HttpRequest.Builder request =
                caller.request("/enrolments").header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return caller.send(request.POST(BodyPublishers.ofString("{")));
    }

    @Test
    void a_password_is_not_handed_out_in_the_clear() {
        var refused = enrol("X-Forwarded-For", "203.0.113.1");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("tls-needed");
        assertThat(refused.text("detail")).contains("https://");
        var plain = enrol("X-Forwarded-For", "203.0.113.1", "X-Forwarded-Proto", "http");
        assertThat(plain.text("code")).isEqualTo("tls-needed");
    }

    @Test
    void within_this_machine_and_over_TLS_it_may_be_asked_for() throws IOException {
        assertThat(enrol().text("code")).isEqualTo("malformed-json");
        var secure = enrol("X-Forwarded-For", "203.0.113.1", "X-Forwarded-Proto", "https");
        assertThat(secure.text("code")).isEqualTo("malformed-json");
        try (var pest = Pest.overTls(door.tlsPort)) {
            pest.says("POST /enrolments HTTP/1.1\r\nHost: x\r\n");
            pest.says("Content-Type: application/json\r\nContent-Length: 1\r\n\r\n{");
            assertThat(pest.hears()).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void where_everybody_is_let_in_there_is_no_password_to_hide() throws Exception {
        try (var open = new LoneDoor(folder, crowd())) {
            var other = new Caller(open.server.port(), "");
            var request =
                    other.request("/enrolments")
                            .header("Content-Type", "application/json")
                            .header("X-Forwarded-For", "203.0.113.1");
            assertThat(other.send(request.POST(BodyPublishers.ofString("{"))).text("code"))
                    .isEqualTo("malformed-json");
        }
    }

    @Test
    void what_is_measured_is_not_told_at_the_door_for_other_machines() throws IOException {
        try (var there = Pest.overTls(door.tlsPort);
                var here = Pest.at(door.server.port())) {
            assertThat(there.says(METRICS).hears()).startsWith("HTTP/1.1 404");
            assertThat(here.says(METRICS).hears()).startsWith("HTTP/1.1 200");
        }
    }

    /// A connection from somewhere, as far as it matters for being counted.
    private static ByteArrayEndPoint comes(Visitors visitors, String from) {
        var end =
                new ByteArrayEndPoint() {
                    @Override
                    public SocketAddress getRemoteSocketAddress() {
                        return new InetSocketAddress(InetAddress.ofLiteral(from), 50_000);
                    }
                };
        visitors.onOpened(
                new AbstractConnection(end, Runnable::run) {
                    @Override
                    public void onFillable() {
                        // Nothing comes.
                    }
                });
        return end;
    }

    @Test
    void an_address_has_its_share_of_the_connections_and_a_proxy_or_this_machine_all() {
        var usual = Crowd.USUAL;
        var few =
                new Crowd(
                        0,
                        Set.of(InetAddress.ofLiteral("10.0.0.7")),
                        20,
                        3,
                        usual.idle(),
                        usual.call(),
                        usual.stream(),
                        1);
        var visitors = new Visitors(few, new Tally());
        var one = IntStream.range(1, 6).mapToObj(i -> comes(visitors, "2001:db8::" + i)).toList();
        assertThat(one.stream().map(ByteArrayEndPoint::isOpen))
                .as("the newest stay")
                .containsExactly(false, false, true, true, true);
        for (String many : new String[] {"10.0.0.7", "127.0.0.1"}) {
            var all = IntStream.range(0, 5).mapToObj(i -> comes(visitors, many)).toList();
            assertThat(all).as(many).allMatch(ByteArrayEndPoint::isOpen);
        }
        assertThat(visitors.size()).isEqualTo(13);
        IntStream.range(0, 30).forEach(i -> comes(visitors, "198.51.100." + i));
        assertThat(visitors.size()).isEqualTo(20);
    }
}
