package soban.domain.order;

import soban.domain.customer.CustomerId;
import soban.domain.person.Personal;

/// Wishes that concern a review.
public sealed interface ReviewCommand extends OrderCommand {
    record WriteReview(OrderId order, CustomerId customer, int stars, Personal text)
            implements ReviewCommand {
        public WriteReview(OrderId order, CustomerId customer, int stars, String text) {
            this(order, customer, stars, Personal.of(text));
        }
    }

    record AnswerReview(OrderId order, String text) implements ReviewCommand {}
}
