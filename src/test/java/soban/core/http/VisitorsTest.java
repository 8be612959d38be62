package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.core.crowd.Crowd;
import soban.core.crowd.Turned;
import soban.testing.Await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/// Whoever holds a connection without need loses it, at both doors, and the others are answered
/// meanwhile.
class VisitorsTest {
    private static final int PLACES = 200;
    private static final String POST =
            "POST /customers HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    private static final String READ = "GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n";

    @TempDir private static Path folder;
    private static LoneDoor door;

    /// Cuts nobody off for being slow within a test.
    private static LoneDoor patientDoor;

    private final Caller caller = new Caller(door.server.port(), "");
    private final Caller patientCaller = new Caller(patientDoor.server.port(), "");
    private final List<Pest> pests = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        door = new LoneDoor(folder, cuttingOffAfter(Duration.ofSeconds(1), Duration.ofSeconds(4)));
        patientDoor =
                new LoneDoor(folder, cuttingOffAfter(Duration.ofMinutes(1), Duration.ofMinutes(1)));
    }

    private static Crowd cuttingOffAfter(Duration idle, Duration call) {
        return new Crowd(0, Set.of(), PLACES, PLACES, idle, call, Duration.ofMinutes(1), 10);
    }

    @AfterAll
    static void close() throws IOException {
        door.close();
        patientDoor.close();
    }

    @AfterEach
    void leave() throws IOException {
        for (Pest pest : pests) {
            pest.close();
        }
        Await.until("they are gone", CoreRig.PATIENCE, () -> door.server.visitors() == 0);
    }

    /// What somebody does who is up to no good.
    private interface Deed {
        Pest begin(Pest pest) throws IOException;
    }

    private static final List<Deed> DEEDS =
            List.of(
                    pest -> pest.waits(),
                    pest -> pest.says("GET / HTTP/1.1\r\n").drips("A: b\r\n"),
                    pest -> pest.says("GET / HTTP/1.1\r\nA: ").drips("a"),
                    pest -> pest.drips("\r\n"),
                    pest -> pest.says(POST + "Content-Length: 60000\r\n\r\n").drips(" "),
                    pest ->
                            pest.says(POST + "Transfer-Encoding: chunked\r\n\r\n")
                                    .drips("1\r\n \r\n"),
                    pest -> pest.says(POST + "Content-Length: 60000\r\n\r\n").waits(),
                    pest -> pest.asks(READ),
                    pest -> pest.says("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n").drips("G"));

    @Test
    void who_holds_a_connection_loses_it_and_the_others_are_answered() throws IOException {
        for (Deed deed : DEEDS) {
            pests.add(deed.begin(Pest.at(door.server.port())));
            pests.add(deed.begin(Pest.overTls(door.tlsPort)));
        }
        awaitCutOff();
    }

    private void awaitCutOff() {
        Await.until(
                "all are cut off",
                CoreRig.PATIENCE,
                () -> {
                    assertThat(caller.get("/shops").status()).isEqualTo(200);
                    return pests.stream().allMatch(Pest::isCutOff);
                });
    }

    @Test
    void a_greeting_of_TLS_that_drips_is_not_waited_for() throws IOException {
        pests.add(Pest.at(door.tlsPort).drips("\u0016\u0003\u0001@\u0000\u0001" + "a".repeat(99)));
        pests.add(Pest.at(door.tlsPort).waits());
        awaitCutOff();
    }

    @Test
    void thousands_who_only_stand_there_leave_room_for_who_asks() throws IOException {
        long before = patientDoor.tally.of(Turned.CONNECTION);
        for (int i = 0; i < 2000; i++) {
            pests.add(Pest.at(i % 20 == 0 ? patientDoor.tlsPort : patientDoor.server.port()));
            if (i % PLACES == 0) {
                assertThat(patientCaller.get("/shops").status()).isEqualTo(200);
            }
        }
        assertThat(patientDoor.server.visitors()).isLessThanOrEqualTo(PLACES);
        assertThat(patientDoor.tally.of(Turned.CONNECTION)).isGreaterThan(before);
    }

    @Test
    void a_body_of_chunks_is_read_no_further_than_any_other() {
        byte[] large = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        var chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
        var refused =
                patientCaller.send(
                        patientCaller
                                .request("/customers")
                                .header("Content-Type", "application/json")
                                .POST(chunks));
        assertThat(refused.status()).isEqualTo(413);
    }

    /// Whatever they are refused for.
    @Test
    void who_is_refused_while_sending_hears_why() throws IOException {
        String large =
                "Host: x\r\nContent-Type: application/json\r\nContent-Length: 600000\r\n\r\n";
        for (String wish : List.of("/customers", "/nowhere", "/shops/cafe/orders")) {
            try (var slow = Pest.at(patientDoor.server.port())) {
                slow.says("POST " + wish + " HTTP/1.1\r\n" + large);
                for (int i = 0; i < 20; i++) {
                    slow.says(" ".repeat(30_000)).pauses();
                }
                assertThat(slow.hears()).as(wish).startsWith("HTTP/1.1 4");
            }
        }
    }

    /// 64 MB of blanks in 64 KB.
    @Test
    void what_is_packed_is_not_unpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[60_000_000]);
        }
        var refused =
                patientCaller.send(
                        patientCaller
                                .request("/customers")
                                .header("Content-Type", "application/json")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(packed.toByteArray())));
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.text("detail")).contains("Content-Encoding");
    }

    @Test
    void headers_without_end_are_refused_at_both_doors() throws IOException {
        String huge = "GET /shops HTTP/1.1\r\nHost: x\r\nA: " + "x".repeat(9_000);
        assertThat(patientCaller.raw(huge + "\r\n\r\n")).startsWith("HTTP/1.1 431");
        try (var pest = Pest.overTls(patientDoor.tlsPort)) {
            assertThat(pest.says(huge + "\r\n\r\n").hears()).startsWith("HTTP/1.1 431");
        }
    }
}
