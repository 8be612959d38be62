package soban.desk.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

import soban.testing.FreePort;
import soban.testing.Stranger;
import soban.wire.kafka.KafkaAccess;

import java.nio.charset.StandardCharsets;

/// Whatever stands at the other end, the desk lives and says what it found.
class ProbeTest {
    private static NoLink refusal(String address) {
        return catchThrowableOfType(NoLink.class, () -> Probe.kafka(KafkaAccess.open(address)));
    }

    private static String found(String addresses) throws NoLink {
        return Probe.kafka(KafkaAccess.open(addresses)).servers();
    }

    @Test
    void a_broker_is_known_by_its_answer() throws Exception {
        try (var broker = Stranger.inTheClear(Stranger::likeKafka)) {
            assertThat(found(broker.address())).isEqualTo(broker.address());
        }
    }

    @Test
    void a_web_server_is_not_taken_for_a_broker() throws Exception {
        byte[] page = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        try (var web = Stranger.inTheClear(caller -> caller.getOutputStream().write(page))) {
            var refusal = refusal(web.address());
            assertThat(refusal.isCertain()).isTrue();
            assertThat(refusal.sentence()).contains(web.address(), "not a Kafka broker");
        }
    }

    @Test
    void an_encrypted_port_is_not_taken_for_a_broker() throws Exception {
        byte[] alert = {0x15, 0x03, 0x03, 0, 2, 2, 10, 0};
        try (var tls = Stranger.inTheClear(caller -> caller.getOutputStream().write(alert))) {
            var refusal = refusal(tls.address());
            assertThat(refusal.isCertain()).isTrue();
            assertThat(refusal.sentence()).contains("encrypted", "enrolment code");
        }
    }

    @Test
    void hanging_up_without_a_word_may_be_a_broker_that_ends() throws Exception {
        try (var mute = Stranger.inTheClear(caller -> caller.getInputStream().readNBytes(19))) {
            var refusal = refusal(mute.address());
            assertThat(refusal.isCertain()).isFalse();
            assertThat(refusal.sentence()).contains("hangs up");
        }
    }

    @Test
    void nobody_there_is_plainly_offline() {
        assertThat(refusal("127.0.0.1:" + FreePort.find()).sentence()).isEmpty();
    }

    @Test
    void what_is_no_address_is_said() {
        for (String wrong : new String[] {"", "localhost", ":9092", "localhost:port", "a:99999"}) {
            assertThat(refusal(wrong).isCertain()).as(wrong).isTrue();
        }
    }

    @Test
    void of_several_addresses_those_that_answer_are_used() throws Exception {
        try (var broker = Stranger.inTheClear(Stranger::likeKafka)) {
            String dead = "127.0.0.1:" + FreePort.find();
            assertThat(found(dead + ", " + broker.address())).isEqualTo(broker.address());
        }
    }
}
