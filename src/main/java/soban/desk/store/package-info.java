/// The one file of a desk: SQLite with what was read of the feed, and the outbox of presses.
/// Everything is done by one thread at a time, each change in one transaction; the file is all that
/// survives. No Kafka, no clock, no thread here.
@NullMarked
package soban.desk.store;

import org.jspecify.annotations.NullMarked;
