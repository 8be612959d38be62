package soban.station;

/// Something that only a person can mend. The message is for that person: what is wrong, and what
/// to do now.
public final class StationRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// What a command answers with, and what tells a supervisor that starting again won't help.
    public static final int EXIT_CODE = 2;

    public StationRefusal(String sentence) {
        super(sentence);
    }
}
