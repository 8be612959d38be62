package soban.wire.sheet;

/// A sheet can't be read: in which line, what kind of mistake, and the words that are meant.
public final class SheetProblem extends Exception {
    private static final long serialVersionUID = 1L;

    /// What can be wrong.
    public enum Kind {
        EMPTY,
        OPEN_QUOTE,
        UNKNOWN_COLUMN,
        MISSING_COLUMN,
        VALUES,
        MISSING_VALUE,
        NO_NUMBER,
        OUT_OF_RANGE,
        TOO_LONG,
        NO_ID,
        TWICE
    }

    private final Kind kind;
    private final int line;
    private final String column;
    private final String detail;

    /// @param line counted from 1, as an editor counts them
    /// @param column empty where the whole line is meant
    SheetProblem(Kind kind, int line, String column, String detail) {
        super("line %d: %s %s %s".formatted(line, kind, column, detail));
        this.kind = kind;
        this.line = line;
        this.column = column;
        this.detail = detail;
    }

    public Kind kind() {
        return kind;
    }

    public int line() {
        return line;
    }

    public String column() {
        return column;
    }

    public String detail() {
        return detail;
    }
}
