/// Carries what one unit's event means to another unit to that unit, as a command: in the order of
/// the source, one at a time, and as often as it takes. The numbers of the source's story let the
/// other unit decide each once.
@NullMarked
package soban.core.relay;

import org.jspecify.annotations.NullMarked;
