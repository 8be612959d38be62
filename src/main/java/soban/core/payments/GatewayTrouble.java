package soban.core.payments;

/// The gateway did not give an answer that means anything. What it did with the question is not
/// known.
public final class GatewayTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    public GatewayTrouble(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
