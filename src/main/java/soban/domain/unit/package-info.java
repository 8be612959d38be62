/// What every unit (a shop, a customer, a rider) has in common: commands, events, decisions,
/// refusals, actors. Nothing here knows what is sold or to whom.
@NullMarked
package soban.domain.unit;

import org.jspecify.annotations.NullMarked;
