package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Shops.ADDRESS;
import static soban.domain.order.Shops.CONTACT;
import static soban.domain.order.Shops.CUSTOMER;
import static soban.domain.order.Shops.MINA;
import static soban.domain.order.Shops.OWNER;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import soban.domain.money.Money;
import soban.domain.order.CancelCommand.CancelByShop;
import soban.domain.order.CancelCommand.RequestCancel;
import soban.domain.order.DeliveryCommand.FailDelivery;
import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.order.OrderCommand.RejectOrder;
import soban.domain.order.PaymentCommand.PayOrder;
import soban.domain.order.PaymentCommand.RecordManualRefund;
import soban.domain.order.PaymentCommand.RefundOrder;
import soban.domain.order.ReviewCommand.AnswerReview;
import soban.domain.order.ReviewCommand.WriteReview;
import soban.domain.shop.Fulfilment;
import soban.domain.unit.Actor;
import soban.domain.unit.RefusalCode;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Every text that somebody can write on an order has a length up to which it is taken whole, and
/// beyond which it is refused.
class LongestTextTest {
    private record Text(
            String name,
            int longest,
            Situation situation,
            Actor actor,
            BiFunction<OrderId, String, OrderCommand> with) {}

    private static final List<Text> TEXTS =
            List.of(
                    customer("a note", 300, (id, x) -> placed(id, x, "", "", "")),
                    customer("a card", 300, (id, x) -> placed(id, "", x, "", "")),
                    customer("a recipient", 80, (id, x) -> placed(id, "", "", x, "")),
                    customer("a recipient's phone", 40, (id, x) -> placed(id, "", "", "", x)),
                    customer("a line's note", 200, LongestTextTest::lineNote),
                    owner("a counter note", 300, Situation.NO_ORDER, LongestTextTest::counter),
                    text(
                            "a token",
                            300,
                            Situation.PLACED,
                            (id, x) -> new PayOrder(id, MINA, new PaymentRequest("card", x))),
                    text(
                            "a payment method",
                            40,
                            Situation.PLACED,
                            (id, x) -> new PayOrder(id, MINA, new PaymentRequest(x, "tok"))),
                    text(
                            "why a customer cancels",
                            300,
                            Situation.WAITING,
                            (id, x) -> new RequestCancel(id, MINA, x)),
                    text(
                            "a review",
                            2000,
                            Situation.DELIVERED,
                            (id, x) -> new WriteReview(id, MINA, 5, x)),
                    owner("an answer", 2000, Situation.REVIEWED, AnswerReview::new),
                    owner("why it is rejected", 300, Situation.RECEIVED, RejectOrder::new),
                    owner("why it is cancelled", 300, Situation.RECEIVED, CancelByShop::new),
                    owner(
                            "why it fails",
                            300,
                            Situation.CLAIMED,
                            (id, x) -> new FailDelivery(id, false, x)),
                    owner(
                            "why money goes back",
                            300,
                            Situation.DELIVERED,
                            (id, x) -> new RefundOrder(id, new Money(1), x)),
                    owner(
                            "how it went back",
                            300,
                            Situation.REFUND_FAILED,
                            (id, x) -> new RecordManualRefund(id, id + ".1.r1", x)));

    @TestFactory
    Stream<DynamicTest> a_text_is_taken_up_to_its_longest_and_refused_beyond() {
        return TEXTS.stream().map(t -> DynamicTest.dynamicTest(t.name(), () -> check(t)));
    }

    private static void check(Text text) {
        assertThat(asked(text, text.longest()).events()).isNotEmpty();
        asked(text, text.longest() + 1).refused(RefusalCode.TEXT_TOO_LONG);
    }

    private static OrderStory.Outcome asked(Text text, int length) {
        var situation = text.situation();
        var command = text.with().apply(situation.id(), "1".repeat(length));
        return situation.story().when(command, situation.now(), text.actor());
    }

    private static Text customer(
            String name, int longest, BiFunction<OrderId, String, OrderCommand> with) {
        return text(name, longest, Situation.NO_ORDER, with);
    }

    private static Text text(
            String name,
            int longest,
            Situation situation,
            BiFunction<OrderId, String, OrderCommand> with) {
        return new Text(name, longest, situation, CUSTOMER, with);
    }

    private static Text owner(
            String name,
            int longest,
            Situation situation,
            BiFunction<OrderId, String, OrderCommand> with) {
        return new Text(name, longest, situation, OWNER, with);
    }

    private static OrderCommand placed(
            OrderId id, String note, String card, String name, String phone) {
        return place(id, Shops.line("kit", 1), note, card, new Recipient(name, phone));
    }

    private static OrderCommand lineNote(OrderId id, String note) {
        return place(id, new LineRequest("kit", List.of(), 1, note), "", "", new Recipient("", ""));
    }

    private static OrderCommand place(
            OrderId id, LineRequest line, String note, String card, Recipient recipient) {
        return new PlaceOrder(
                id,
                MINA,
                CONTACT,
                Fulfilment.DELIVERY,
                ADDRESS,
                recipient,
                card,
                null,
                List.of(line),
                note,
                null);
    }

    private static OrderCommand counter(OrderId id, String note) {
        return new PlaceAtCounter(id, List.of(Shops.line("kit", 1)), note, true);
    }
}
