package soban.domain.unit;

/// An event that is impossible in the state it meets: the record of a unit contradicts itself.
public final class CorruptHistory extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CorruptHistory(String message) {
        super(message);
    }
}
