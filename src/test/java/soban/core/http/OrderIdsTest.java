package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.domain.customer.CustomerId;
import soban.domain.order.OrderId;
import soban.domain.shop.ShopId;

import java.util.HashSet;

/// Order ids are made, not drawn: a key is an order.
class OrderIdsTest {
    private static final ShopId CAFE = new ShopId("cafe");
    private static final CustomerId CUSTOMER = new CustomerId("customer1");

    @Test
    void the_id_of_a_key_never_changes() {
        assertThat(OrderIds.of(CAFE, CUSTOMER, "key-1"))
                .isEqualTo(new OrderId("cafe-itmcbszdrwxtsjuz"));
    }

    @Test
    void the_id_names_its_shop() {
        var shop = new ShopId("flowers-of-seongsu-2");
        assertThat(OrderIds.of(shop, CUSTOMER, "k").shop()).isEqualTo(shop);
    }

    @Test
    void another_shop_customer_or_key_is_another_order() {
        var ids = new HashSet<OrderId>();
        for (String shop : new String[] {"a", "ab", "b"}) {
            for (String customer : new String[] {"customer1", "customer2", "bcustomer1"}) {
                for (String key : new String[] {"k", "K", "kk", "1k", "~"}) {
                    ids.add(OrderIds.of(new ShopId(shop), new CustomerId(customer), key));
                }
            }
        }
        assertThat(ids).hasSize(45);
    }
}
