package soban.domain.shop;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.shop.SomeShop.NOON;
import static soban.domain.shop.SomeShop.SHOP;
import static soban.domain.shop.SomeShop.after;

import org.junit.jupiter.api.Test;

import soban.domain.money.Money;
import soban.domain.shop.ShopCommand.PutBack;
import soban.domain.shop.ShopCommand.PutProduct;
import soban.domain.shop.ShopCommand.SellOut;
import soban.domain.shop.ShopEvent.ProductBackOnSale;
import soban.domain.shop.ShopEvent.ProductSoldOut;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What is sold out for a time: it ends by itself, and nothing needs to happen when it does.
class SellingOutTest {
    private static final Instant EVENING = NOON.plus(Duration.ofHours(9));
    private static final Shop UNTIL_EVENING = after(SHOP, new ProductSoldOut("tea", EVENING));

    private static Decision decide(Shop shop, ShopCommand command, Instant now) {
        return ShopDecider.decide(shop, command, now);
    }

    private static Product tea(Shop shop) {
        return shop.menu().product("tea").orElseThrow();
    }

    @Test
    void it_is_sold_out_to_the_last_moment_before_its_time_and_on_sale_from_then_on() {
        assertThat(tea(UNTIL_EVENING).isSoldOut(EVENING.minusNanos(1))).isTrue();
        assertThat(tea(UNTIL_EVENING).isSoldOut(EVENING)).isFalse();
        var forGood = after(SHOP, new ProductSoldOut("tea"));
        assertThat(tea(forGood).isSoldOut(EVENING.plus(Duration.ofDays(999)))).isTrue();
    }

    @Test
    void a_time_is_granted_once_and_another_time_changes_it() {
        assertThat(decide(SHOP, new SellOut("tea", EVENING), NOON))
                .isEqualTo(Decision.accept(new ProductSoldOut("tea", EVENING)));
        assertThat(decide(UNTIL_EVENING, new SellOut("tea", EVENING), NOON))
                .isEqualTo(Decision.accept());
        assertThat(decide(UNTIL_EVENING, new SellOut("tea"), NOON))
                .isEqualTo(Decision.accept(new ProductSoldOut("tea")));
        var later = EVENING.plusSeconds(60);
        assertThat(decide(UNTIL_EVENING, new SellOut("tea", later), NOON))
                .isEqualTo(Decision.accept(new ProductSoldOut("tea", later)));
    }

    @Test
    void a_press_that_comes_when_its_time_is_over_changes_nothing() {
        for (Instant tooLate : List.of(EVENING, EVENING.plusSeconds(1))) {
            assertThat(decide(SHOP, new SellOut("tea", EVENING), tooLate))
                    .isEqualTo(Decision.refuse(RefusalCode.TIME_OUT_OF_RANGE, EVENING.toString()));
        }
        var week = NOON.plus(Duration.ofDays(7));
        assertThat(decide(SHOP, new SellOut("tea", week), NOON))
                .isEqualTo(Decision.accept(new ProductSoldOut("tea", week)));
        for (Instant tooFar : List.of(week.plusSeconds(1), Instant.MAX)) {
            assertThat(decide(SHOP, new SellOut("tea", tooFar), NOON))
                    .isEqualTo(Decision.refuse(RefusalCode.TIME_OUT_OF_RANGE, tooFar.toString()));
        }
    }

    @Test
    void putting_it_back_ends_it_before_its_time_and_does_nothing_afterwards() {
        assertThat(decide(UNTIL_EVENING, new PutBack("tea"), NOON))
                .isEqualTo(Decision.accept(new ProductBackOnSale("tea")));
        assertThat(after(UNTIL_EVENING, new ProductBackOnSale("tea"))).isEqualTo(SHOP);
        assertThat(decide(UNTIL_EVENING, new PutBack("tea"), EVENING)).isEqualTo(Decision.accept());
    }

    @Test
    void it_is_sold_out_anew_when_its_time_is_over() {
        var tomorrow = EVENING.plus(Duration.ofDays(1));
        assertThat(decide(UNTIL_EVENING, new SellOut("tea", tomorrow), EVENING))
                .isEqualTo(Decision.accept(new ProductSoldOut("tea", tomorrow)));
        var forGood = after(SHOP, new ProductSoldOut("tea"));
        assertThat(decide(forGood, new SellOut("tea"), EVENING)).isEqualTo(Decision.accept());
        assertThat(decide(UNTIL_EVENING, new SellOut("tea"), EVENING))
                .isEqualTo(Decision.accept(new ProductSoldOut("tea")));
    }

    @Test
    void whoever_rewrites_a_product_leaves_it_sold_out_until_its_time_and_can_set_none() {
        var dearer = priced(tea(SHOP));
        var put = (Decision.Accepted) decide(UNTIL_EVENING, new PutProduct(dearer), NOON);
        var changed = after(UNTIL_EVENING, (ShopEvent) put.events().getFirst());
        assertThat(tea(changed).price()).isEqualTo(new Money(9_000));
        assertThat(tea(changed).soldOutUntil()).isEqualTo(EVENING);
        var fresh = new Product("new", "New", "", new Money(1), 0, "", true, null, List.of());
        assertThat(decide(SHOP, new PutProduct(fresh.outUntil(EVENING)), NOON))
                .isEqualTo(Decision.refuse(RefusalCode.PRODUCT_INVALID, "new: sold out until"));
    }

    private static Product priced(Product product) {
        return new Product(
                product.id(),
                product.name(),
                product.category(),
                new Money(9_000),
                product.preparationMinutes(),
                product.station(),
                product.soldOut(),
                product.stock(),
                product.groups());
    }
}
