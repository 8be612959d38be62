/// The order loop's promises, over a log in memory and over a real broker.
@NullMarked
package soban.core.orders;

import org.jspecify.annotations.NullMarked;
