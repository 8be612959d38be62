package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.CustomerId;
import soban.domain.unit.Command;

import java.util.List;

/// Wishes that concern one order.
public sealed interface OrderCommand extends Command {
    OrderId order();

    record PlaceOrder(
            OrderId order,
            CustomerId customer,
            Fulfilment fulfilment,
            List<LineRequest> lines,
            String note,
            @Nullable PaymentRequest payment)
            implements OrderCommand {
        public PlaceOrder {
            lines = List.copyOf(lines);
        }
    }

    record PayOrder(OrderId order, CustomerId customer, PaymentRequest payment)
            implements OrderCommand {}

    /// What the gateway said to one question about a charge.
    record SettlePayment(OrderId order, String attempt, int tryNumber, GatewayAnswer answer)
            implements OrderCommand {}

    /// What the gateway said to one question about a refund.
    record SettleRefund(OrderId order, String attempt, int tryNumber, GatewayAnswer answer)
            implements OrderCommand {}

    /// An unclear answer has waited long enough: ask the same again.
    record AskGatewayAgain(OrderId order, String attempt, int tryNumber) implements OrderCommand {}

    record ExpireOrder(OrderId order) implements OrderCommand {}

    record RequestCancel(OrderId order, CustomerId customer, String reason)
            implements OrderCommand {}

    record StartPreparing(OrderId order) implements OrderCommand {}

    record FinishPreparing(OrderId order) implements OrderCommand {}

    record HandOver(OrderId order) implements OrderCommand {}

    /// Takes back the step that reached `from`, and no other: a second one for the same step
    /// changes nothing.
    record UndoStep(OrderId order, OrderStatus from) implements OrderCommand {}
}
