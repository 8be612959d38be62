package soban.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.domain.customer.Customer;
import soban.domain.customer.CustomerEvent;
import soban.domain.order.Order;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvolution;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopDecider;
import soban.domain.shop.ShopEvent;

import java.util.stream.Stream;

/// The live state is written as JSON too: what a loop takes over must be what the one before it
/// left.
class StateTest {
    @Test
    void an_order_is_taken_over_as_it_was_left_at_every_step() throws Unreadable {
        Order order = null;
        for (String step :
                new String[] {
                    "placed", "payment-attempted", "payment-unclear", "payment-asked-again",
                            "payment-taken",
                    "received", "accepted", "cancel-requested", "refund-started", "refund-unclear",
                    "payment-refunded", "cancelled"
                }) {
            var event = Samples.events().get("soban.order." + step + ".v1").event();
            order = OrderEvolution.evolve(order, (OrderEvent) event);
            assertThat(Json.read(Json.write(order), Order.class)).as(step).isEqualTo(order);
        }
    }

    @Test
    void a_shop_and_a_customer_are_taken_over_as_they_were_left() throws Unreadable {
        Shop shop = null;
        for (String step : new String[] {"enrolled", "product-sold-out"}) {
            var event = Samples.events().get("soban.shop." + step + ".v1").event();
            shop = ShopDecider.evolve(shop, (ShopEvent) event).withOneMoreOrder();
            assertThat(Json.read(Json.write(shop), Shop.class)).isEqualTo(shop);
        }
        var registered = Samples.events().get("soban.customer.registered.v1").event();
        var customer = Customer.evolve(null, (CustomerEvent) registered);
        assertThat(Json.read(Json.write(customer), Customer.class)).isEqualTo(customer);
    }

    @Test
    void nothing_is_written_of_a_record_but_its_parts() {
        assertThat(Stream.of("finished", "ended", "unsettled", "shownToShop"))
                .noneMatch(word -> written().contains(word));
    }

    private static String written() {
        var placed = (OrderEvent) Samples.events().get("soban.order.placed.v1").event();
        return Json.write(OrderEvolution.evolve(null, placed));
    }
}
