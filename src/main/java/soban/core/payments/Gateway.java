package soban.core.payments;

import soban.core.outside.OutsideTrouble;
import soban.domain.order.GatewayAnswer;

/// The payment gateway, as far as the core needs one. The same question may be asked under the same
/// key any number of times and comes to the same outcome.
public interface Gateway {
    GatewayAnswer charge(Question.Charge charge) throws OutsideTrouble;

    GatewayAnswer refund(Question.Refund refund) throws OutsideTrouble;
}
