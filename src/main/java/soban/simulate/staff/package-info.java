/// Simulated people at the desks of shops and riders. They see what the product's own desks show,
/// and press what one can press there.
@NullMarked
package soban.simulate.staff;

import org.jspecify.annotations.NullMarked;
