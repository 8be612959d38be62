package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopDecider;
import soban.domain.shop.ShopEvent;
import soban.domain.unit.Decision;
import soban.domain.unit.Event;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;

import java.time.Instant;
import java.util.List;

/// A rule as a sentence: given these events, when this is asked, then that happens. What was
/// decided becomes part of the story, so that one step can follow another.
record OrderStory(@Nullable Shop shop, @Nullable Order order) {
    static OrderStory given(List<Event> history) {
        return new OrderStory(null, null).and(history);
    }

    OrderStory and(Event... more) {
        return and(List.of(more));
    }

    OrderStory and(List<? extends Event> more) {
        var story = this;
        for (Event event : more) {
            story = story.after(event);
        }
        return story;
    }

    private OrderStory after(Event event) {
        return switch (event) {
            case ShopEvent change -> new OrderStory(ShopDecider.evolve(shop, change), order);
            case OrderEvent change ->
                    new OrderStory(
                            shop != null && change instanceof OrderPlaced
                                    ? shop.withOneMoreOrder()
                                    : shop,
                            OrderEvolution.evolve(order, change));
            default -> throw new IllegalArgumentException("not of an order's story: " + event);
        };
    }

    Outcome when(OrderCommand command, Instant at) {
        return when(command, Moment.of(at));
    }

    Outcome when(OrderCommand command, Moment moment) {
        return new Outcome(this, OrderDecider.decide(shop, order, command, moment));
    }

    /// What came of a command.
    record Outcome(OrderStory before, Decision decision) {
        OrderStory then(Event... expected) {
            assertThat(decision).isEqualTo(Decision.accept(expected));
            return before.and(expected);
        }

        OrderStory thenNothing() {
            return then();
        }

        OrderStory refused(RefusalCode code) {
            assertThat(refusal().code()).isEqualTo(code);
            return before;
        }

        OrderStory refused(RefusalCode code, int line, String detail) {
            assertThat(refusal()).isEqualTo(Refusal.atLine(code, line, detail));
            return before;
        }

        private Refusal refusal() {
            assertThat(decision).isInstanceOf(Decision.Refused.class);
            return ((Decision.Refused) decision).refusal();
        }
    }
}
