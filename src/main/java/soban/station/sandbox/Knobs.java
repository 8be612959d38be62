package soban.station.sandbox;

/// How the whole gateway misbehaves at present: `delayMillis` before every payment call, `down`
/// hangs up without an answer, `busy` answers 503.
record Knobs(long delayMillis, boolean down, boolean busy) {
    static final Knobs NONE = new Knobs(0, false, false);
}
