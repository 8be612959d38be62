package soban.simulation;

import static soban.simulation.Rule.require;

import soban.core.payments.Question;
import soban.domain.money.Money;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.order.PaymentEvent.RefundRecorded;
import soban.domain.order.PaymentEvent.RefundStarted;
import soban.wire.EventRecord;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The gateway's book against the orders: nobody pays twice, or for nothing, and nobody is served
/// who has not paid.
final class MoneyRule implements Rule {
    private final SimGateway gateway;
    private final Fates fates;
    private final boolean lossy;
    private final Set<String> byHand = new HashSet<>();
    private final Map<String, Money> known = new TreeMap<>();
    private final Set<OrderId> received = new HashSet<>();
    private final Set<OrderId> atCounter = new HashSet<>();

    /// @param lossy of what a power cut took, only the gateway's book knows: that is left to
    ///   whoever compares the books
    MoneyRule(SimGateway gateway, Fates fates, boolean lossy) {
        this.lossy = lossy;
        this.gateway = gateway;
        this.fates = fates;
    }

    @Override
    public void see(EventRecord record) {
        switch (record.event()) {
            case PaymentAttempted attempted -> known.put(attempted.attempt(), attempted.amount());
            case RefundStarted started -> known.put(started.refund(), started.amount());
            case RefundRecorded recorded -> byHand.add(recorded.refund());
            case PaymentTaken taken -> {
                var entry = gateway.book().get(taken.attempt());
                require(entry != null && entry.isDone(), "never charged: " + taken);
            }
            case OrderEvent.OrderReceived paid -> {
                received.add(paid.order());
                if (paid.content().isFromCounter()) {
                    atCounter.add(paid.order());
                }
            }
            default -> {}
        }
    }

    @Override
    public void atRest() {
        Map<OrderId, Long> kept = new TreeMap<>(Comparator.comparing(OrderId::value));
        gateway.book()
                .forEach(
                        (key, entry) -> {
                            String name = nameOf(entry.question());
                            if (lossy && !entry.question().amount().equals(known.get(name))) {
                                return;
                            }
                            boolean charge = entry.question() instanceof Question.Charge;
                            long amount = entry.question().amount().amount();
                            if (charge && entry.isDone()) {
                                kept.merge(entry.question().order(), amount, Long::sum);
                            } else if (!charge && (entry.isDone() || byHand.contains(name))) {
                                kept.merge(entry.question().order(), -amount, Long::sum);
                            }
                        });
        fates.all()
                .forEach(
                        (order, status) -> {
                            boolean paid =
                                    atCounter.contains(order)
                                            ? isKept(order, status)
                                            : kept.getOrDefault(order, 0L) > 0;
                            require(
                                    paid == isKept(order, status),
                                    order + " is " + status + " and kept " + kept.get(order));
                        });
    }

    private static String nameOf(Question question) {
        return switch (question) {
            case Question.Charge charge -> charge.attempt();
            case Question.Refund refund -> refund.refund();
        };
    }

    private boolean isKept(OrderId order, OrderStatus status) {
        return switch (status) {
            case CANCELLED, REJECTED, EXPIRED -> false;
            case AWAITING_PAYMENT -> received.contains(order);
            default -> true;
        };
    }
}
