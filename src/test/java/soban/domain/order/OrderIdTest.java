package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import soban.domain.shop.ShopId;

import java.util.List;

class OrderIdTest {
    @Test
    void an_order_knows_its_shop() {
        assertThat(new OrderId("cafe-7k2m9q4t1x8d").shop()).isEqualTo(new ShopId("cafe"));
        assertThat(new OrderId("cafe-2-mapo-7k2m9q").shop()).isEqualTo(new ShopId("cafe-2-mapo"));
    }

    @Test
    void whatever_is_an_order_id_has_a_shop() {
        var longest = "s".repeat(40);
        assertThat(new OrderId(longest + "-7k2m9q").shop()).isEqualTo(new ShopId(longest));
        refused(List.of("s".repeat(41) + "-7k2m9q", "-7k2m9q", "--7k2m9q"));
    }

    @Test
    void what_is_not_safe_in_an_address_or_a_topic_is_no_order_id() {
        refused(
                List.of(
                        "",
                        "cafe",
                        "cafe-",
                        "cafe-short",
                        "Cafe-7k2m9q4t1x8d",
                        "cafe-7K2M9Q",
                        "cafe-7k2m9q\n",
                        "cafe/../7k2m9q-7k2m9q",
                        "카페-7k2m9q4t1x8d",
                        "cafe-" + "x".repeat(33)));
    }

    private static void refused(List<String> texts) {
        for (String text : texts) {
            assertThatThrownBy(() -> new OrderId(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
