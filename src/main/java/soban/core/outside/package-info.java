/// What the core needs for asking others over HTTP, whoever they are: a time and a size that no
/// answer exceeds, and peace for those who are in trouble. What an answer means is known to whoever
/// asked, not here.
@NullMarked
package soban.core.outside;

import org.jspecify.annotations.NullMarked;
