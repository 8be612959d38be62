package soban.core.payments;

import soban.core.outside.OutsideTrouble;
import soban.wire.kafka.Clients;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;

/// Compares a day in the gateway's book with our own, which is the log of events. All of a payment
/// is compared whose money moved on that day in either book, so that what is told on this side of
/// midnight and on that is no difference.
public final class Reconciler implements AutoCloseable {
    private final MoneyBook gateway;
    private final MoneyBook own;

    public Reconciler(Clients clients, GatewaySettings gateway) {
        this(gateway.book(), new EventBook(clients));
    }

    Reconciler(MoneyBook gateway, MoneyBook own) {
        this.gateway = gateway;
        this.own = own;
    }

    /// The gateway is read first: what it books is told to us later, not earlier. Of a day that is
    /// not over yet, what is under way can be found; it is gone the next time.
    ///
    /// @throws OutsideTrouble where the gateway's book can't be read
    public Reconciliation of(LocalDate day, ZoneId zone) throws OutsideTrouble {
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(zone).toInstant();
        var attempts = new HashSet<>(gateway.moved(from, until));
        attempts.addAll(own.moved(from, until));
        var there = gateway.accounts(attempts);
        return Reconciliation.of(attempts, there, own.accounts(attempts));
    }

    @Override
    public void close() {
        gateway.close();
        own.close();
    }
}
