package soban.domain.order;

import soban.domain.customer.CustomerId;

/// Wishes that concern a review.
public sealed interface ReviewCommand extends OrderCommand {
    record WriteReview(OrderId order, CustomerId customer, int stars, String text)
            implements ReviewCommand {}

    record AnswerReview(OrderId order, String text) implements ReviewCommand {}
}
