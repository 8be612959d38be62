package soban.domain.order;

import java.util.List;

/// One line as the kitchen reads it: what, with which options, how many, and the customer's note
/// for it.
public record OrderLine(
        String product,
        String name,
        List<String> options,
        String station,
        int quantity,
        String note) {
    public OrderLine {
        options = List.copyOf(options);
    }
}
