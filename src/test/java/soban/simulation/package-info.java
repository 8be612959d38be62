/// A whole installation in one thread's hands: the production classes of core and desk run as
/// coroutines, one step at a time, in a time of their own, over a Kafka in memory. One seed decides
/// everything, and the same seed gives the same trace. An actor is a `SimProcess` with coroutines
/// that wait by the `Scheduler` alone; whatever reaches out of its process begins with `check`, so
/// that the dead do nothing. Nothing here may ask the machine for time, chance or threads, or
/// depend on the order of a hash.
@NullMarked
package soban.simulation;

import org.jspecify.annotations.NullMarked;
