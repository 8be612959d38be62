package soban.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.station.tls.ServerCertificate;
import soban.testing.FreePort;
import soban.testing.GuardedBroker;
import soban.testing.Stranger;
import soban.wire.kafka.Knock.Heard;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What is found behind a port, whatever stands there.
class KnockTest {
    private static final byte[] PAGE = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII);

    @TempDir static Path folder;
    private static GuardedBroker broker;
    private static ServerCertificate other;

    @BeforeAll
    static void start() throws Exception {
        broker = GuardedBroker.start(folder.resolve("broker"));
        other = GuardedBroker.certificate(folder.resolve("other"), "127.0.0.1");
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    private static Heard open(int port) {
        return Knock.at("127.0.0.1", port, KafkaAccess.open("unused"));
    }

    private static Heard named(int port) {
        return Knock.at("127.0.0.1", port, KafkaAccess.local("unused", "a", "b", ""));
    }

    private static Heard overTls(String host, int port, String authority) {
        return Knock.at(host, port, KafkaAccess.remote("unused", "a", "b", authority));
    }

    private static Heard overTls(int port) {
        return overTls("127.0.0.1", port, broker.authority());
    }

    @Test
    void each_door_of_a_guarded_broker_is_found_by_those_for_whom_it_is() {
        assertThat(named(broker.localPort())).isEqualTo(Heard.BROKER);
        assertThat(overTls(broker.desksPort())).isEqualTo(Heard.BROKER);
    }

    @Test
    void who_speaks_in_the_clear_to_the_desks_door_hears_that_it_is_encrypted() {
        assertThat(open(broker.desksPort())).isEqualTo(Heard.ENCRYPTED);
        assertThat(named(broker.desksPort())).isEqualTo(Heard.ENCRYPTED);
    }

    @Test
    void who_speaks_TLS_to_the_machines_own_door_hears_that_it_does_not() throws Exception {
        assertThat(overTls(broker.localPort())).isEqualTo(Heard.IN_THE_CLEAR);
        try (var web = Stranger.inTheClear(caller -> caller.getOutputStream().write(PAGE))) {
            assertThat(overTls(web.port())).isEqualTo(Heard.IN_THE_CLEAR);
        }
    }

    @Test
    void who_says_no_name_hears_that_one_is_wanted() {
        assertThat(open(broker.localPort())).isEqualTo(Heard.NAMELESS);
    }

    @Test
    void a_broker_of_another_authority_is_not_trusted() {
        assertThat(overTls("127.0.0.1", broker.desksPort(), other.authority()))
                .isEqualTo(Heard.UNTRUSTED);
    }

    @Test
    void a_broker_that_goes_by_another_name_is_not_trusted() {
        assertThat(overTls("localhost", broker.desksPort(), broker.authority()))
                .isEqualTo(Heard.UNTRUSTED);
    }

    @Test
    void authorities_that_can_not_be_read_vouch_for_nobody() {
        for (String nothing : new String[] {"", "no certificate"}) {
            assertThat(overTls("127.0.0.1", broker.desksPort(), nothing))
                    .isEqualTo(Heard.UNTRUSTED);
        }
    }

    @Test
    void a_web_server_is_no_broker_over_TLS_neither() throws Exception {
        try (var web = Stranger.overTls(other, caller -> caller.getOutputStream().write(PAGE))) {
            assertThat(overTls("127.0.0.1", web.port(), other.authority()))
                    .isEqualTo(Heard.SOMETHING_ELSE);
        }
    }

    @Test
    void a_broker_that_wants_to_see_a_certificate_is_shown_it() throws Exception {
        Map<String, String> shown =
                new HashMap<>(KafkaAccess.remote("unused", "a", "b", other.authority()).security());
        try (var broker = Stranger.overMutualTls(other, Stranger::likeKafka)) {
            shown.put("ssl.keystore.type", "PEM");
            shown.put("ssl.keystore.key", other.key());
            shown.put("ssl.keystore.certificate.chain", other.chain());
            assertThat(Knock.at("127.0.0.1", broker.port(), new KafkaAccess("unused", shown)))
                    .isEqualTo(Heard.BROKER);
        }
    }

    @Test
    void who_hangs_up_and_who_promises_too_much_are_told_apart() throws Exception {
        try (var rude = Stranger.inTheClear(caller -> caller.getInputStream().readNBytes(19))) {
            assertThat(open(rude.port())).isEqualTo(Heard.HUNG_UP);
        }
        try (var huge = Stranger.inTheClear(KnockTest::promiseMuch)) {
            assertThat(open(huge.port())).isEqualTo(Heard.SOMETHING_ELSE);
        }
        try (var huge = Stranger.overTls(other, KnockTest::promiseMuch)) {
            assertThat(overTls("127.0.0.1", huge.port(), other.authority()))
                    .isEqualTo(Heard.SOMETHING_ELSE);
        }
    }

    private static void promiseMuch(Socket caller) throws IOException {
        new DataOutputStream(caller.getOutputStream()).writeInt(Integer.MAX_VALUE);
    }

    @Test
    void who_says_nothing_and_who_is_not_there_are_nobody() throws Exception {
        try (var mute = Stranger.inTheClear(caller -> caller.getInputStream().readAllBytes())) {
            assertThat(open(mute.port())).isEqualTo(Heard.NOTHING);
        }
        try (var mute = Stranger.inTheClear(caller -> caller.getInputStream().readAllBytes())) {
            assertThat(overTls(mute.port())).isEqualTo(Heard.NOTHING);
        }
        assertThat(open(FreePort.find())).isEqualTo(Heard.NOTHING);
        assertThat(overTls(FreePort.find())).isEqualTo(Heard.NOTHING);
    }
}
