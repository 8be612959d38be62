package soban.core.setup;

/// The core can't work here. The message is for a person: what is wrong, and what to do now.
public final class SetupProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private SetupProblem(String sentence, boolean passing) {
        super(sentence);
        this.passing = passing;
    }

    /// Only a person can mend it.
    public static SetupProblem lasting(String sentence) {
        return new SetupProblem(sentence, false);
    }

    /// It may be gone at the next try.
    public static SetupProblem passing(String sentence) {
        return new SetupProblem(sentence, true);
    }

    public boolean isPassing() {
        return passing;
    }
}
