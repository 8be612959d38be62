/// Amounts of money in whole smallest units. Knows no currency and nothing of orders.
@NullMarked
package soban.domain.money;

import org.jspecify.annotations.NullMarked;
