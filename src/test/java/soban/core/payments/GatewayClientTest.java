package soban.core.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import soban.core.outside.OutsideTrouble;
import soban.core.outside.RoughServer;
import soban.domain.order.GatewayAnswer;
import soban.testing.FreePort;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

@Timeout(10)
class GatewayClientTest {
    private static final Duration SHORT = Duration.ofMillis(400);

    private RoughServer gateway;
    private GatewayClient client;

    @BeforeEach
    void open() throws IOException {
        gateway = new RoughServer();
        client = new GatewayClient(gateway.uri(), SHORT, SHORT);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        gateway.close();
    }

    private GatewayAnswer charge() throws OutsideTrouble {
        return client.charge((Question.Charge) Questions.of(Questions.FIRST));
    }

    private GatewayAnswer refund() throws OutsideTrouble {
        return client.refund((Question.Refund) Questions.of(Questions.REFUND));
    }

    @Test
    void a_charge_is_asked_under_its_attempt_and_is_done_when_it_is_paid() throws Exception {
        gateway.behave(RoughServer.answering(200, "{\"state\":\"PAID\",\"reference\":\"r-1\"}"));
        assertThat(charge()).isEqualTo(new GatewayAnswer.Done("r-1"));
        assertThat(gateway.asked())
                .containsExactly(
                        new RoughServer.Asked(
                                "POST /payments HTTP/1.1",
                                "{\"key\":\"cafe-7k2m9q4t1x8d.1\",\"orderId\":\"cafe-7k2m9q4t1x8d\",\"amount\":4500,\"token\":\"tok-ok\"}"));
    }

    @Test
    void a_refund_is_asked_under_a_key_of_its_own() throws Exception {
        gateway.behave(RoughServer.answering(200, "{\"state\":\"REFUNDED\"}"));
        assertThat(refund()).isEqualTo(new GatewayAnswer.Done(""));
        assertThat(gateway.asked())
                .containsExactly(
                        new RoughServer.Asked(
                                "POST /payments/cafe-7k2m9q4t1x8d.1/refunds HTTP/1.1",
                                "{\"key\":\"cafe-7k2m9q4t1x8d.1.r1/4500\",\"amount\":4500}"));
    }

    @Test
    void silence_is_trouble_after_a_bounded_time() {
        gateway.behave(gateway.silent());
        assertThatThrownBy(this::charge).isInstanceOf(OutsideTrouble.class).hasMessage("timeout");
    }

    @Test
    void an_answer_that_never_ends_is_trouble_after_a_bounded_time() {
        gateway.behave(gateway.dripping());
        assertThatThrownBy(this::charge).isInstanceOf(OutsideTrouble.class).hasMessage("timeout");
    }

    @Test
    void an_answer_of_any_size_does_not_fill_the_memory() {
        gateway.behave(RoughServer.answering(200, " ".repeat(200_000)));
        assertThatThrownBy(this::charge)
                .isInstanceOf(OutsideTrouble.class)
                .hasMessage("connection-broken");
    }

    @Test
    void a_line_that_is_cut_is_trouble() {
        gateway.behave(RoughServer.cut());
        assertThatThrownBy(this::charge)
                .isInstanceOf(OutsideTrouble.class)
                .hasMessage("connection-broken");
    }

    @Test
    void nobody_at_the_address_is_trouble() {
        try (var nobody =
                new GatewayClient(
                        URI.create("http://127.0.0.1:" + FreePort.find() + "/"), SHORT, SHORT)) {
            assertThatThrownBy(() -> nobody.charge((Question.Charge) Questions.of(Questions.FIRST)))
                    .isInstanceOf(OutsideTrouble.class)
                    .hasMessage("no-connection");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "200 | {\"state\":\"PAID\",\"reference\":\"r\"} | Done[reference=r]",
                "402 | {\"state\":\"DECLINED\",\"reason\":\"card_declined\"} |"
                        + " Declined[reason=card_declined]",
                "409 | {\"state\":\"PROCESSING\"}               | Unclear[reason=http-409:"
                        + " PROCESSING]",
                "404 | {\"state\":\"NOT_FOUND\"}                | Unclear[reason=http-404:"
                        + " NOT_FOUND]",
                "404 | <html>                                   | Unclear[reason=http-404]",
                "422 | {\"error\":\"another amount\"}           | Unclear[reason=http-422]",
                "402 | {\"state\":\"PAID\",\"reference\":\"r\"} | Unclear[reason=http-402: PAID]",
                "402 | {}                                       | Unclear[reason=http-402]",
                "503 | {\"state\":\"BUSY\"}                     | trouble: http-503",
                "500 | {\"state\":\"PAID\",\"reference\":\"r\"} | trouble: http-500",
                "200 | {\"state\":\"PAID\"}                     | trouble: unexpected: PAID",
                "200 | {\"state\":\"DECLINED\"}                 | trouble: unexpected: DECLINED",
                "200 | ''                                       | trouble: unreadable",
                "200 | [1]                                      | trouble: unreadable",
                "302 | {}                                       | trouble: unreadable"
            })
    void only_what_was_agreed_on_closes_a_charge(int status, String body, String meaning) {
        assertThat(meaningOf(() -> new GatewayReply(status, body).toCharge())).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "200 | {\"state\":\"REFUNDED\"}                     | Done[reference=]",
                "409 | {\"state\":\"REFUSED\",\"reason\":\"too late\"} | Declined[reason=too late]",
                "409 | {\"error\":\"more than was paid\"}           | Unclear[reason=http-409]",
                "404 | {\"state\":\"NOT_FOUND\"}                    | Unclear[reason=http-404:"
                        + " NOT_FOUND]",
                "402 | {\"state\":\"DECLINED\",\"reason\":\"x\"}    | Unclear[reason=http-402:"
                        + " DECLINED]",
                "200 | {\"state\":\"PAID\",\"reference\":\"r\"}     | trouble: unexpected: PAID",
                "502 | <html>                                       | trouble: http-502"
            })
    void only_what_was_agreed_on_closes_a_refund(int status, String body, String meaning) {
        assertThat(meaningOf(() -> new GatewayReply(status, body).toRefund())).isEqualTo(meaning);
    }

    private interface Asking {
        GatewayAnswer ask() throws OutsideTrouble;
    }

    private static String meaningOf(Asking asking) {
        try {
            return asking.ask().toString();
        } catch (OutsideTrouble trouble) {
            return "trouble: " + trouble.reason();
        }
    }
}
