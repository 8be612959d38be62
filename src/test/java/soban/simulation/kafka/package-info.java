/// A Kafka in memory, as far as Soban uses one, with everything that has ever gone wrong with it:
/// transactions whose markers arrive one by one, fenced and frozen owners, commits of which nobody
/// learns, lost sends, groups that forget, tails that a power cut takes. It knows nothing of
/// orders.
@NullMarked
package soban.simulation.kafka;

import org.jspecify.annotations.NullMarked;
