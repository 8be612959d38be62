package soban.core.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import soban.core.follow.Ending;
import soban.testing.FreePort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

class BrokersTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kafka",
                "kafka:",
                ":9092",
                "kafka:0",
                "kafka:70000",
                "a:1,,b:2",
                "a b:1"
            })
    void an_address_that_is_none_is_refused_in_one_sentence(String text) {
        assertThatThrownBy(() -> Brokers.parse(text))
                .isInstanceOf(SetupProblem.class)
                .hasMessageStartingWith("`" + text + "` is not the address of a Kafka broker")
                .hasMessageNotContaining("\n")
                .extracting(problem -> ((SetupProblem) problem).isPassing())
                .isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka:9092", "10.0.0.1:9092, 10.0.0.2:9092", "[::1]:8492"})
    void addresses_are_written_with_their_ports(String text) throws SetupProblem {
        assertThat(Brokers.parse(text)).isNotNull();
    }

    @Test
    void where_nobody_listens_it_says_so_after_its_patience() {
        int port = FreePort.find();
        assertThatThrownBy(() -> Brokers.parse("127.0.0.1:" + port).await(SHORT, new Ending()))
                .isInstanceOf(SetupProblem.class)
                .hasMessage(
                        "No Kafka broker answers at 127.0.0.1:%d. Start it, or name another with --kafka."
                                .formatted(port));
    }

    @Test
    void something_that_is_no_broker_is_recognised_before_a_client_is_let_near_it()
            throws IOException {
        try (var tls = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerLikeTls(tls));
            var text = "127.0.0.1:" + tls.getLocalPort();
            assertThatThrownBy(() -> Brokers.parse(text).await(SHORT, new Ending()))
                    .isInstanceOf(SetupProblem.class)
                    .hasMessageStartingWith(text + " takes encrypted connections only");
        }
    }

    private static void answerLikeTls(ServerSocket server) {
        try {
            while (true) {
                try (var socket = server.accept()) {
                    socket.getInputStream().readNBytes(4);
                    socket.getOutputStream().write(new byte[] {0x15, 3, 3, 0, 2, 2, 10, 0});
                }
            }
        } catch (IOException over) {
            // The test is over.
        }
    }

    @Test
    void an_end_that_comes_first_is_no_problem() throws SetupProblem {
        var ending = new Ending();
        ending.ask();
        assertThat(Brokers.parse("127.0.0.1:" + FreePort.find()).await(SHORT, ending)).isFalse();
    }
}
