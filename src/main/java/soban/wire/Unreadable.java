package soban.wire;

/// A message that does not say what its type promises. The text names the place; the sender is
/// never trusted further.
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    public Unreadable(String message) {
        super(message);
    }
}
