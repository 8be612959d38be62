package soban.desk.terminal;

/// What was typed can't be meant: the sentence says what is wrong and what to do. Nothing was done.
final class BadUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadUsage(String sentence) {
        super(sentence);
    }
}
