package soban.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import soban.core.setup.DemoShop;
import soban.domain.customer.Contact;
import soban.domain.customer.CustomerId;
import soban.domain.order.Moment;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.order.OrderDecider;
import soban.domain.order.OrderId;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopDecider;
import soban.domain.shop.ShopEvent;
import soban.domain.unit.Actor;
import soban.domain.unit.Decision;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;

/// Simulated customers read the menu: whatever they wish for can be had.
class TasteTest {
    private static final Moment NOON =
            Moment.of(Instant.parse("2026-05-01T03:00:00Z"), Actor.system("test"));

    @Test
    void every_wish_is_one_that_the_demo_shop_takes() {
        Shop shop = demoShop();
        var sizes = new HashSet<Integer>();
        var wallets = new HashSet<Wallet>();
        var fulfilments = new HashSet<Fulfilment>();
        for (int seed = 0; seed < 2_000; seed++) {
            var taste = new Taste(new SplittableRandom(seed), true);
            Wallet wallet = taste.wallet();
            Door.Order order = taste.order(ScriptedCore.demoMenu(), wallet);
            var place =
                    new PlaceOrder(
                            new OrderId("cafe-aaaaaa"),
                            new CustomerId("customer1"),
                            Contact.NOBODY,
                            order.fulfilment(),
                            order.address(),
                            null,
                            "",
                            null,
                            order.lines(),
                            order.note(),
                            order.payment());
            assertThat(OrderDecider.decide(shop, null, place, NOON))
                    .as("seed %d: %s", seed, order)
                    .isInstanceOf(Decision.Accepted.class);
            sizes.add(order.lines().size());
            wallets.add(wallet);
            fulfilments.add(order.fulfilment());
        }
        assertThat(sizes).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(wallets).containsExactlyInAnyOrder(Wallet.values());
        assertThat(fulfilments).containsExactlyInAnyOrder(Fulfilment.values());
    }

    @Test
    void who_comes_to_a_demo_fetches_what_can_be_fetched() {
        Door.Menu both = ScriptedCore.demoMenu();
        var sent = new Door.Menu(List.of(Fulfilment.DELIVERY), both.delivery(), both.products());
        for (int seed = 0; seed < 100; seed++) {
            var taste = new Taste(new SplittableRandom(seed), false);
            assertThat(taste.order(both, Wallet.PAYS).fulfilment()).isEqualTo(Fulfilment.PICKUP);
            assertThat(taste.order(sent, Wallet.PAYS).fulfilment()).isEqualTo(Fulfilment.DELIVERY);
        }
    }

    private static Shop demoShop() {
        @Nullable Shop shop = null;
        if (ShopDecider.decide(null, DemoShop.enrolment(), NOON.now())
                instanceof Decision.Accepted(var events)) {
            for (var event : events) {
                shop = ShopDecider.evolve(shop, (ShopEvent) event);
            }
        }
        if (shop == null) {
            throw new AssertionError("the demo shop is not enrolled");
        }
        return shop;
    }
}
