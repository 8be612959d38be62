/// What one unit's event means to another unit: which command crosses, and to whom. It decides
/// nothing; each unit decides on what arrives.
@NullMarked
package soban.domain.relay;

import org.jspecify.annotations.NullMarked;
