/// One real Kafka node inside a process of ours: its folder, its settings, its start and stop.
/// Knows Kafka's server and nothing of Soban's topics, of the core, or of the other processes.
@NullMarked
package soban.station.broker;

import org.jspecify.annotations.NullMarked;
