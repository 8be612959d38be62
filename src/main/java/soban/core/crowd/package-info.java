/// How many may come through the doors, how often, and from where: counted in bounded memory,
/// whatever is sent. What is said to those who are refused is known to the doors, not here.
@NullMarked
package soban.core.crowd;

import org.jspecify.annotations.NullMarked;
