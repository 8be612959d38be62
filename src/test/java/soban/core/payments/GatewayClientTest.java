package soban.core.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
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

@Timeout(60)
class GatewayClientTest {
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(40);

    private RoughServer gateway;
    private GatewayClient client;

    @BeforeEach
    void open() throws IOException {
        gateway = new RoughServer();
        client = new GatewayClient(gateway.uri(), LONG, LONG);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        gateway.close();
    }

    private GatewayAnswer charge() throws OutsideTrouble {
        return client.charge(Questions.charge(Questions.FIRST));
    }

    private GatewayAnswer refund() throws OutsideTrouble {
        return client.refund(Questions.refund(Questions.REFUND));
    }

    @Test
    void a_charge_is_asked_under_its_attempt_and_is_done_when_it_is_paid() throws Exception {
        gateway.behave(
                RoughServer.answering(
                        200,
                        "{\"state\":\"PAID\",\"key\":\"cafe-7k2m9q4t1x8d.1\",\"reference\":\"r-1\"}"));
        assertThat(charge()).isEqualTo(new GatewayAnswer.Done("r-1"));
        assertThat(gateway.asked())
                .containsExactly(
                        new RoughServer.Asked(
                                "POST /payments HTTP/1.1",
                                "{\"key\":\"cafe-7k2m9q4t1x8d.1\",\"orderId\":\"cafe-7k2m9q4t1x8d\",\"amount\":4500,\"token\":\"tok-ok\"}"));
    }

    @Test
    void a_refund_is_asked_under_a_key_of_its_own() throws Exception {
        gateway.behave(
                RoughServer.answering(
                        200, "{\"state\":\"REFUNDED\",\"key\":\"cafe-7k2m9q4t1x8d.1.r1/4500\"}"));
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
        assertThatOneInAHurryGivesUp();
    }

    @Test
    void an_answer_that_never_ends_is_trouble_after_a_bounded_time() {
        gateway.behave(gateway.dripping());
        assertThatOneInAHurryGivesUp();
    }

    private void assertThatOneInAHurryGivesUp() {
        try (var hasty = new GatewayClient(gateway.uri(), SHORT, SHORT)) {
            assertThatThrownBy(() -> hasty.charge(Questions.charge(Questions.FIRST)))
                    .isInstanceOf(OutsideTrouble.class)
                    .hasMessage("timeout");
        }
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
                        URI.create("http://127.0.0.1:" + FreePort.find() + "/"), LONG, LONG)) {
            assertThatThrownBy(() -> nobody.charge(Questions.charge(Questions.FIRST)))
                    .isInstanceOf(OutsideTrouble.class)
                    .hasMessage("no-connection");
        }
    }

    /// In the bodies `@` is the key that was asked about.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | {'state':'PAID','key':'@','reference':'r'}    | Done[reference=r]",
                "402 | {'state':'DECLINED','key':'@','reason':'no'}  | Declined[reason=no]",
                "409 | {'state':'PROCESSING'}                        | Unclear[reason=http-409:"
                        + " PROCESSING]",
                "404 | {'state':'NOT_FOUND'}                         | Unclear[reason=http-404:"
                        + " NOT_FOUND]",
                "404 | <html>                                        | Unclear[reason=http-404]",
                "422 | {'error':'another amount'}                    | Unclear[reason=http-422]",
                "402 | {'state':'PAID','key':'@','reference':'r'}    | Unclear[reason=http-402:"
                        + " PAID]",
                "402 | {}                                            | Unclear[reason=http-402]",
                "503 | {'state':'BUSY'}                              | trouble: http-503",
                "500 | {'state':'PAID','key':'@','reference':'r'}    | trouble: http-500",
                "200 | {'state':'PAID','key':'@'}                    | trouble: unexpected: PAID",
                "200 | {'state':'DECLINED','key':'@'}                | trouble: unexpected:"
                        + " DECLINED",
                "200 | {'state':'PAID','key':'x.1','reference':'r'}  | trouble: an answer to"
                        + " another question",
                "200 | {'state':'PAID','reference':'r'}              | trouble: an answer to"
                        + " another question",
                "402 | {'state':'DECLINED','key':'x.1'}              | trouble: an answer to"
                        + " another question",
                "200 |                                               | trouble: unreadable",
                "200 | [1]                                           | trouble: unreadable",
                "302 | {}                                            | trouble: unreadable"
            })
    void only_what_was_agreed_on_closes_a_charge(int status, String body, String meaning) {
        var charge = Questions.charge(Questions.FIRST);
        assertThat(meaningOf(() -> reply(status, body, charge).toCharge(charge)))
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | {'state':'REFUNDED','key':'@'}               | Done[reference=]",
                "409 | {'state':'REFUSED','key':'@','reason':'no'}  | Declined[reason=no]",
                "409 | {'error':'more than was paid'}               | Unclear[reason=http-409]",
                "404 | {'state':'NOT_FOUND'}                        | Unclear[reason=http-404:"
                        + " NOT_FOUND]",
                "402 | {'state':'DECLINED','key':'@'}               | Unclear[reason=http-402:"
                        + " DECLINED]",
                "200 | {'state':'PAID','key':'@','reference':'r'}   | trouble: unexpected: PAID",
                "200 | {'state':'REFUNDED','key':'x.1.r1'}          | trouble: an answer to another"
                        + " question",
                "409 | {'state':'REFUSED','key':'x.1.r1'}           | trouble: an answer to another"
                        + " question",
                "502 | <html>                                       | trouble: http-502"
            })
    void only_what_was_agreed_on_closes_a_refund(int status, String body, String meaning) {
        var refund = Questions.refund(Questions.REFUND);
        assertThat(meaningOf(() -> reply(status, body, refund).toRefund(refund)))
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | {'state':'PAID','key':'@','reference':'r'}    | Done[reference=r]",
                "200 | {'state':'DECLINED','key':'@','reason':'no'}  | Declined[reason=no]",
                "200 | {'state':'PROCESSING'}                        | Unclear[reason=http-200:"
                        + " PROCESSING]",
                "404 | {'state':'NOT_FOUND'}                         | Unclear[reason=http-404:"
                        + " NOT_FOUND]",
                "200 | {'state':'PAID','key':'x.1','reference':'r'}  | trouble: an answer to"
                        + " another question"
            })
    void a_charge_that_is_not_found_is_unclear(int status, String body, String meaning) {
        var charge = Questions.charge(Questions.FIRST);
        assertThat(meaningOf(() -> reply(status, body, charge).toFoundCharge(charge)))
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'key':'@','amount':4500}]                           | Done[reference=]",
                "[{'key':'o','amount':1},{'key':'@','amount':4500}]    | Done[reference=]",
                "[{'key':'@','amount':4499}]                           | Unclear[reason=not"
                        + " refunded yet]",
                "[{'key':'other','amount':4500}]                       | Unclear[reason=not"
                        + " refunded yet]",
                "[]                                                    | Unclear[reason=not"
                        + " refunded yet]"
            })
    void a_refund_is_found_by_its_own_key_and_amount_alone(String refunds, String meaning) {
        var refund = Questions.refund(Questions.REFUND);
        String body =
                "{'state':'PAID','key':'%s','reference':'r','refunds':%s}"
                        .formatted(Questions.ATTEMPT, refunds);
        assertThat(meaningOf(() -> reply(200, body, refund).toFoundRefund(refund)))
                .isEqualTo(meaning);
    }

    @Test
    void what_became_of_a_question_is_looked_for_under_its_attempt() {
        gateway.behave(RoughServer.answering(404, "{\"state\":\"NOT_FOUND\"}"));
        var unclear = new GatewayAnswer.Unclear("http-404: NOT_FOUND");
        assertThat(meaningOf(() -> client.find(Questions.charge(Questions.FIRST))))
                .isEqualTo(unclear.toString());
        assertThat(meaningOf(() -> client.find(Questions.refund(Questions.REFUND))))
                .isEqualTo(unclear.toString());
        assertThat(gateway.asked())
                .extracting(RoughServer.Asked::line)
                .containsOnly("GET /payments/cafe-7k2m9q4t1x8d.1 HTTP/1.1");
    }

    private static GatewayReply reply(int status, @Nullable String body, Question question) {
        String given = body == null ? "" : body;
        return new GatewayReply(status, given.replace('\'', '"').replace("@", question.key()));
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
