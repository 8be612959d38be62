package soban.core.views;

/// How far one partition of the log is read.
///
/// @param next the next offset to read
/// @param newest the offset of the newest event that was read
/// @param event its id: where another one stands at that offset, it is another log
public record Place(long next, long newest, String event) {}
