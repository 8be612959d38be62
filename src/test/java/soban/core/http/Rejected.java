package soban.core.http;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// What is said about a request that is refused.
final class Rejected {
    private Rejected() {}

    static Problem by(ThrowingCallable request) {
        var refused = catchThrowableOfType(RequestRefused.class, request);
        if (refused == null) {
            throw new AssertionError("it was not refused");
        }
        return refused.problem();
    }
}
