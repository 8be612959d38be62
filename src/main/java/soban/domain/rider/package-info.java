/// A rider as a unit of its own: duty, position, and the deliveries they asked for and have. What a
/// rider asks for is decided by the order's shop; what the shop says comes back as news.
@NullMarked
package soban.domain.rider;

import org.jspecify.annotations.NullMarked;
