package soban.desk;

import soban.domain.money.Money;
import soban.domain.order.OrderId;

import java.time.Instant;
import java.util.List;

/// An order that was taken at this desk's counter and that the core has not decided yet.
///
/// @param provisional what it is called until the core gives it a number: `P12`
/// @param lines what was taken, in words
/// @param total by the menu as this desk knows it
public record TakenOrder(
        OrderId order,
        String provisional,
        List<String> lines,
        String note,
        Money total,
        boolean paid,
        Instant takenAt) {
    public TakenOrder {
        lines = List.copyOf(lines);
    }
}
