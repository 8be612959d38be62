package soban.core.follow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// How far a worker is with the events that are its own.
///
/// @param behind how many events are known that it has not finished
/// @param oldest when the oldest of those happened that it has begun and not finished
public record Standing(long behind, @Nullable Instant oldest) {
    static final Standing NONE = new Standing(0, null);
}
