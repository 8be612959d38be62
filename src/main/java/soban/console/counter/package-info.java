/// Taking an order for somebody who stands at the counter or is on the telephone. What of it is
/// arithmetic has no controls.
@NullMarked
package soban.console.counter;

import org.jspecify.annotations.NullMarked;
