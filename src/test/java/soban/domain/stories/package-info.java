/// The five originals as scripts: a shop of each preset, its customers and riders, the gateway and
/// the message provider, played over the pure domain. Nothing here looks into a unit.
@NullMarked
package soban.domain.stories;

import org.jspecify.annotations.NullMarked;
