package soban.wire.kafka;

/// An access file that can't be used, as a sentence for whoever named it.
public final class AccessRefused extends Exception {
    private static final long serialVersionUID = 1;

    AccessRefused(String sentence) {
        super(sentence);
    }
}
