package soban.domain.order;

import soban.domain.money.Money;

import java.util.List;

/// What an order costs, line by line, with what its delivery costs. It is left out of what the
/// kitchen gets.
public record Bill(List<Money> lines, Money delivery, Money total) {
    public Bill {
        lines = List.copyOf(lines);
    }
}
