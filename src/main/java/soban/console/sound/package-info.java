/// Rings. One interface in front of javax.sound, so that a desk rings the same with, without and
/// instead of a loudspeaker.
@NullMarked
package soban.console.sound;

import org.jspecify.annotations.NullMarked;
