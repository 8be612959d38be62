package soban.domain.order;

/// How far a cancellation has come.
public enum CancelStatus {
    NONE,
    REQUESTED,
    HELD,
    REFUSED,
    DONE
}
