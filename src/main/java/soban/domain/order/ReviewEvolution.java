package soban.domain.order;

import soban.domain.order.ReviewEvent.OrderServed;
import soban.domain.order.ReviewEvent.ReviewAnswered;
import soban.domain.order.ReviewEvent.ReviewWritten;
import soban.domain.unit.CorruptHistory;

/// What the events after an order was served make of it.
final class ReviewEvolution {
    private ReviewEvolution() {}

    static Order change(Order order, ReviewEvent event) {
        if (!order.status().served()) {
            throw new CorruptHistory(order.id() + " was not served: it is " + order.status());
        }
        return switch (event) {
            case OrderServed served -> of(order, served);
            case ReviewWritten written -> order.with(written(order, written));
            case ReviewAnswered answered -> order.with(answered(order, answered));
        };
    }

    /// It counts for the customer, and leaves the order as it is.
    private static Order of(Order order, OrderServed served) {
        if (!order.content().isOf(served.customer())) {
            throw new CorruptHistory(order.id() + " is not of " + served.customer());
        }
        return order;
    }

    private static Review written(Order order, ReviewWritten written) {
        if (order.review() != null) {
            throw new CorruptHistory(order.id() + " was reviewed twice");
        }
        return new Review(written.stars(), written.text(), written.at(), "", null);
    }

    private static Review answered(Order order, ReviewAnswered answered) {
        Review review = order.review();
        if (review == null || review.answeredAt() != null) {
            throw new CorruptHistory(order.id() + " has no review to answer");
        }
        return review.answered(answered.text(), answered.at());
    }
}
