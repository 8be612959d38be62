package soban.console.print;

/// Why a ticket did not come out.
public final class PrintFailure extends Exception {
    private static final long serialVersionUID = 1;

    /// What a person can do something about.
    public enum Reason {
        NO_PRINTER,
        BAD_ADDRESS,
        UNKNOWN_HOST,
        UNREACHABLE,
        REFUSED,
        TIMED_OUT,
        BROKEN_OFF,
        NO_PAPER,
        COVER_OPEN,
        NOT_HERE,
        NOT_TAKEN
    }

    private final Reason reason;
    private final boolean begun;

    private PrintFailure(Reason reason, boolean begun, String message) {
        super(message);
        this.reason = reason;
        this.begun = begun;
    }

    /// Nothing reached the printer: it can be tried again.
    static PrintFailure before(Reason reason, String message) {
        return new PrintFailure(reason, false, message);
    }

    /// Something may have been printed.
    static PrintFailure amid(Reason reason, String message) {
        return new PrintFailure(reason, true, message);
    }

    public Reason reason() {
        return reason;
    }

    /// Whether some of it may be on paper, so that trying again might print it twice.
    public boolean begun() {
        return begun;
    }
}
