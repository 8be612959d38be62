/// The beat by which desks know that the core lives. It says nothing about how well.
@NullMarked
package soban.core.pulse;

import org.jspecify.annotations.NullMarked;
