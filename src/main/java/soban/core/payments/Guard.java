package soban.core.payments;

import soban.domain.order.GatewayAnswer;

import java.util.Optional;

/// Stands between the questions and the gateway.
interface Guard {
    /// Asks, or doesn't: empty means that nothing was sent.
    Optional<GatewayAnswer> ask(Question question) throws InterruptedException;
}
