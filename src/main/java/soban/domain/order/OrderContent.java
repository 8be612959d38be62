package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.CustomerId;

import java.time.Instant;
import java.util.List;

/// What was ordered: fixed at the moment of ordering. The bill is absent from copies for those who
/// need no prices.
public record OrderContent(
        CustomerId customer,
        int number,
        Fulfilment fulfilment,
        List<OrderLine> lines,
        String note,
        Instant placedAt,
        @Nullable Bill bill) {
    public OrderContent {
        lines = List.copyOf(lines);
    }

    public OrderContent withoutBill() {
        return new OrderContent(customer, number, fulfilment, lines, note, placedAt, null);
    }
}
