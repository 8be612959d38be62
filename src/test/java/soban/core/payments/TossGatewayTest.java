package soban.core.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static soban.core.payments.Questions.ATTEMPT;
import static soban.core.payments.Questions.NOON;
import static soban.core.payments.Questions.ORDER;
import static soban.core.payments.Questions.PRICE;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import soban.core.outside.OutsideTrouble;
import soban.core.payments.TossStub.Manner;
import soban.domain.money.Money;
import soban.domain.order.GatewayAnswer;
import soban.domain.order.GatewayAnswer.Declined;
import soban.domain.order.GatewayAnswer.Done;
import soban.domain.order.GatewayAnswer.Unclear;
import soban.domain.order.PaymentRequest;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;

/// Toss Payments, as it says it behaves: a server of its own, asked over HTTP.
@Timeout(60)
class TossGatewayTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(700);
    private static final String AT_TOSS = "cafe-7k2m9q4t1x8d_1";

    private TossStub toss;
    private TossGateway gateway;
    private String key;

    @BeforeEach
    void open() throws IOException {
        toss = new TossStub();
        gateway = gateway(TossStub.SECRET, LONG);
        key = toss.shelf().window(AT_TOSS, "4500");
    }

    private TossGateway gateway(String secret, Duration patience) {
        return new TossGateway(new TossApi(toss.uri(), secret, patience, patience));
    }

    @AfterEach
    void close() {
        gateway.close();
        toss.close();
    }

    private Question.Charge charge(int tryNumber) {
        return charge(tryNumber, key);
    }

    private static Question.Charge charge(int tryNumber, String token) {
        var card = new PaymentRequest("card", token);
        return new Question.Charge(ORDER, ATTEMPT, tryNumber, PRICE, card, NOON, tryNumber == 0);
    }

    private static Question.Refund refund(int number, long amount) {
        return new Question.Refund(
                ORDER, ATTEMPT + ".r" + number, ATTEMPT, 0, new Money(amount), NOON);
    }

    private String status() throws Exception {
        return String.valueOf(toss.shelf().ofOrder(AT_TOSS).get("status"));
    }

    private Object left() throws Exception {
        return toss.shelf().ofOrder(AT_TOSS).get("balanceAmount");
    }

    private Done paid() throws OutsideTrouble {
        GatewayAnswer answer = gateway.charge(charge(0));
        toss.asked().clear();
        return (Done) answer;
    }

    @Test
    void a_charge_is_confirmed_with_the_windows_key_under_the_attempts_name() throws Exception {
        assertThat(gateway.charge(charge(0))).isEqualTo(new Done(key));
        assertThat(toss.asked())
                .containsExactly(
                        "POST /v1/payments/confirm "
                                + ATTEMPT
                                + " {\"paymentKey\":\""
                                + key
                                + "\",\"orderId\":\"cafe-7k2m9q4t1x8d_1\",\"amount\":4500}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REJECT_CARD_PAYMENT", "REJECT_CARD_COMPANY", "INVALID_STOPPED_CARD"})
    void what_the_cards_issuer_refuses_is_declined_without_another_look(String code)
            throws Exception {
        toss.meetNext(new Manner.Decline(code));
        assertThat(gateway.charge(charge(0))).isEqualTo(new Declined(code));
        assertThat(toss.asked()).hasSize(1);
    }

    @Test
    void any_other_refusal_is_declined_once_the_payment_is_seen_to_have_failed() throws Exception {
        toss.meetNext(new Manner.Decline("EXCEED_MAX_DAILY_PAYMENT_COUNT"));
        assertThat(gateway.charge(charge(0)))
                .isEqualTo(new Declined("EXCEED_MAX_DAILY_PAYMENT_COUNT"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, ALREADY_PROCESSED_PAYMENT",
        "400, PROVIDER_ERROR",
        "409, IDEMPOTENT_REQUEST_PROCESSING",
        "403, SOMETHING_NEW",
        "404, NOT_FOUND_PAYMENT_SESSION"
    })
    void a_no_that_proves_nothing_is_unclear_while_the_payment_is_in_progress(
            int status, String code) throws Exception {
        toss.meetNext(new Manner.Refuse(status, code));
        assertThat(gateway.charge(charge(0))).isEqualTo(new Unclear("IN_PROGRESS"));
        assertThat(gateway.charge(charge(1)))
                .isEqualTo(new Unclear("http-" + status + ": " + code));
        assertThat(status()).isEqualTo("IN_PROGRESS");
        toss.shelf().expire(key);
        assertThat(gateway.charge(charge(2))).isEqualTo(new Declined("EXPIRED"));
    }

    @Test
    void already_processed_is_paid_when_the_book_says_so() throws Exception {
        toss.meetNext(new Manner.Overtaken(400, "ALREADY_PROCESSED_PAYMENT"));
        assertThat(gateway.charge(charge(0))).isEqualTo(new Done(key));
    }

    @Test
    void trouble_is_trouble_and_is_not_a_no() {
        toss.meetNext(new Manner.Refuse(500, "FAILED_INTERNAL_SYSTEM_PROCESSING"));
        assertThatThrownBy(() -> gateway.charge(charge(0)))
                .isInstanceOf(OutsideTrouble.class)
                .hasMessage("http-500");
    }

    @Test
    void a_charge_whose_answer_was_lost_is_found_and_not_charged_again() throws Exception {
        toss.meetNext(new Manner.LoseAnswer());
        assertThatThrownBy(() -> gateway.charge(charge(0))).isInstanceOf(OutsideTrouble.class);
        assertThat(gateway.charge(charge(1))).isEqualTo(new Done(key));
        assertThat(toss.asked()).hasSize(2).last().asString().startsWith("GET ");
    }

    @Test
    void a_charge_that_nobody_waits_for_any_more_is_found_too() throws Exception {
        toss.meetNext(new Manner.Hang());
        try (var impatient = gateway(TossStub.SECRET, SHORT)) {
            assertThatThrownBy(() -> impatient.charge(charge(0))).hasMessage("timeout");
        }
        assertThat(gateway.charge(charge(1))).isEqualTo(new Done(key));
    }

    @Test
    void even_after_the_key_is_forgotten_nothing_is_charged_twice() throws Exception {
        paid();
        toss.forgetKeys();
        assertThat(gateway.charge(charge(3))).isEqualTo(new Done(key));
        assertThat(gateway.find(charge(3))).isEqualTo(new Done(key));
        assertThat(toss.asked()).allMatch(line -> line.startsWith("GET "));
    }

    @Test
    void a_token_that_no_window_gave_is_declined_at_once_and_later_unknown() throws Exception {
        assertThat(gateway.charge(charge(0, "tok-ok")))
                .isEqualTo(new Declined("NOT_FOUND_PAYMENT_SESSION"));
        assertThat(status()).as("the payment of the window").isEqualTo("IN_PROGRESS");
        var other =
                new Question.Charge(
                        ORDER,
                        ORDER + ".2",
                        0,
                        PRICE,
                        new PaymentRequest("card", "tok-ok"),
                        NOON,
                        true);
        assertThat(gateway.charge(other)).isEqualTo(new Declined("NOT_FOUND_PAYMENT_SESSION"));
        var later =
                new Question.Charge(
                        ORDER,
                        ORDER + ".2",
                        1,
                        PRICE,
                        new PaymentRequest("card", "tok-ok"),
                        NOON,
                        false);
        assertThat(gateway.charge(later))
                .isEqualTo(new Unclear("http-404: NOT_FOUND_PAYMENT_SESSION"));
        assertThat(gateway.find(later)).isEqualTo(new Unclear("not found"));
    }

    @Test
    void another_payment_of_the_same_order_decides_nothing_unless_it_was_paid() throws Exception {
        String second = toss.shelf().window(AT_TOSS, "4500");
        toss.shelf().abort(second, "REJECT_CARD_COMPANY");
        assertThat(gateway.find(charge(1))).isEqualTo(new Unclear("IN_PROGRESS"));
        toss.shelf().expire(key);
        assertThat(gateway.find(charge(1))).isEqualTo(new Declined("EXPIRED"));
        String third = toss.shelf().window(AT_TOSS, "4500");
        toss.shelf().confirm(third, AT_TOSS, new BigDecimal(4500), "");
        assertThat(gateway.find(charge(1))).isEqualTo(new Done(third));
    }

    @Test
    void an_answer_to_another_question_is_trouble() throws Exception {
        toss.shelf().window("other_1", "4500");
        toss.meetNext(new Manner.MixUp("other_1"));
        assertThatThrownBy(() -> gateway.charge(charge(0)))
                .hasMessage("an answer to another question");
    }

    @Test
    void another_amount_is_not_what_was_asked_for() throws Exception {
        String dear = toss.shelf().window(AT_TOSS, "9000");
        toss.shelf().confirm(dear, AT_TOSS, new BigDecimal(9000), "");
        assertThat(gateway.find(charge(1))).isEqualTo(new Unclear("charged 9000"));
    }

    @Test
    void a_secret_that_toss_does_not_know_is_trouble_and_declines_nobody() {
        try (var stranger = gateway("test_sk_other", LONG)) {
            assertThatThrownBy(() -> stranger.charge(charge(0)))
                    .isInstanceOf(OutsideTrouble.class)
                    .hasMessage("the secret is not accepted: UNAUTHORIZED_KEY");
        }
    }

    @Test
    void refunds_are_given_in_part_and_each_of_them_once() throws Exception {
        paid();
        var first = gateway.refund(refund(1, 2000));
        assertThat(first).isInstanceOf(Done.class);
        assertThat(toss.asked())
                .containsExactly(
                        "GET /v1/payments/orders/cafe-7k2m9q4t1x8d_1 null",
                        "POST /v1/payments/"
                                + key
                                + "/cancel cafe-7k2m9q4t1x8d.1.r1/2000 {\"cancelReason\":\"Soban"
                                + " cafe-7k2m9q4t1x8d.1.r1/2000\",\"cancelAmount\":2000}");
        assertThat(gateway.refund(refund(1, 2000))).isEqualTo(first);
        toss.forgetKeys();
        assertThat(gateway.refund(refund(1, 2000))).isEqualTo(first);
        assertThat(gateway.find(refund(1, 2000))).isEqualTo(first);
        assertThat(gateway.refund(refund(2, 2500))).isInstanceOf(Done.class).isNotEqualTo(first);
        assertThat(left()).isEqualTo(new BigDecimal(0));
        assertThat(status()).isEqualTo("CANCELED");
    }

    @Test
    void a_refund_whose_answer_was_lost_is_found_and_not_given_twice() throws Exception {
        paid();
        toss.meetNext(new Manner.LoseAnswer());
        assertThatThrownBy(() -> gateway.refund(refund(1, 2000)))
                .isInstanceOf(OutsideTrouble.class);
        assertThat(gateway.refund(refund(1, 2000))).isInstanceOf(Done.class);
        assertThat(left()).isEqualTo(new BigDecimal(2500));
    }

    @ParameterizedTest
    @CsvSource({
        "403, NOT_CANCELABLE_PAYMENT",
        "403, NOT_CANCELABLE_AMOUNT",
        "403, EXCEED_MAX_REFUND_DUE"
    })
    void what_toss_refuses_for_good_is_refused_for_good(int status, String code) throws Exception {
        paid();
        toss.meetNext(new Manner.Refuse(status, code));
        assertThat(gateway.refund(refund(1, 2000))).isEqualTo(new Declined(code));
    }

    @ParameterizedTest
    @CsvSource({"400, PROVIDER_ERROR", "409, IDEMPOTENT_REQUEST_PROCESSING", "403, SOMETHING_NEW"})
    void any_other_no_to_a_refund_is_unclear(int status, String code) throws Exception {
        paid();
        toss.meetNext(new Manner.Refuse(status, code));
        assertThat(gateway.refund(refund(1, 2000)))
                .isEqualTo(new Unclear("http-" + status + ": " + code));
    }

    @Test
    void what_others_gave_back_is_not_our_refund() throws Exception {
        paid();
        gateway.refund(refund(1, 2000));
        toss.shelf().cancel(key, "at the desk of Toss", new BigDecimal(2500));
        assertThat(gateway.find(refund(2, 2500))).isEqualTo(new Unclear("not refunded yet"));
        assertThat(gateway.refund(refund(2, 2500)))
                .isEqualTo(new Declined("ALREADY_CANCELED_PAYMENT"));
        assertThat(gateway.refund(refund(1, 2000))).isInstanceOf(Done.class);
    }

    @Test
    void already_cancelled_is_done_when_our_own_refund_overtook_the_question() throws Exception {
        paid();
        toss.meetNext(new Manner.Overtaken(400, "ALREADY_CANCELED_PAYMENT"));
        assertThat(gateway.refund(refund(1, 4500))).isInstanceOf(Done.class);
        assertThat(gateway.refund(refund(1, 4000)))
                .as("another one of that name")
                .isEqualTo(new Declined("ALREADY_CANCELED_PAYMENT"));
    }

    @Test
    void of_what_was_never_paid_nothing_is_given_back() throws Exception {
        assertThat(gateway.refund(refund(1, 1000))).isEqualTo(new Unclear("IN_PROGRESS"));
        var nowhere = new Question.Refund(ORDER, ORDER + ".7.r1", ORDER + ".7", 0, PRICE, NOON);
        assertThat(gateway.refund(nowhere)).isEqualTo(new Unclear("not found"));
        assertThat(toss.asked()).allMatch(line -> line.startsWith("GET "));
    }

    @Test
    void the_names_are_safe_at_toss_and_lead_back() {
        String longest = "s".repeat(40) + "-" + "a2b3c4d5e6f7g2h3.10";
        for (String attempt : new String[] {ATTEMPT, longest, "a-b-c-7k2m9q.1"}) {
            String name = TossName.orderId(attempt);
            assertThat(name).matches("[A-Za-z0-9_=-]{6,64}");
            assertThat(TossName.attempt(name)).isEqualTo(attempt);
        }
        assertThat(TossName.attempt("a4CWyWY5m89PNh7xJwhk1")).isEqualTo("a4CWyWY5m89PNh7xJwhk1");
        assertThat(TossName.attempt("cs79Cq9_RU5d")).isEqualTo("cs79Cq9_RU5d");
        assertThatThrownBy(() -> TossName.orderId("s".repeat(64) + ".1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
