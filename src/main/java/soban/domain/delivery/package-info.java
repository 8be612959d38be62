/// How goods reach a customer: who carries them, how an offer looks to riders, and how far a
/// delivery has come. Decisions on deliveries stand with the order.
@NullMarked
package soban.domain.delivery;

import org.jspecify.annotations.NullMarked;
