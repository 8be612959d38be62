/// How the station keeps files that only its own user may read. Knows nothing of what stands in
/// them.
@NullMarked
package soban.station.disk;

import org.jspecify.annotations.NullMarked;
