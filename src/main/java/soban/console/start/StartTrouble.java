package soban.console.start;

/// It did not come to a desk. The window says it in the person's language; the detail is what this
/// machine said.
public final class StartTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    /// What a person can do something about.
    public enum Kind {
        STATION,
        TAKEN,
        NO_ANSWER,
        UNREACHABLE,
        STRANGER,
        CODE,
        DESK
    }

    private final Kind kind;

    public StartTrouble(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
