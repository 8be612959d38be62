package soban.core.keys;

/// Something can't be read yet, for its key is not here.
public final class MissingKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingKey(String id) {
        super("the key " + id + " is not here", null, false, false);
    }
}
