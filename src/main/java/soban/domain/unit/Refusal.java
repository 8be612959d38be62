package soban.domain.unit;

import org.jspecify.annotations.Nullable;

/// Why a command was not done: the rule, the order line it concerns (counted from 0) and the thing
/// that was named. What was named came from outside and may be a whole novel, so only its beginning
/// is repeated.
public record Refusal(RefusalCode code, @Nullable Integer line, String detail) {
    private static final int LONGEST_DETAIL = 120;

    public Refusal {
        detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
    }

    public static Refusal of(RefusalCode code) {
        return new Refusal(code, null, "");
    }

    public static Refusal atLine(RefusalCode code, int line, String detail) {
        return new Refusal(code, line, detail);
    }
}
