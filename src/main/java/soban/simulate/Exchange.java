package soban.simulate;

import org.jspecify.annotations.Nullable;

import soban.wire.Json;
import soban.wire.Unreadable;

import java.io.IOException;

/// One HTTP answer.
record Exchange(int status, String body) {
    private static final String NOTHING_WRITTEN = "nothing-written";

    private record Problem(@Nullable String code, @Nullable String written) {}

    boolean ok() {
        return status >= 200 && status < 300;
    }

    /// Nobody decided anything, or nobody knows: worth another try with the same words.
    boolean undecided() {
        return status >= 500;
    }

    /// Whoever answered is sure that nothing came of it.
    boolean nothingWritten() {
        return undecided() && NOTHING_WRITTEN.equals(problem().written());
    }

    /// Why not, in the word that is meant for programs.
    String reason() {
        String code = problem().code();
        return code == null ? "status-" + status : code;
    }

    private Problem problem() {
        try {
            return as(Problem.class);
        } catch (IOException unreadable) {
            return new Problem(null, null);
        }
    }

    <T> T as(Class<T> type) throws IOException {
        try {
            return Json.read(body, type);
        } catch (Unreadable problem) {
            throw new IOException("an answer that can't be read: " + problem.getMessage());
        }
    }
}
