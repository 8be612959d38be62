package soban.core.keys;

import soban.domain.customer.CustomerId;
import soban.domain.order.OrderId;

import java.util.List;

/// Who knows what somebody ever ordered.
public interface PastOrders {
    /// Whether all is known that happened before now.
    boolean ready();

    List<OrderId> of(CustomerId customer);
}
