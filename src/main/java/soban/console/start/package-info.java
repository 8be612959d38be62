/// The first start: look at the demo, set up a shop on this machine, or join another machine. The
/// window asks and says what is wrong; whatever takes time is done by the program, behind
/// `StartWork`.
@NullMarked
package soban.console.start;

import org.jspecify.annotations.NullMarked;
