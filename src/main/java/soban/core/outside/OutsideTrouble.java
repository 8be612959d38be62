package soban.core.outside;

/// Somebody outside did not give an answer that means anything. What they did with the question is
/// not known.
public class OutsideTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    public OutsideTrouble(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
