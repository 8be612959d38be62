package soban.console.sound;

/// What a ring tells; a later one rings over an earlier one.
public enum Chime {
    NEW_ORDER,
    /// Something waits for the owner alone.
    STANDS_STILL,
    CANCELLED
}
