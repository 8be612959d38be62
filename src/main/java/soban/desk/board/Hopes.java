package soban.desk.board;

import soban.domain.order.OrderStatus;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// The board as it will be if every unanswered press is granted. Each press remembers the step that
/// the person saw, so that one whose event is here already, and whose answer is not, does not count
/// twice.
public record Hopes(List<Press> presses) {
    public Hopes {
        presses = List.copyOf(presses);
    }

    /// An order as the person hopes it is.
    ///
    /// @param pending a press on it still waits for the core
    public record Hoped(OrderStatus status, Instant since, boolean pending) {}

    public Hoped of(KeptOrder order) {
        var hoped = new Hoped(order.status(), order.since(), false);
        for (Press press : presses) {
            if (press.concerns(order.id())) {
                hoped =
                        press.to() != null && press.from() == hoped.status()
                                ? new Hoped(press.to(), press.pressedAt(), true)
                                : new Hoped(hoped.status(), hoped.since(), true);
            }
        }
        return hoped;
    }

    public boolean soldOut(String product, boolean known) {
        boolean hoped = known;
        for (Press press : presses) {
            if (Objects.equals(press.product(), product)) {
                hoped = press.action().equals(Wish.SELL_OUT);
            }
        }
        return hoped;
    }

    /// Whether work on this order has begun in the eyes of the person here.
    public boolean begun(KeptOrder order) {
        return switch (of(order).status()) {
            case PREPARING, READY, HANDED_OVER -> true;
            case AWAITING_PAYMENT, RECEIVED, ACCEPTED, CANCELLED, EXPIRED -> false;
        };
    }
}
