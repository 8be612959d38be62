package soban.station.sandbox;

import java.util.Map;

/// What a caller gets: a status with a JSON object, now and perhaps once more, or a connection that
/// is simply cut.
sealed interface Answer {
    record Body(int status, Map<String, ?> json) implements Answer {}

    /// An answer that is sent while it is written, because it may be long.
    record Pages(Map<String, ?> json) implements Answer {}

    /// An answer that comes once more, in the place of the next one.
    record Twice(Body body) implements Answer {}

    record HangUp() implements Answer {}

    static Body ok(Map<String, ?> json) {
        return new Body(200, json);
    }

    static Body state(int status, String state) {
        return new Body(status, Map.of("state", state));
    }

    static Body error(int status, String sentence) {
        return new Body(status, Map.of("error", sentence));
    }
}
