/// Asking the payment gateway: what the events ask is asked outside, and what came of it goes back
/// as a command. Nothing is decided here and nothing is kept: the unit owns its open attempts and
/// asks again.
@NullMarked
package soban.core.payments;

import org.jspecify.annotations.NullMarked;
