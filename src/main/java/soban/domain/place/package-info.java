/// Where things are: coordinates, districts, areas, addresses. Knows nothing of shops or orders.
@NullMarked
package soban.domain.place;

import org.jspecify.annotations.NullMarked;
