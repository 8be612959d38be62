package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Shops.OWNER;

import org.junit.jupiter.api.Test;

import soban.domain.message.MessageKind;
import soban.domain.message.OrderMessage;
import soban.domain.order.OrderCommand.AcceptOrder;
import soban.domain.unit.Decision;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;

/// What a refusal or a message names beside its kind, where somebody acts on it.
class WordsOfAnswersTest {
    @Test
    void whoever_comes_too_late_reads_as_what_the_order_ends() {
        assertThat(accept(Situation.REJECTING)).isEqualTo(cancelled("REJECTED"));
        assertThat(accept(Situation.UNDOING)).isEqualTo(cancelled("CANCELLED"));
        assertThat(accept(Situation.CANCELLED)).isEqualTo(cancelled("CANCELLED"));
    }

    private static Refusal accept(Situation situation) {
        var came =
                situation.story().when(new AcceptOrder(situation.id(), 20), situation.now(), OWNER);
        return ((Decision.Refused) came.decision()).refusal();
    }

    private static Refusal cancelled(String as) {
        return new Refusal(RefusalCode.ORDER_CANCELLED, null, as);
    }

    @Test
    void customer_and_seller_read_how_much_could_not_go_back_and_how_much_did_by_hand() {
        assertThat(said(Situation.REFUND_FAILED, MessageKind.REFUND_FAILED)).isEqualTo("20000");
        assertThat(said(Situation.REFUND_FAILED, MessageKind.SELLER_REFUND_FAILED))
                .isEqualTo("20000");
        assertThat(said(Situation.REFUNDED_BY_HAND, MessageKind.REFUNDED)).isEqualTo("20000");
    }

    private static String said(Situation situation, MessageKind kind) {
        return situation.story().theOrder().messages().stream()
                .filter(message -> message.kind() == kind)
                .map(OrderMessage::detail)
                .findFirst()
                .orElseThrow();
    }
}
