/// The rider's window: what is offered near them, what they carry, a drawn map, and the day.
@NullMarked
package soban.console.rider;

import org.jspecify.annotations.NullMarked;
