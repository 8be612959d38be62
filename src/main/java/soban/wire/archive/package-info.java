/// Archives of what a person wants to bring back: zip files that say what they are, made whole or
/// not at all.
@NullMarked
package soban.wire.archive;

import org.jspecify.annotations.NullMarked;
