package soban.domain.order;

import soban.domain.customer.CustomerId;
import soban.domain.customer.Grades;
import soban.domain.person.Personal;

import java.time.Instant;

/// What comes after an order was served.
public sealed interface ReviewEvent extends OrderEvent {
    /// The order counts towards its customer's grade.
    record OrderServed(OrderId order, CustomerId customer, Grades grades) implements ReviewEvent {}

    record ReviewWritten(OrderId order, int stars, Personal text, Instant at)
            implements ReviewEvent {
        public ReviewWritten(OrderId order, int stars, String text, Instant at) {
            this(order, stars, Personal.of(text), at);
        }
    }

    record ReviewAnswered(OrderId order, String text, Instant at) implements ReviewEvent {}
}
