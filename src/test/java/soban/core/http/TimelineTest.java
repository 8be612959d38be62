package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.domain.customer.Channel;
import soban.domain.message.MessageKind;
import soban.domain.message.Regarding;
import soban.domain.order.CancelEvent.CancelAsked;
import soban.domain.order.CancelEvent.CancelHeld;
import soban.domain.order.MessageEvent.MessageIntended;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderSeen;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentEvent.PaymentDeclined;
import soban.domain.order.Sighting;
import soban.domain.unit.Role;

import java.time.Instant;
import java.util.List;

/// What a customer reads of an order's story, and what stays with the shop.
class TimelineTest {
    private static final OrderId ORDER = new OrderId("cafe-aaaaaa");
    private static final Instant NOON = Instant.parse("2026-05-01T03:00:00Z");

    private static OrderEvent message(MessageKind kind) {
        return new MessageIntended(
                ORDER,
                "m",
                kind,
                Channel.SMS,
                "Mina",
                "010-1234-5678",
                new Regarding("Café", 7, "KRW", "Asia/Seoul"),
                "");
    }

    @Test
    void what_happens_to_the_customer_is_told_with_its_reason() {
        assertThat(Timeline.told(new PaymentDeclined(ORDER, "a", "no money"))).contains("no money");
        assertThat(Timeline.told(new CancelHeld(ORDER, NOON))).contains("");
        assertThat(Timeline.told(message(MessageKind.ORDER_PAID))).contains("ORDER_PAID");
    }

    @Test
    void devices_people_and_messages_of_the_shop_are_not_told() {
        var seen = new Sighting("kitchen-1", Role.KITCHEN, NOON, NOON, "Yujin");
        assertThat(Timeline.told(new OrderSeen(ORDER, seen))).isEmpty();
        assertThat(Timeline.told(new CancelAsked(ORDER, List.of("kitchen-1"), true, NOON, NOON)))
                .isEmpty();
        assertThat(Timeline.told(message(MessageKind.SELLER_CANCEL_ON_HOLD))).isEmpty();
    }
}
