package soban.domain.shop;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.shop.SomeShop.KIT;
import static soban.domain.shop.SomeShop.SHOP;
import static soban.domain.shop.SomeShop.after;
import static soban.domain.shop.SomeShop.decide;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import soban.domain.shop.ShopCommand.AddStock;
import soban.domain.shop.ShopCommand.CountStock;
import soban.domain.shop.ShopEvent.StockCounted;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.util.List;

/// Rule 3, in the owner's hands: five kits, of which two are promised.
class CountingTest {
    private static final Shop PROMISED =
            SHOP.with(SHOP.menu().with(KIT.withStock(new Stock(5, 2))));

    @Test
    void what_was_counted_is_there_and_what_was_promised_stays_promised() {
        assertThat(decide(PROMISED, new CountStock("kit", 9))).isEqualTo(counted(9));
        assertThat(stock(after(PROMISED, new StockCounted("kit", 9)))).isEqualTo(new Stock(9, 2));
        assertThat(decide(PROMISED, new CountStock("kit", 5))).isEqualTo(Decision.accept());
    }

    @Test
    void units_that_are_promised_can_not_be_counted_away() {
        assertThat(decide(PROMISED, new CountStock("kit", 2))).isEqualTo(counted(2));
        assertThat(decide(PROMISED, new CountStock("kit", 1))).isEqualTo(reserved());
        assertThat(decide(PROMISED, new CountStock("kit", null))).isEqualTo(reserved());
        assertThat(decide(PROMISED, new AddStock("kit", -3))).isEqualTo(counted(2));
        assertThat(decide(PROMISED, new AddStock("kit", -4))).isEqualTo(reserved());
    }

    @Test
    void units_come_and_go() {
        assertThat(decide(SHOP, new AddStock("kit", 20))).isEqualTo(counted(25));
        assertThat(decide(SHOP, new AddStock("kit", -5))).isEqualTo(counted(0));
        assertThat(decide(SHOP, new AddStock("kit", 0))).isEqualTo(Decision.accept());
    }

    @Test
    void stock_never_goes_below_zero_and_never_beyond_a_million() {
        for (int units : List.of(-6, 999_996, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
            assertThat(decide(SHOP, new AddStock("kit", units)))
                    .isEqualTo(Decision.refuse(RefusalCode.STOCK_OUT_OF_RANGE, "kit"));
        }
        for (int units : List.of(-1, 1_000_001)) {
            assertThat(decide(SHOP, new CountStock("kit", units)))
                    .isEqualTo(Decision.refuse(RefusalCode.STOCK_OUT_OF_RANGE, "kit"));
        }
        assertThat(decide(SHOP, new CountStock("kit", 1_000_000))).isEqualTo(counted(1_000_000));
    }

    @Test
    void counting_begins_and_ends_with_the_owner() {
        assertThat(decide(SHOP, new CountStock("kit", null))).isEqualTo(counted(null));
        var uncounted = after(SHOP, new StockCounted("kit", null));
        assertThat(stock(uncounted)).isNull();
        assertThat(decide(uncounted, new CountStock("kit", null))).isEqualTo(Decision.accept());
        assertThat(decide(uncounted, new CountStock("kit", 0))).isEqualTo(counted(0));
        assertThat(stock(after(uncounted, new StockCounted("kit", 4)))).isEqualTo(new Stock(4, 0));
    }

    @Test
    void nothing_can_be_added_to_what_nobody_counts() {
        assertThat(decide(SHOP, new AddStock("tea", 1)))
                .isEqualTo(Decision.refuse(RefusalCode.STOCK_OUT_OF_RANGE, "tea is not counted"));
    }

    @Test
    void what_is_not_on_the_menu_is_not_counted() {
        for (ShopCommand command : List.of(new CountStock("rum", 1), new AddStock("rum", 1))) {
            assertThat(decide(SHOP, command))
                    .isEqualTo(Decision.refuse(RefusalCode.PRODUCT_UNKNOWN, "rum"));
        }
    }

    private static Decision counted(@Nullable Integer units) {
        return Decision.accept(new StockCounted("kit", units));
    }

    private static Decision reserved() {
        return Decision.refuse(RefusalCode.STOCK_RESERVED, "kit");
    }

    private static @Nullable Stock stock(Shop shop) {
        return shop.menu().product("kit").orElseThrow().stock();
    }
}
