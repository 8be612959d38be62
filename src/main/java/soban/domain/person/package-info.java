/// What belongs to a person: kept so that few can read it, and nobody once the person is forgotten.
@NullMarked
package soban.domain.person;

import org.jspecify.annotations.NullMarked;
