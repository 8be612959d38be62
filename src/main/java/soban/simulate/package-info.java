/// People who don't exist, for demonstrations and load: customers speak HTTP as anybody does, and
/// people at desks (`staff`) use the product's own. They know nothing of the inside.
@NullMarked
package soban.simulate;

import org.jspecify.annotations.NullMarked;
