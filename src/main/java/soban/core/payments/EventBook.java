package soban.core.payments;

import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.order.PaymentEvent.PaymentDeclined;
import soban.domain.order.PaymentEvent.PaymentNotTried;
import soban.domain.order.PaymentEvent.PaymentRefunded;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.order.PaymentEvent.PaymentUnclear;
import soban.domain.order.Payments;
import soban.domain.unit.Event;
import soban.wire.kafka.Clients;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Our own book: what the events say of money that the gateway moved. Cash is not in it.
final class EventBook implements MoneyBook {
    /// An event is written soon after the time that it carries.
    private static final Duration MARGIN = Duration.ofDays(1);

    private final PaymentLog log;

    EventBook(Clients clients) {
        this.log = new PaymentLog(clients);
    }

    @Override
    public Set<String> moved(Instant from, Instant until) {
        var found = new HashSet<String>();
        log.read(
                from.minus(MARGIN),
                record -> {
                    if (!record.time().isBefore(from) && record.time().isBefore(until)) {
                        moved(record.event()).ifPresent(found::add);
                    }
                });
        return found;
    }

    private static Optional<String> moved(Event event) {
        return switch (event) {
            case PaymentTaken taken -> Optional.of(taken.attempt());
            case PaymentRefunded refunded -> Optional.of(Payments.attemptOf(refunded.refund()));
            default -> Optional.empty();
        };
    }

    @Override
    public Map<String, Account> accounts(Set<String> attempts) {
        var accounts = new HashMap<String, Account>();
        log.read(Instant.EPOCH, record -> enter(record.event(), attempts, accounts));
        return accounts;
    }

    private static void enter(Event event, Set<String> attempts, Map<String, Account> accounts) {
        attempt(event)
                .filter(attempts::contains)
                .ifPresent(
                        attempt ->
                                accounts.put(
                                        attempt,
                                        after(
                                                accounts.getOrDefault(attempt, Account.NOTHING),
                                                event)));
    }

    private static Optional<String> attempt(Event event) {
        return switch (event) {
            case PaymentAttempted attempted -> Optional.of(attempted.attempt());
            case PaymentUnclear unclear -> Optional.of(unclear.attempt());
            case PaymentNotTried notTried -> Optional.of(notTried.attempt());
            case PaymentDeclined declined -> Optional.of(declined.attempt());
            default -> moved(event);
        };
    }

    private static Account after(Account before, Event event) {
        return switch (event) {
            case PaymentAttempted attempted -> before.standing("asked for");
            case PaymentUnclear unclear -> before.standing("not clear yet");
            case PaymentNotTried notTried -> before.standing("never asked for");
            case PaymentDeclined declined -> before.standing("declined");
            case PaymentTaken taken -> Account.paid(taken.amount(), before.refunds());
            case PaymentRefunded refunded ->
                    before.refunded(
                            Question.Refund.key(refunded.refund(), refunded.amount()),
                            refunded.amount());
            default -> before;
        };
    }
}
