/// A customer as a unit of its own: who they are and how they are told.
@NullMarked
package soban.domain.customer;

import org.jspecify.annotations.NullMarked;
