package soban.desk.link;

/// There is no link now. With a sentence, waiting alone will probably not help and a person must
/// know.
public final class NoLink extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean certain;

    private NoLink(String sentence, boolean certain) {
        super(sentence);
        this.certain = certain;
    }

    /// Nobody answers: the usual kind of offline.
    public static NoLink unreachable() {
        return new NoLink("", false);
    }

    /// It may still come right by itself, as while a station starts.
    static NoLink doubtful(String sentence) {
        return new NoLink(sentence, false);
    }

    static NoLink certain(String sentence) {
        return new NoLink(sentence, true);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    boolean isCertain() {
        return certain;
    }
}
