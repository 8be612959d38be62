/// What tests of every package share: waiting, free ports, the program as a process. Tests nothing
/// by itself.
@NullMarked
package soban.testing;

import org.jspecify.annotations.NullMarked;
