/// What leaves the house: that the list of parts is the parts, that each may be passed on, and that
/// whoever builds the same sources gets the same bytes. All of it looks at what was built, and
/// starts nothing of the product.
@NullMarked
package soban.supply;

import org.jspecify.annotations.NullMarked;
