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
        @Nullable String written,
        @Nullable Integer retryAfter,
        @Nullable OrderPage order) {
    static final String CONTENT_TYPE = "application/problem+json";

    static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, null, null, null, null, null);
    }

    /// The request doesn't say what it should; the place is named.
    static Problem malformed(String at, String detail) {
        return new Problem(422, "malformed", detail, null, at, null, null, null);
    }

    /// Certainly nothing came of it: it may be sent again as it is.
    static Problem nothingWritten(String code, String detail, int retryAfter) {
        return new Problem(503, code, detail, null, null, "nothing-written", retryAfter, null);
    }

    /// Something may have come of it: only a repetition under the same key is harmless.
    static Problem outcomeUnknown() {
        return new Problem(
                503,
                "outcome-unknown",
                "No decision came in time. Repeat the request with the same Idempotency-Key: it"
                        + " never acts twice.",
                null,
                null,
                "outcome-unknown",
                2,
                null);
    }

    Problem atLine(@Nullable Integer orderLine) {
        return new Problem(status, code, detail, orderLine, at, written, retryAfter, order);
    }

    Problem about(OrderPage page) {
        return new Problem(status, code, detail, line, at, written, retryAfter, page);
    }

    String json() {
        String title = Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
        return Json.write(
                new Body(
                        "urn:soban:problem:" + code,
                        title,
                        status,
                        detail,
                        code,
                        line,
                        at,
                        written,
                        order));
    }

    private record Body(
            String type,
            String title,
            int status,
            String detail,
            String code,
            @Nullable Integer line,
            @Nullable String at,
            @Nullable String written,
            @Nullable OrderPage order) {}
}
