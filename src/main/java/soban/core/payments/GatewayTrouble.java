package soban.core.payments;

import soban.core.outside.OutsideTrouble;

/// The gateway did not give an answer that means anything. What it did with the question is not
/// known.
public final class GatewayTrouble extends OutsideTrouble {
    private static final long serialVersionUID = 1L;

    public GatewayTrouble(String reason) {
        super(reason);
    }
}
