package soban.desk.store;

import org.sqlite.SQLiteErrorCode;

import java.sql.SQLException;

/// The desk's file can't be read or written now. The message is for a person.
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int PRIMARY = 0xff;

    private final boolean damage;

    private StoreFailure(String sentence, boolean damage, Throwable cause) {
        super(sentence, cause);
        this.damage = damage;
    }

    static StoreFailure of(Object file, SQLException problem) {
        int code = problem.getErrorCode() & PRIMARY;
        boolean damage =
                code == SQLiteErrorCode.SQLITE_NOTADB.code
                        || code == SQLiteErrorCode.SQLITE_CORRUPT.code;
        String whatToDo =
                damage
                        ? "Close this desk, move that file away and open it again: it then reads"
                                + " everything anew."
                        : "Make room or mend the disk; it goes on by itself then.";
        return new StoreFailure(
                "This desk's file %s can't be used (%s). %s"
                        .formatted(file, problem.getMessage(), whatToDo),
                damage,
                problem);
    }

    static StoreFailure contradiction(Object file, Throwable problem) {
        return new StoreFailure(
                "This desk's file %s holds what it can't hold (%s)."
                        .formatted(file, problem.getMessage()),
                true,
                problem);
    }

    /// The file itself is broken: it will not mend by waiting.
    boolean isDamage() {
        return damage;
    }
}
