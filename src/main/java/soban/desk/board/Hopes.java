package soban.desk.board;

import soban.desk.DeskAction;
import soban.domain.order.OrderStatus;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// The board as it will be if every unanswered press is granted. Each press remembers the step that
/// the person saw, so that one whose event is here already, and whose answer is not, does not count
/// twice.
public record Hopes(List<Press> presses) {
    private static final String SELL_OUT = DeskAction.nameOf(DeskAction.SellOut.class);
    private static final String PUT_BACK = DeskAction.nameOf(DeskAction.PutBack.class);

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
            if (Objects.equals(press.about(), product)) {
                hoped =
                        press.action().equals(SELL_OUT)
                                || (hoped && !press.action().equals(PUT_BACK));
            }
        }
        return hoped;
    }

    /// Whether the order has been begun in the eyes of the person here, so that its customer can no
    /// longer cancel it.
    ///
    /// @param prepares the shop prepares its orders; without that only what leaves it is begun
    public boolean begun(KeptOrder order, boolean prepares) {
        return switch (of(order).status()) {
            case PREPARING, ON_THE_WAY, HANDED_OVER, DELIVERED, COMPLETED -> true;
            case READY -> prepares;
            case AWAITING_PAYMENT, RECEIVED, ACCEPTED, CANCELLED, REJECTED, EXPIRED -> false;
        };
    }
}
