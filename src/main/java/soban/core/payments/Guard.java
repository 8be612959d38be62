package soban.core.payments;

import soban.core.outside.OutsideTrouble;
import soban.domain.order.GatewayAnswer;

import java.util.Optional;

/// Stands between the questions and the gateway.
interface Guard {
    /// How a question is put: as what it is, or only to find out what became of it.
    interface Manner {
        GatewayAnswer put(Gateway gateway) throws OutsideTrouble;
    }

    /// Asks, or doesn't: empty means that nothing was sent.
    Optional<GatewayAnswer> ask(Question question, Manner manner) throws InterruptedException;
}
