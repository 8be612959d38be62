package soban.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.domain.customer.CustomerId;
import soban.domain.shop.ShopId;

import java.util.Map;
import java.util.stream.IntStream;

/// Where a unit lives is decided once: another hash would send its commands to a loop that knows
/// nothing of it.
class UnitsTest {
    @Test
    void a_unit_lives_where_it_has_always_lived() {
        Map.of(
                        "shop:cafe", 3,
                        "shop:florist", 0,
                        "shop:mapo-kitchen-2", 3,
                        "customer:mina01", 0,
                        "customer:0123456789abcdef", 3)
                .forEach(
                        (unit, partition) ->
                                assertThat(Units.partition(unit, 4)).as(unit).isEqualTo(partition));
        assertThat(Units.partition("shop:cafe", 64)).isEqualTo(51);
    }

    @Test
    void units_spread_evenly() {
        for (int partitions : new int[] {1, 4, 16}) {
            int[] count = new int[partitions];
            IntStream.range(0, 8000)
                    .mapToObj(i -> Units.of(new ShopId("shop-" + i)))
                    .forEach(unit -> count[Units.partition(unit, partitions)]++);
            int fair = 8000 / partitions;
            assertThat(count)
                    .as("%d partitions", partitions)
                    .satisfies(
                            c ->
                                    assertThat(IntStream.of(c).boxed())
                                            .allMatch(n -> Math.abs(n - fair) < fair / 5));
        }
    }

    @Test
    void shops_and_customers_are_told_apart() {
        var shop = new ShopId("mina01");
        var customer = new CustomerId("mina01");
        assertThat(Units.of(shop)).isNotEqualTo(Units.of(customer));
        assertThat(Units.isShop(Units.of(shop))).isTrue();
        assertThat(Units.isShop(Units.of(customer))).isFalse();
        assertThat(Units.shop(Units.of(shop))).isEqualTo(shop);
    }
}
