package soban.core.orders;

/// Where reading goes on in the log of commands.
///
/// @param next the offset of the next command
/// @param epoch under which leadership of the partition the one before it was written, by which a
///   log that has lost its end is recognised, even when new commands stand there now; negative when
///   it is not known
record Place(long next, int epoch) {
    static final Place START = new Place(0, -1);
}
