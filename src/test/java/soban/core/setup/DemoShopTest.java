package soban.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.domain.shop.Option;
import soban.domain.shop.Product;
import soban.domain.shop.ShopDecider;
import soban.domain.unit.Decision;

import java.util.List;

class DemoShopTest {
    private final List<Product> products = DemoShop.enrolment().menu().products();

    @Test
    void it_can_be_enrolled() {
        assertThat(ShopDecider.decide(null, DemoShop.enrolment()))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_line_can_name_products_and_options_by_id_alone() {
        assertThat(products).hasSize(14).extracting(Product::id).doesNotHaveDuplicates();
        for (Product product : products) {
            assertThat(product.groups().stream().flatMap(g -> g.options().stream()))
                    .extracting(Option::id)
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.matches("[a-z-]+"));
            assertThat(product.id()).matches("[a-z-]+");
            assertThat(product.price().amount()).isPositive();
            assertThat(product.preparationMinutes()).isPositive();
            assertThat(product.station()).isIn("bar", "oven");
        }
    }
}
