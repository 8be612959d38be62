package soban.domain.order;

/// A customer's wish to cancel and how far it has come.
public record Cancellation(CancelStatus status, String reason) {
    static final Cancellation NONE = new Cancellation(CancelStatus.NONE, "");
}
