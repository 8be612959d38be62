/// The order loop: one per partition of units, the only place where anything is decided. It owns
/// its state in memory, takes commands, decides on an overlay, and writes events, state and its own
/// position in one transaction. `PartitionLog` is all that it needs of Kafka; nothing else here may
/// know of it but the classes named `Kafka…` and `Orders`.
@NullMarked
package soban.core.orders;

import org.jspecify.annotations.NullMarked;
