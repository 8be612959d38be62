/// Who may ask for what, what nobody may write down, and who is told of what in which form. It
/// knows every command and event, and decides nothing about orders.
@NullMarked
package soban.domain.access;

import org.jspecify.annotations.NullMarked;
