package soban.core.http;

import org.jspecify.annotations.Nullable;

import soban.wire.Json;

/// What is wrong with a request, as the caller gets it (RFC 9457). The code is stable, the words
/// are for people.
///
/// @param line the order line it concerns, counted from 0
/// @param at the place in the request: a field, or line and column of the text
/// @param written for a 503: whether anything was written
/// @param retryAfter seconds after which another try makes sense
record Problem(
        int status,
        String code,
        String detail,
        @Nullable Integer line,
        @Nullable String at,
        @Nullable Written written,
        @Nullable Integer retryAfter,
        @Nullable OrderPage order) {
    static final String CONTENT_TYPE = "application/problem+json";

    /// Whether something may have come of a request that was not answered with a decision.
    enum Written {
        NOTHING_WRITTEN("nothing-written"),
        OUTCOME_UNKNOWN("outcome-unknown");

        final String word;

        Written(String word) {
            this.word = word;
        }
    }

    static Problem of(ProblemCode code, String detail) {
        return of(code.status(), code.code(), detail);
    }

    static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, null, null, null, null, null);
    }

    /// The request doesn't say what it should; the place is named.
    static Problem malformed(String at, String detail) {
        return of(ProblemCode.MALFORMED, detail).at(at);
    }

    /// Certainly nothing came of it: it may be sent again as it is.
    static Problem nothingWritten(ProblemCode code, String detail, int retryAfter) {
        return nothingWritten(code.code(), detail, retryAfter);
    }

    static Problem nothingWritten(String code, String detail, int retryAfter) {
        return of(503, code, detail).written(Written.NOTHING_WRITTEN, retryAfter);
    }

    /// Too many want something done at one time.
    static Problem busy() {
        String detail = "Too many are waiting. Try again a little later.";
        return nothingWritten(ProblemCode.BUSY, detail, 2);
    }

    /// Something may have come of it: only a repetition under the same key is harmless.
    static Problem outcomeUnknown() {
        return of(
                        ProblemCode.OUTCOME_UNKNOWN,
                        "No decision came in time. Repeat the request with the same"
                                + " Idempotency-Key: it never acts twice.")
                .written(Written.OUTCOME_UNKNOWN, 2);
    }

    /// Refused before it was listened to.
    static Problem tooMany(int retryAfter) {
        String detail = "Too many requests at once. Come back in %d s.".formatted(retryAfter);
        return of(ProblemCode.TOO_MANY_REQUESTS, detail).written(null, retryAfter);
    }

    Problem at(String place) {
        return new Problem(status, code, detail, line, place, written, retryAfter, order);
    }

    Problem atLine(@Nullable Integer orderLine) {
        return new Problem(status, code, detail, orderLine, at, written, retryAfter, order);
    }

    Problem about(OrderPage page) {
        return new Problem(status, code, detail, line, at, written, retryAfter, page);
    }

    private Problem written(@Nullable Written what, int after) {
        return new Problem(status, code, detail, line, at, what, after, order);
    }

    String json() {
        String title = Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
        return Json.write(
                new ProblemBody(
                        "urn:soban:problem:" + code,
                        title,
                        status,
                        detail,
                        code,
                        line,
                        at,
                        written == null ? null : written.word,
                        order));
    }
}
