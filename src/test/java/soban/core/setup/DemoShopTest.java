package soban.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.domain.shop.Option;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopDecider;
import soban.domain.unit.Decision;

import java.time.Instant;
import java.util.List;

class DemoShopTest {
    private final List<Product> products = DemoShop.enrolment().menu().products();

    @Test
    void it_can_be_enrolled() {
        assertThat(ShopDecider.decide(null, DemoShop.enrolment(), Instant.EPOCH))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void there_is_one_of_each_preset_and_all_can_be_enrolled() {
        var all = DemoShops.all();
        assertThat(all)
                .extracting(EnrolShop::preset)
                .containsExactlyInAnyOrder(Preset.values())
                .doesNotHaveDuplicates();
        for (EnrolShop shop : all) {
            assertThat(ShopDecider.decide(null, shop, Instant.EPOCH))
                    .as("%s", shop.shop())
                    .isInstanceOf(Decision.Accepted.class);
            assertThat(shop.menu().products())
                    .allMatch(p -> shop.preset().settings().countsStock() == (p.stock() != null));
        }
    }

    @Test
    void it_stands_in_its_area_and_near_to_every_district_of_it() {
        var enrolment = DemoShop.enrolment();
        assertThat(enrolment.area().districts()).hasSizeGreaterThan(4);
        assertThat(enrolment.area().districts())
                .allMatch(d -> d.centre().isOnEarth())
                .allMatch(d -> d.centre().metresTo(enrolment.position()) < 5_000);
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
