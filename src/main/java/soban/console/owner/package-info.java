/// The owner's desk: the pages on which a shop is run. What is shown comes from the desk's view,
/// and every change goes out as a press.
@NullMarked
package soban.console.owner;

import org.jspecify.annotations.NullMarked;
