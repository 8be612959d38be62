package soban.station.broker;

/// What an acknowledged record survives. Only a setting of the broker, so a station may change it
/// from one start to the next.
public enum Durability {
    /// A power cut: every append is forced to disk before it is acknowledged, internal topics too.
    DURABLE,
    /// A killed program, but not a power cut: the operating system writes when it likes.
    FAST
}
