package soban.station.sandbox;

/// A request that can't be understood; it carries the sentence for its sender.
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String sentence;

    BadRequest(int status, String sentence) {
        super(sentence);
        this.status = status;
        this.sentence = sentence;
    }

    Answer answer() {
        return Answer.error(status, sentence);
    }
}
