/// People who don't exist, for demonstrations and load: they speak HTTP as anybody does and know
/// nothing of the inside.
@NullMarked
package soban.simulate;

import org.jspecify.annotations.NullMarked;
