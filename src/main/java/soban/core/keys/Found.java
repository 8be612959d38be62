package soban.core.keys;

/// What there is under the id of a key.
public sealed interface Found {
    record Known(Key key) implements Found {}

    /// Destroyed, with all that was sealed under it.
    record Destroyed() implements Found {}

    /// Not here: it may be on its way, or the keys were not brought back with the rest.
    record Missing() implements Found {}
}
