package soban.domain.order;

import soban.domain.money.Money;
import soban.domain.unit.CorruptHistory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An order as its decisions need it.
public record Order(
        OrderId id,
        OrderContent content,
        Instant payUntil,
        Progress progress,
        List<Attempt> attempts,
        Cancellation cancellation) {
    public Order {
        attempts = List.copyOf(attempts);
    }

    public OrderStatus status() {
        return progress.status();
    }

    /// Ended, and nothing is owed to or by the gateway any more.
    public boolean finished() {
        return status().ended() && !owes();
    }

    /// What is known of the money. Of several attempts the charged one speaks for the order, even
    /// if a newer one was declined; else the one whose answer is awaited, else the newest that
    /// moved money, else the newest.
    public PaymentStatus payment() {
        return attemptIn(Attempt.State.PAID)
                .or(() -> attemptIn(Attempt.State.OPEN))
                .or(() -> attempts.reversed().stream().filter(Attempt::movedMoney).findFirst())
                .or(() -> attempts.reversed().stream().findFirst())
                .map(Attempt::payment)
                .orElse(PaymentStatus.PENDING);
    }

    /// An order that was never paid does not exist for the shop.
    public boolean shownToShop() {
        return switch (status()) {
            case AWAITING_PAYMENT, EXPIRED -> false;
            case RECEIVED, ACCEPTED, PREPARING, READY, HANDED_OVER -> true;
            case CANCELLED -> progress.promisedAt() != null;
        };
    }

    Money total() {
        if (content.bill() == null) {
            throw new CorruptHistory(id + " has no bill");
        }
        return content.bill().total();
    }

    boolean owes() {
        return attempts.stream().anyMatch(Attempt::unsettled);
    }

    boolean owesBeside(Attempt attempt) {
        return attempts.stream().anyMatch(a -> a.unsettled() && !a.id().equals(attempt.id()));
    }

    Optional<Attempt> attempt(String attemptId) {
        return attempts.stream().filter(a -> a.id().equals(attemptId)).findFirst();
    }

    Optional<Attempt> attemptIn(Attempt.State state) {
        return attempts.stream().filter(a -> a.state() == state).findFirst();
    }

    boolean cancelling() {
        return cancellation.status() == CancelStatus.REQUESTED;
    }

    Order with(Progress next) {
        return new Order(id, content, payUntil, next, attempts, cancellation);
    }

    Order with(Cancellation next) {
        return new Order(id, content, payUntil, progress, attempts, next);
    }

    Order adding(Attempt attempt) {
        var more = new ArrayList<>(attempts);
        more.add(attempt);
        return new Order(id, content, payUntil, progress, more, cancellation);
    }

    Order replacing(Attempt changed) {
        if (attempt(changed.id()).isEmpty()) {
            throw new CorruptHistory(id + " has no attempt " + changed.id());
        }
        var replaced =
                attempts.stream().map(a -> a.id().equals(changed.id()) ? changed : a).toList();
        return new Order(id, content, payUntil, progress, replaced, cancellation);
    }
}
