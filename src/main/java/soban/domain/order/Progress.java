package soban.domain.order;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Where the order stands, since when, and what was promised to the customer.
public record Progress(OrderStatus status, Instant since, @Nullable Instant promisedAt) {
    Progress to(OrderStatus next) {
        return to(next, since);
    }

    Progress accepted(Instant promise) {
        return new Progress(OrderStatus.ACCEPTED, since, promise);
    }

    Progress to(OrderStatus next, Instant at) {
        return new Progress(next, at, promisedAt);
    }
}
