package soban.console.sound;

/// What a ring tells.
public enum Chime {
    NEW_ORDER,
    CANCELLED
}
