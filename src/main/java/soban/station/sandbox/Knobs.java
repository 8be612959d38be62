package soban.station.sandbox;

import java.util.Map;

/// How the payments, or the messages, misbehave at present: `delayMillis` before every call, `down`
/// hangs up without an answer, `busy` answers 503, `drop` does what it is asked and hangs up,
/// `lose` hangs up before it is done and still answers who looks it up, `twice` gives every other
/// answer once more in the place of the next, `decline` declines every new payment and refuses
/// every message.
record Knobs(
        long delayMillis,
        boolean down,
        boolean busy,
        boolean drop,
        boolean lose,
        boolean twice,
        boolean decline) {
    static final Knobs NONE = new Knobs(0, false, false, false, false, false, false);

    Map<String, ?> shown() {
        return Map.of(
                "delayMillis", delayMillis,
                "down", down,
                "busy", busy,
                "drop", drop,
                "lose", lose,
                "twice", twice,
                "decline", decline);
    }
}
