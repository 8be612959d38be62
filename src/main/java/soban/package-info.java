/// The program: its main class and its sub-commands, which put the other packages together.
/// Everything may be used from here, and nothing else may use this package. No rule of the shop
/// lives here: a command reads its arguments, starts one process and says how it went.
@NullMarked
package soban;

import org.jspecify.annotations.NullMarked;
