/// A unit's state as it is sent to a desk whose board is not whole. It is made of the same records
/// that decisions use, in the form that is for the desk's role.
@NullMarked
package soban.domain.snapshot;

import org.jspecify.annotations.NullMarked;
