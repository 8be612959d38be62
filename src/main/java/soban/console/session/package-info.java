/// What a window offers beside its desk: the other desks of this machine, the way back to the first
/// choice, and in a demo its customers and people. The program does it, behind `Session`.
@NullMarked
package soban.console.session;

import org.jspecify.annotations.NullMarked;
