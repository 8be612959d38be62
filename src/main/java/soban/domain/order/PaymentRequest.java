package soban.domain.order;

/// How the customer wants to pay: the method's name and the gateway's one-time token, never card
/// data.
public record PaymentRequest(String method, String token) {
    private static final int LONGEST_METHOD = 40;
    private static final int LONGEST_TOKEN = 300;

    boolean fits() {
        return method.length() <= LONGEST_METHOD && token.length() <= LONGEST_TOKEN;
    }
}
