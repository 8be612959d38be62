package soban.core.orders;

/// What is kept for ever of a device at a unit: the highest number of its commands that was
/// decided.
record Origin(long highest) {
    static final Origin NEW = new Origin(0);
}
