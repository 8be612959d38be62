package soban.domain.order;

/// How the customer wants to pay: the method's name and the gateway's one-time token, never card
/// data.
public record PaymentRequest(String method, String token) {
    private static final int LONGEST_METHOD = 40;
    private static final int LONGEST_TOKEN = 300;

    public PaymentRequest withoutToken() {
        return new PaymentRequest(method, "");
    }

    /// A token is worth money until it is used: it does not belong into a log.
    @Override
    public String toString() {
        return "PaymentRequest[method=" + method + "]";
    }

    boolean fits() {
        return method.length() <= LONGEST_METHOD && token.length() <= LONGEST_TOKEN;
    }
}
