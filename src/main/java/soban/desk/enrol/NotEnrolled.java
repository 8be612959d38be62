package soban.desk.enrol;

/// A code that was not traded, and why.
public final class NotEnrolled extends Exception {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    /// What a person can do about it.
    public enum Kind {
        /// Nobody answers there: the address is wrong, or nothing runs.
        NOBODY,
        /// Whoever answers is not the one who made the code.
        STRANGER,
        /// The code is wrong, used, or too old.
        REFUSED,
        /// It may have been taken: the same again brings the same.
        UNKNOWN
    }

    NotEnrolled(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
