package soban.desk.enrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import soban.core.outside.RoughServer;
import soban.wire.EnrolmentTicket;

import java.net.URI;

/// To whom a code is given, and what is said when it is not taken.
class TradeTest {
    private static final String CODE = "shop:cafe/kitchen/mzxw-6ytb-oi7q-k5dn";

    private static void refused(ThrowingCallable trade, NotEnrolled.Kind kind, String sentence) {
        assertThatThrownBy(trade)
                .isInstanceOf(NotEnrolled.class)
                .hasMessageContaining(sentence)
                .extracting(problem -> ((NotEnrolled) problem).kind())
                .isEqualTo(kind);
    }

    private static EnrolmentTicket ticket(String text) {
        return EnrolmentTicket.parse(text).orElseThrow();
    }

    /// The address is one at which nobody ever answers.
    @Test
    void a_code_that_tells_its_station_is_sent_to_no_other_machine_in_the_clear() {
        var marked = ticket(CODE + "#aaaa-bbbb-cccc-dddd");
        var far = URI.create("http://192.0.2.1:8420");
        refused(() -> Trade.at(far, marked, "k"), NotEnrolled.Kind.STRANGER, "https://");
    }

    @Test
    void who_is_told_to_come_over_TLS_is_not_told_that_the_code_is_wrong() throws Exception {
        try (var core = new RoughServer()) {
            core.behave(RoughServer.answering(403, "{\"code\":\"tls-needed\"}"));
            refused(
                    () -> Trade.at(core.uri(), ticket(CODE), "k"),
                    NotEnrolled.Kind.STRANGER,
                    "https://");
            core.behave(RoughServer.answering(403, "{\"code\":\"code-refused\"}"));
            refused(
                    () -> Trade.at(core.uri(), ticket(CODE), "k"),
                    NotEnrolled.Kind.REFUSED,
                    "Ask for a new one");
            assertThat(core.asked()).hasSize(2);
        }
    }
}
