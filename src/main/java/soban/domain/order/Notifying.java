package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.message.MessageKind;
import soban.domain.order.MessageEvent.MessageIntended;
import soban.domain.shop.Shop;
import soban.domain.unit.Decision;
import soban.domain.unit.Event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// Who is told of what was decided. The messages stand after everything else, so that a decision's
/// steps can be read without them; what one decision has to say is said once.
final class Notifying {
    private Notifying() {}

    /// The decision, and after its events the messages that they cause.
    static Decision withMessages(Shop shop, @Nullable Order before, Decision decision) {
        return switch (decision) {
            case Decision.Refused refused -> refused;
            case Decision.Accepted(var events) -> withMessages(shop, before, events);
        };
    }

    private static Decision withMessages(Shop shop, @Nullable Order before, List<Event> events) {
        Order order = before;
        var occasions = new ArrayList<Occasion>();
        for (Event event : events) {
            if (event instanceof OrderEvent change) {
                order = OrderEvolution.evolve(order, change);
                occasions.addAll(Occasion.of(order, change));
            }
        }
        return order == null || occasions.isEmpty()
                ? new Decision.Accepted(events)
                : telling(shop, order, events, occasions);
    }

    private static Decision telling(
            Shop shop, Order order, List<Event> events, List<Occasion> occasions) {
        var all = new ArrayList<>(events);
        var told = EnumSet.noneOf(MessageKind.class);
        int number = order.messages().size();
        for (Occasion occasion : occasions) {
            if (isWanted(shop, order, occasion.kind()) && told.add(occasion.kind())) {
                number++;
                all.add(intended(shop, order, occasion, order.id() + ".m" + number));
            }
        }
        return new Decision.Accepted(all);
    }

    /// At the counter nobody is told anything by message; the seller is told whatever concerns
    /// them, a customer only what the shop wants its customers to be told.
    private static boolean isWanted(Shop shop, Order order, MessageKind kind) {
        return switch (kind.recipient()) {
            case SELLER -> true;
            case CUSTOMER ->
                    !order.content().isFromCounter()
                            && shop.settings().telling().scope().includes(kind.subject());
        };
    }

    private static MessageIntended intended(
            Shop shop, Order order, Occasion occasion, String message) {
        var reader = Reader.of(occasion.kind().recipient(), shop, order);
        return new MessageIntended(
                order.id(),
                message,
                occasion.kind(),
                reader.channel(),
                reader.name(),
                reader.phone(),
                Reader.regarding(shop, order),
                occasion.detail());
    }
}
