/// The desk in a terminal: the command `desk`, a live board as text, one JSON object per change,
/// and single presses with an exit code. It sees a desk as any window does, through `Desk` and its
/// pictures.
@NullMarked
package soban.desk.terminal;

import org.jspecify.annotations.NullMarked;
