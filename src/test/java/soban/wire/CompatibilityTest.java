package soban.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.shop.ShopCommand.SellOut;
import soban.domain.shop.ShopEvent.ProductSoldOut;
import soban.domain.unit.Answer;

import java.util.HashMap;
import java.util.stream.Stream;

/// Versions that differ read one another: the old one passes over what it does not know, the new
/// one does without what may be absent. That the new one reads the old one's files is seen where
/// they are approved.
class CompatibilityTest {
    @TestFactory
    Stream<DynamicTest> the_old_reads_the_new_and_passes_over_what_it_does_not_know() {
        return Samples.messages().entrySet().stream()
                .filter(each -> !each.getKey().equals("soban.dead-letter.v1"))
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.getKey(),
                                        () ->
                                                assertThat(Samples.read(newer(each.getValue())))
                                                        .isEqualTo(Samples.read(each.getValue()))));
    }

    @Test
    void what_may_be_absent_or_null_is_then_not_there() throws Unreadable, JsonProcessingException {
        var place = Approved.body(Samples.commands().get("soban.order.place.v1").message());
        place.remove("payment");
        assertThat(Json.read(place.toString(), PlaceOrder.class).payment()).isNull();
        var received = Approved.body(Samples.events().get("soban.order.received.v1").message());
        ((ObjectNode) received.get("content")).putNull("bill");
        assertThat(Json.read(received.toString(), OrderReceived.class).content().bill()).isNull();
    }

    @Test
    void what_was_sold_out_before_that_could_end_by_itself_is_so_until_it_is_put_back()
            throws Unreadable {
        assertThat(Catalog.EVENTS.read("soban.shop.product-sold-out.v1", "{\"product\":\"tea\"}"))
                .isEqualTo(new ProductSoldOut("tea"));
        assertThat(Catalog.COMMANDS.read("soban.shop.sell-out.v1", "{\"product\":\"tea\"}"))
                .isEqualTo(new SellOut("tea"));
    }

    @Test
    void what_is_not_there_is_not_written() {
        assertThat(Json.write(Answer.accepted())).doesNotContain("null").doesNotContain("refusal");
    }

    @Test
    void the_order_of_fields_does_not_matter() throws Unreadable {
        var kindLast =
                "{\"answer\":{\"reference\":\"the-reference\",\"kind\":\"done\"},\"tryNumber\":1,"
                        + "\"attempt\":\"the-attempt\",\"order\":\"cafe-7k2m9q4t1x8d\"}";
        assertThat(Catalog.COMMANDS.read("soban.order.settle-payment.v1", kindLast))
                .isEqualTo(Samples.commands().get("soban.order.settle-payment.v1").command());
    }

    /// As a later version might write it: with a field more in every object, and an attribute more.
    private static Message newer(Message message) throws JsonProcessingException {
        var body = Approved.body(message);
        extend(body);
        var headers = new HashMap<>(message.headers());
        headers.put("ce_weather", "rain");
        headers.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        return new Message(message.key(), headers, body.toString());
    }

    private static void extend(JsonNode node) {
        node.forEach(CompatibilityTest::extend);
        switch (node) {
            case ObjectNode object ->
                    object.putObject("weather").put("rain", 7.5).putArray("hours").addNull();
            case ArrayNode array -> {}
            default -> {}
        }
    }
}
