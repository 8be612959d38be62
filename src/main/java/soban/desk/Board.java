package soban.desk;

import soban.domain.order.OrderId;

import java.util.List;
import java.util.Optional;

/// What stands on a desk of one role. Pending presses are shown as if they had been granted.
public sealed interface Board permits KitchenBoard, OwnerBoard, RiderBoard {
    /// The order that people here call by that number; of several the newest, because numbers come
    /// round again.
    Optional<OrderId> numbered(int number);

    /// Every order on it, whatever it is called.
    List<OrderId> known();
}
