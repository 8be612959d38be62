/// Tickets on paper: laid out as a scene that nobody sees, turned into black dots, and sent to a
/// receipt printer over the network or to a printer of this computer. What was printed is kept in a
/// file, so that no ticket comes twice by itself. Nothing here knows a certain desk's window.
@NullMarked
package soban.console.print;

import org.jspecify.annotations.NullMarked;
