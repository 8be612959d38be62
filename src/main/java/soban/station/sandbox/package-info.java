/// A payment gateway and message provider for trying things out: it charges nobody and carries no
/// message to anybody, but keeps a book on disk and can be told to be slow, busy, or gone. Knows
/// HTTP and its book, and nothing of Soban's orders or of Kafka: to the core it is as foreign as a
/// real one.
@NullMarked
package soban.station.sandbox;

import org.jspecify.annotations.NullMarked;
