package soban.domain.order;

import soban.domain.money.Money;
import soban.domain.unit.CorruptHistory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All money of an order: until when it may be paid, the attempts, and what went back.
public record Payments(Instant payUntil, List<Attempt> attempts, List<Refund> refunds) {
    public Payments {
        attempts = List.copyOf(attempts);
        refunds = List.copyOf(refunds);
    }

    /// What is known of the money. Of several attempts the one that serves the order speaks for it,
    /// even if a newer one was declined; else the one whose answer is awaited, else those that went
    /// back, else the newest.
    public PaymentStatus status() {
        return charged()
                .filter(a -> left(a).amount() > 0)
                .map(a -> goingBack(of(a)).orElse(PaymentStatus.PAID))
                .or(() -> unsettled().map(Payments::open))
                .or(this::wentBack)
                .or(() -> attempts.reversed().stream().findFirst().map(Payments::closed))
                .orElse(PaymentStatus.PENDING);
    }

    private static PaymentStatus open(Attempt attempt) {
        return attempt.tries() > 0 ? PaymentStatus.UNKNOWN : PaymentStatus.PENDING;
    }

    private static PaymentStatus closed(Attempt attempt) {
        return attempt.state() == Attempt.State.DECLINED
                ? PaymentStatus.DECLINED
                : PaymentStatus.PENDING;
    }

    private Optional<PaymentStatus> wentBack() {
        return refunds.isEmpty()
                ? Optional.empty()
                : goingBack(refunds).or(() -> Optional.of(PaymentStatus.REFUNDED));
    }

    private static Optional<PaymentStatus> goingBack(List<Refund> refunds) {
        if (refunds.stream().anyMatch(Refund::unsettled)) {
            return Optional.of(PaymentStatus.REFUNDING);
        }
        return refunds.stream().anyMatch(r -> r.state() == Refund.State.FAILED)
                ? Optional.of(PaymentStatus.REFUND_FAILED)
                : Optional.empty();
    }

    /// The attempt that serves the order: charged, and if several were, the one of which most is
    /// left.
    Optional<Attempt> charged() {
        return attempts.stream()
                .filter(a -> a.state() == Attempt.State.PAID)
                .max((a, b) -> Long.compare(left(a).amount(), left(b).amount()));
    }

    /// What of a charge has neither gone back nor is promised back. What the gateway refuses to
    /// give back stays promised: a person must give it, and it must not be given twice.
    public Money left(Attempt attempt) {
        long back = of(attempt).stream().mapToLong(r -> r.amount().amount()).sum();
        return new Money(attempt.amount().amount() - back);
    }

    boolean isGoingBack(Attempt attempt) {
        return of(attempt).stream().anyMatch(Refund::unsettled);
    }

    /// The name of the order's next attempt, made from the order alone: it is the key under which
    /// the gateway is asked.
    public String nextAttempt(OrderId order) {
        return order + "." + (attempts.size() + 1);
    }

    /// The name of the attempt's next refund, made from the attempt alone: it is the key under
    /// which the gateway is asked.
    String nextRefund(Attempt attempt) {
        return attempt.id() + ".r" + (of(attempt).size() + 1);
    }

    /// The attempt of which such a name gives back.
    public static String attemptOf(String refund) {
        return refund.substring(0, Math.max(0, refund.lastIndexOf(".r")));
    }

    private List<Refund> of(Attempt attempt) {
        return refunds.stream().filter(r -> r.attempt().equals(attempt.id())).toList();
    }

    /// A person must find out about a charge or give money back.
    public boolean awaitsPerson() {
        return attempts.stream().anyMatch(Attempt::awaitsPerson)
                || refunds.stream().anyMatch(r -> r.state() == Refund.State.FAILED);
    }

    /// Money went astray, or perhaps did: the shop's owner hears of it even if the shop never had
    /// the order.
    boolean wentAstray() {
        return !refunds.isEmpty() || attempts.stream().anyMatch(Attempt::raised);
    }

    /// Something that was asked about the money is not answered.
    boolean owes() {
        return attempts.stream().anyMatch(Attempt::unsettled)
                || refunds.stream().anyMatch(Refund::unsettled);
    }

    Optional<Attempt> attempt(String id) {
        return attempts.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    Optional<Attempt> unsettled() {
        return attempts.stream().filter(Attempt::unsettled).findFirst();
    }

    Optional<Refund> refund(String id) {
        return refunds.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    Payments adding(Attempt attempt) {
        var more = new ArrayList<>(attempts);
        more.add(attempt);
        return new Payments(payUntil, more, refunds);
    }

    Payments adding(Refund refund) {
        var more = new ArrayList<>(refunds);
        more.add(refund);
        return new Payments(payUntil, attempts, more);
    }

    Payments replacing(Attempt changed) {
        if (attempt(changed.id()).isEmpty()) {
            throw new CorruptHistory("no attempt " + changed.id());
        }
        return new Payments(
                payUntil,
                attempts.stream().map(a -> a.id().equals(changed.id()) ? changed : a).toList(),
                refunds);
    }

    Payments replacing(Refund changed) {
        if (refund(changed.id()).isEmpty()) {
            throw new CorruptHistory("no refund " + changed.id());
        }
        return new Payments(
                payUntil,
                attempts,
                refunds.stream().map(r -> r.id().equals(changed.id()) ? changed : r).toList());
    }

    /// For the owner, who sees what was paid but could not pay with it.
    Payments withoutTokens() {
        return new Payments(
                payUntil, attempts.stream().map(Attempt::withoutToken).toList(), refunds);
    }

    /// For those who make the goods.
    Payments withoutMoney() {
        return new Payments(payUntil, List.of(), List.of());
    }
}
