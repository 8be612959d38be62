/// The core as a process: its composition root, where every part is made and started, and its
/// command. The parts know nothing of this package.
@NullMarked
package soban.core;

import org.jspecify.annotations.NullMarked;
