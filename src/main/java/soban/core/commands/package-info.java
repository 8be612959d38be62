/// The one door through which commands enter the log of commands, in the partition of their unit.
@NullMarked
package soban.core.commands;

import org.jspecify.annotations.NullMarked;
