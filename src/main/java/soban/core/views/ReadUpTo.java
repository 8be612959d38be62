package soban.core.views;

/// How far a partition has been read.
///
/// @param next the offset of the next record
/// @param epoch under which leadership of the partition the one before it was written; negative
///   when it is not known
record ReadUpTo(long next, int epoch) {}
