package soban.desk;

/// A desk can't be opened, and only a person can mend that: the sentence says what is wrong and
/// what to do now.
public final class DeskUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean inUse;

    private DeskUnusable(String sentence, boolean inUse) {
        super(sentence);
        this.inUse = inUse;
    }

    public DeskUnusable(String sentence) {
        this(sentence, false);
    }

    public static DeskUnusable inUse(String sentence) {
        return new DeskUnusable(sentence, true);
    }

    /// Another desk has the file open: closing that one mends it.
    public boolean isInUse() {
        return inUse;
    }
}
