package soban.core.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.core.outside.OutsideTrouble;
import soban.domain.money.Money;
import soban.domain.order.GatewayAnswer.Declined;
import soban.domain.order.GatewayAnswer.Done;
import soban.domain.order.GatewayAnswer.Unclear;
import soban.domain.order.PaymentRequest;
import soban.station.sandbox.SandboxGateway;
import soban.station.sandbox.SandboxSettings;

import java.io.IOException;
import java.nio.file.Path;

/// The core's own client at the real sandbox.
class SandboxPaymentsTest {
    private SandboxGateway sandbox;
    private GatewayClient gateway;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        sandbox = SandboxGateway.start(new SandboxSettings(folder, 0));
        gateway = new GatewayClient(sandbox.uri());
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
        sandbox.close();
    }

    private static Question.Charge charge(int attempt, String token) {
        return new Question.Charge(
                Questions.ORDER,
                Questions.ORDER + "." + attempt,
                0,
                Questions.PRICE,
                new PaymentRequest("card", token),
                Questions.NOON,
                true);
    }

    private static Question.Refund refund(int number, long amount) {
        return new Question.Refund(
                Questions.ORDER,
                Questions.ORDER + ".1.r" + number,
                Questions.ORDER + ".1",
                0,
                new Money(amount),
                Questions.NOON);
    }

    @Test
    void what_became_of_a_charge_is_found_without_asking_for_it() throws Exception {
        assertThat(gateway.find(charge(1, "tok-ok"))).isEqualTo(new Unclear("http-404: NOT_FOUND"));
        assertThatThrownBy(() -> gateway.charge(charge(1, "tok-drop")))
                .isInstanceOf(OutsideTrouble.class);
        assertThat(gateway.find(charge(1, "tok-drop"))).isInstanceOf(Done.class);
        gateway.charge(charge(2, "tok-declined"));
        assertThat(gateway.find(charge(2, "tok-ok"))).isEqualTo(new Declined("card_declined"));
        assertThatThrownBy(() -> gateway.charge(charge(3, "tok-down")))
                .isInstanceOf(OutsideTrouble.class);
        assertThat(gateway.find(charge(3, "tok-ok"))).isEqualTo(new Unclear("http-404: NOT_FOUND"));
    }

    @Test
    void what_became_of_each_refund_is_found_by_its_name() throws Exception {
        gateway.charge(charge(1, "tok-ok"));
        assertThat(gateway.refund(refund(1, 1000))).isInstanceOf(Done.class);
        assertThat(gateway.find(refund(1, 1000))).isInstanceOf(Done.class);
        assertThat(gateway.find(refund(2, 1000))).isEqualTo(new Unclear("not refunded yet"));
        assertThat(gateway.refund(refund(2, 3600))).isEqualTo(new Declined("more_than_paid"));
        assertThat(gateway.find(refund(2, 3600))).isEqualTo(new Unclear("not refunded yet"));
    }

    /// Taken at its word, the second answer would make a declined card pay.
    @Test
    void an_answer_that_comes_twice_is_not_taken_for_the_answer_to_another_question()
            throws Exception {
        assertThat(gateway.charge(charge(1, "tok-twice"))).isInstanceOf(Done.class);
        assertThatThrownBy(() -> gateway.charge(charge(2, "tok-declined")))
                .isInstanceOf(OutsideTrouble.class)
                .hasMessage("an answer to another question");
        assertThat(gateway.charge(charge(2, "tok-declined"))).isInstanceOf(Declined.class);
    }
}
