package soban.core.payments;

import soban.core.outside.OutsideTrouble;
import soban.domain.order.GatewayAnswer;

/// The payment gateway, as far as the core needs one. The same charge may be asked for under the
/// same key for ten days, the same refund for ever, any number of times, and comes to the same
/// outcome.
public interface Gateway extends AutoCloseable {
    GatewayAnswer charge(Question.Charge charge) throws OutsideTrouble;

    GatewayAnswer refund(Question.Refund refund) throws OutsideTrouble;

    /// What became of a charge. One that the gateway does not know is unclear: it may be on its
    /// way.
    GatewayAnswer find(Question.Charge charge) throws OutsideTrouble;

    GatewayAnswer find(Question.Refund refund) throws OutsideTrouble;

    @Override
    default void close() {}
}
