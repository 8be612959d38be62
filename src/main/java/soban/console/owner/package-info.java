/// The owner's desk: orders, what must be undone or delivered, messages, reviews and the day.
@NullMarked
package soban.console.owner;

import org.jspecify.annotations.NullMarked;
