package soban.domain.order;

import java.util.List;

/// One line as the customer asks for it: ids only, no price.
public record LineRequest(String product, List<String> options, int quantity, String note) {
    public LineRequest {
        options = List.copyOf(options);
    }
}
