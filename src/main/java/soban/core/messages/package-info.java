/// Messages to customers and sellers: what the events want to have sent is given to a provider, one
/// after the other for each recipient, and what came of it is brought home. Whether a message is
/// tried again is decided by its order.
@NullMarked
package soban.core.messages;

import org.jspecify.annotations.NullMarked;
