/// A station's data in archives, taken while it runs, and brought back; what makes customers' data
/// readable apart from all else.
@NullMarked
package soban.station.backup;

import org.jspecify.annotations.NullMarked;
