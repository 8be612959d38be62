package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import soban.domain.message.MessageKind;
import soban.domain.order.MessageEvent.MessageIntended;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopDecider;
import soban.domain.shop.ShopEvent;
import soban.domain.unit.Actor;
import soban.domain.unit.Decision;
import soban.domain.unit.DeviceEvent;
import soban.domain.unit.Event;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// A rule as a sentence: given these events, when this is asked, then that happens. What was
/// decided becomes part of the story, so that one step can follow another. Messages are part of
/// every decision, and told apart: `then` is about what happens, `messages` about who is told.
record OrderStory(@Nullable Shop shop, @Nullable Order order) {
    static OrderStory given(Event... history) {
        return given(List.of(history));
    }

    static OrderStory given(List<? extends Event> history) {
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
            case DeviceEvent change ->
                    new OrderStory(
                            theShop().with(DeviceDecider.evolve(theShop().devices(), change)),
                            order);
            case OrderEvent change ->
                    new OrderStory(
                            shop == null ? null : ShopEffects.after(shop, change),
                            OrderEvolution.evolve(order, change));
            default -> throw new IllegalArgumentException("not of an order's story: " + event);
        };
    }

    Shop theShop() {
        if (shop == null) {
            throw new AssertionError("the story has no shop");
        }
        return shop;
    }

    Order theOrder() {
        if (order == null) {
            throw new AssertionError("the story has no order");
        }
        return order;
    }

    Outcome when(OrderCommand command, Instant at, Actor actor) {
        return when(command, Moment.of(at, actor));
    }

    Outcome when(OrderCommand command, Moment moment) {
        return new Outcome(
                this, command, moment, OrderDecider.decide(shop, order, command, moment));
    }

    /// What came of a command.
    record Outcome(OrderStory before, OrderCommand command, Moment moment, Decision decision) {
        /// Exactly this happens, messages apart.
        OrderStory then(Event... expected) {
            assertThat(withoutMessages()).isEqualTo(List.of(expected));
            return story();
        }

        /// Events of exactly these kinds happen, messages apart.
        @SafeVarargs
        @SuppressWarnings("varargs") // they are only read
        final OrderStory thenKinds(Class<? extends Event>... expected) {
            assertThat(withoutMessages())
                    .extracting(e -> (Object) e.getClass())
                    .isEqualTo(Arrays.asList(expected));
            return story();
        }

        OrderStory thenNothing() {
            return then();
        }

        /// Exactly these messages are intended, in this order.
        Outcome messages(MessageKind... kinds) {
            assertThat(
                            events().stream()
                                    .filter(MessageIntended.class::isInstance)
                                    .map(e -> ((MessageIntended) e).kind()))
                    .containsExactly(kinds);
            return this;
        }

        OrderStory refused(RefusalCode code) {
            assertThat(refusal().code()).isEqualTo(code);
            return before;
        }

        OrderStory refused(RefusalCode code, int line, String detail) {
            assertThat(refusal()).isEqualTo(Refusal.atLine(code, line, detail));
            return before;
        }

        OrderStory story() {
            return before.and(events());
        }

        /// The same is asked for once more; what was refused is asked for anew.
        Outcome again() {
            var after = decision instanceof Decision.Accepted ? story() : before;
            return after.when(command, moment);
        }

        List<Event> events() {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            return ((Decision.Accepted) decision).events();
        }

        private List<Event> withoutMessages() {
            return events().stream().filter(e -> !(e instanceof MessageIntended)).toList();
        }

        private Refusal refusal() {
            assertThat(decision).isInstanceOf(Decision.Refused.class);
            return ((Decision.Refused) decision).refusal();
        }
    }
}
