package soban.core.crowd;

/// Who is turned away at a door, because they are too many.
public enum Turned {
    /// A customer who asked too often.
    CUSTOMER,
    /// An address from which too much was asked.
    ADDRESS,
    /// An address from which too much was asked by nobody who is known.
    NEWCOMER,
    /// Who wanted something done while too many others did.
    RUSH,
    /// A connection, closed to make room, or because it took too long.
    CONNECTION
}
