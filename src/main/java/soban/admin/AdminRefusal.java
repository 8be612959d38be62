package soban.admin;

/// What was asked for can't be. The message is for a person; nothing was changed.
public final class AdminRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The command line or a file is wrong.
    private static final int WRONG = 2;

    /// A rule forbids it, or what was named is not there.
    private static final int FORBIDDEN = 3;

    private final int exitCode;

    private AdminRefusal(String sentence, int exitCode) {
        super(sentence);
        this.exitCode = exitCode;
    }

    static AdminRefusal wrong(String sentence) {
        return new AdminRefusal(sentence, WRONG);
    }

    static AdminRefusal forbidden(String sentence) {
        return new AdminRefusal(sentence, FORBIDDEN);
    }

    int exitCode() {
        return exitCode;
    }
}
