/// The life of an order, from the price to the hand-over or the refund: commands, events, and the
/// pure functions that decide and evolve. No clock, no random, no storage: time and ids arrive with
/// the command.
@NullMarked
package soban.domain.order;

import org.jspecify.annotations.NullMarked;
