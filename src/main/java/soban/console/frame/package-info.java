/// What all desks with pages share: the window around them, what is asked, and what is pressed.
@NullMarked
package soban.console.frame;

import org.jspecify.annotations.NullMarked;
