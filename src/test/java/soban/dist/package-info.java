/// What makes the installers of the built program, run from its sources by `-Pdist`, and the tests
/// of what it made. Nothing here ships.
@NullMarked
package soban.dist;

import org.jspecify.annotations.NullMarked;
