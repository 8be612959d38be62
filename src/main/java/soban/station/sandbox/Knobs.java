package soban.station.sandbox;

import java.util.Map;

/// How the payments, or the messages, misbehave at present: `delayMillis` before every call, `down`
/// hangs up without an answer, `busy` answers 503.
record Knobs(long delayMillis, boolean down, boolean busy) {
    static final Knobs NONE = new Knobs(0, false, false);

    Map<String, ?> shown() {
        return Map.of("delayMillis", delayMillis, "down", down, "busy", busy);
    }
}
