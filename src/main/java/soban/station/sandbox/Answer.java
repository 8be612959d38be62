package soban.station.sandbox;

import java.util.Map;

/// What a caller gets: a status with a JSON object, or a connection that is simply cut.
sealed interface Answer {
    record Body(int status, Map<String, ?> json) implements Answer {}

    record HangUp() implements Answer {}

    static Answer ok(Map<String, ?> json) {
        return new Body(200, json);
    }

    static Answer state(int status, String state) {
        return new Body(status, Map.of("state", state));
    }

    static Answer error(int status, String sentence) {
        return new Body(status, Map.of("error", sentence));
    }
}
