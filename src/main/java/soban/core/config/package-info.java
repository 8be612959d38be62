/// Where the settings of a process come from: a file, the environment and the command line, of
/// which the later ones win. What the settings mean is known to the command that has them.
@NullMarked
package soban.core.config;

import org.jspecify.annotations.NullMarked;
