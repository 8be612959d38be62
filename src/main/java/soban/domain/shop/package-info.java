/// A shop: its preset, settings and menu, and the changes of them. Orders know shops, shops know no
/// orders.
@NullMarked
package soban.domain.shop;

import org.jspecify.annotations.NullMarked;
