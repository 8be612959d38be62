package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;

/// Whatever is asked of a shop's orders, in whatever order: the money adds up, no kit is sold
/// twice, and everything comes to an end. A gateway that lies, repeats and answers late is part of
/// it. A failure names its seed.
class RandomOrdersTest {
    private static final int SHOPS = 600;
    private static final int COMMANDS = 150;

    @Test
    void no_sequence_of_commands_loses_or_doubles_money_or_goods() {
        var ends = EnumSet.noneOf(OrderStatus.class);
        var payments = EnumSet.noneOf(PaymentStatus.class);
        for (int seed = 0; seed < SHOPS; seed++) {
            var trade = new RandomTrade(seed);
            for (int i = 0; i < COMMANDS; i++) {
                trade.anything();
            }
            trade.settleEverything();
            trade.orders().forEach(order -> ends.add(order.status()));
            trade.orders().forEach(order -> payments.add(order.payment()));
        }
        assertThat(ends)
                .as("all ends and all rests were reached")
                .contains(OrderStatus.ACCEPTED, OrderStatus.PREPARING, OrderStatus.READY)
                .contains(OrderStatus.COMPLETED, OrderStatus.CANCELLED, OrderStatus.EXPIRED)
                .contains(OrderStatus.REJECTED);
        assertThat(payments)
                .as("money was kept, refused, given back and stuck")
                .contains(PaymentStatus.PAID, PaymentStatus.DECLINED, PaymentStatus.REFUNDED)
                .contains(PaymentStatus.REFUND_FAILED);
    }
}
