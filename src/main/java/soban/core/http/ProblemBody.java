package soban.core.http;

import org.jspecify.annotations.Nullable;

/// A problem as it travels.
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable Integer line,
        @Nullable String at,
        @Nullable String written,
        @Nullable OrderPage order) {}
