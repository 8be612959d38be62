package soban.desk.board;

import org.jspecify.annotations.Nullable;

import soban.domain.money.Money;
import soban.domain.order.Attempt;
import soban.domain.order.OrderContent;
import soban.domain.order.PaymentEvent;
import soban.domain.order.PaymentEvent.CashRefunded;
import soban.domain.order.PaymentEvent.CashTaken;
import soban.domain.order.PaymentEvent.PaymentAskedAgain;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.order.PaymentEvent.PaymentDeclined;
import soban.domain.order.PaymentEvent.PaymentNotTried;
import soban.domain.order.PaymentEvent.PaymentRaised;
import soban.domain.order.PaymentEvent.PaymentRefunded;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.order.PaymentEvent.PaymentUnclear;
import soban.domain.order.PaymentEvent.RefundAskedAgain;
import soban.domain.order.PaymentEvent.RefundFailed;
import soban.domain.order.PaymentEvent.RefundRecorded;
import soban.domain.order.PaymentEvent.RefundStarted;
import soban.domain.order.PaymentEvent.RefundUnclear;
import soban.domain.order.PaymentStatus;
import soban.domain.order.Payments;
import soban.domain.order.Refund;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The money of one order. A shop's desks hear of an order when it is paid, so how often its
/// customer tried before is not told.
///
/// @param paid everything that came in
/// @param cash it came over the counter
/// @param refunds what went back, or is on its way
/// @param card what is known of a card that was asked and has not paid: PENDING, UNKNOWN or
///   DECLINED
public record Purse(Money paid, boolean cash, List<Refund> refunds, @Nullable PaymentStatus card) {
    public Purse {
        refunds = List.copyOf(refunds);
    }

    /// No card is asked.
    public Purse(Money paid, boolean cash, List<Refund> refunds) {
        this(paid, cash, refunds, null);
    }

    static Purse received(OrderContent content) {
        boolean known = !content.isFromCounter() && content.bill() != null;
        return new Purse(
                known && content.bill() != null ? content.bill().total() : Money.NONE,
                false,
                List.of());
    }

    static Purse of(Payments copy) {
        var paid = copy.attempts().stream().filter(a -> a.state() == Attempt.State.PAID).toList();
        return new Purse(
                paid.stream().map(Attempt::amount).reduce(Money.NONE, Money::plus),
                paid.stream().anyMatch(Attempt::isCash),
                copy.refunds(),
                paid.isEmpty() && !copy.attempts().isEmpty()
                        ? card(copy.attempts().getLast())
                        : null);
    }

    private static PaymentStatus card(Attempt attempt) {
        return switch (attempt.state()) {
            case OPEN ->
                    attempt.tries() > 0 || attempt.raised()
                            ? PaymentStatus.UNKNOWN
                            : PaymentStatus.PENDING;
            case NOT_TRIED, DECLINED -> PaymentStatus.DECLINED;
            case PAID -> PaymentStatus.PAID;
        };
    }

    private Purse asked(PaymentStatus answer) {
        return paid.amount() > 0 ? this : new Purse(paid, cash, refunds, answer);
    }

    Purse after(PaymentEvent event) {
        return switch (event) {
            case PaymentTaken taken -> new Purse(paid.plus(taken.amount()), cash, refunds);
            case CashTaken taken -> new Purse(paid.plus(taken.amount()), true, refunds);
            case RefundStarted(var o, var id, var attempt, var amount, var reason) ->
                    with(new Refund(id, attempt, amount, Refund.State.OPEN, 0, null));
            case CashRefunded(var o, var id, var attempt, var amount, var reason) ->
                    with(new Refund(id, attempt, amount, Refund.State.DONE, 0, null));
            case RefundUnclear(var o, var id, var tries, var again, var reason) ->
                    change(
                            id,
                            r -> new Refund(id, r.attempt(), r.amount(), r.state(), tries, again));
            case RefundAskedAgain again ->
                    change(
                            again.refund(),
                            r ->
                                    new Refund(
                                            r.id(),
                                            r.attempt(),
                                            r.amount(),
                                            r.state(),
                                            r.tries(),
                                            null));
            case PaymentRefunded done -> ended(done.refund(), Refund.State.DONE);
            case RefundFailed failed -> ended(failed.refund(), Refund.State.FAILED);
            case RefundRecorded recorded -> ended(recorded.refund(), Refund.State.BY_HAND);
            case PaymentAttempted _ -> asked(PaymentStatus.PENDING);
            case PaymentUnclear _, PaymentRaised _ -> asked(PaymentStatus.UNKNOWN);
            case PaymentNotTried _, PaymentDeclined _ -> asked(PaymentStatus.DECLINED);
            case PaymentAskedAgain _ -> this;
        };
    }

    private Purse ended(String refund, Refund.State end) {
        return change(refund, r -> new Refund(r.id(), r.attempt(), r.amount(), end, 0, null));
    }

    private Purse change(String refund, UnaryOperator<Refund> change) {
        return new Purse(
                paid,
                cash,
                refunds.stream().map(r -> r.id().equals(refund) ? change.apply(r) : r).toList(),
                card);
    }

    private Purse with(Refund refund) {
        return new Purse(
                paid, cash, Stream.concat(refunds.stream(), Stream.of(refund)).toList(), card);
    }

    /// What has gone back for good.
    public Money back() {
        return sum(Purse::isBack);
    }

    /// What is on its way back, or could not be given back yet.
    public Money owed() {
        return sum(refund -> !isBack(refund));
    }

    static boolean isBack(Refund refund) {
        return refund.state() == Refund.State.DONE || refund.state() == Refund.State.BY_HAND;
    }

    private Money sum(Predicate<Refund> which) {
        return refunds.stream().filter(which).map(Refund::amount).reduce(Money.NONE, Money::plus);
    }

    /// What of it is neither back nor promised back.
    public Money left() {
        return new Money(paid.amount() - back().amount() - owed().amount());
    }

    boolean isOpen() {
        return refunds.stream().anyMatch(refund -> !isBack(refund));
    }

    public boolean isRefundFailed() {
        return refunds.stream().anyMatch(r -> r.state() == Refund.State.FAILED);
    }

    public PaymentStatus status() {
        if (refunds.stream().anyMatch(Refund::unsettled)) {
            return PaymentStatus.REFUNDING;
        }
        if (isRefundFailed()) {
            return PaymentStatus.REFUND_FAILED;
        }
        if (paid.amount() == 0) {
            return PaymentStatus.PENDING;
        }
        return left().amount() == 0 ? PaymentStatus.REFUNDED : PaymentStatus.PAID;
    }
}
