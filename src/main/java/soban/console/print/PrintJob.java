package soban.console.print;

import soban.console.print.Printed.Entry;
import soban.domain.order.OrderId;

import java.time.Duration;
import java.time.Instant;

/// A ticket that is to come out of the printer.
///
/// @param byHand somebody stands there and waits: it is tried once, and they are told
/// @param since when it was wanted
/// @param due when it is tried next
record PrintJob(OrderId order, int number, boolean byHand, Instant since, Instant due) {
    static final Duration PAUSE = Duration.ofSeconds(15);
    static final Duration GIVE_UP = Duration.ofMinutes(5);

    static PrintJob byItself(OrderId order, Entry entry) {
        return new PrintJob(order, entry.number(), false, entry.at(), entry.at());
    }

    static PrintJob byHand(Slip slip, Instant now) {
        return new PrintJob(slip.order(), slip.number(), true, now, now);
    }

    /// A printer that is off may be switched on, for a few minutes. What may be on paper already is
    /// not tried again by itself.
    boolean isTriedAgain(PrintFailure failure, Instant now) {
        return !byHand && !failure.begun() && now.isBefore(since.plus(GIVE_UP));
    }

    /// By itself only what is still to be made is printed.
    boolean isWanted(Slip slip) {
        return byHand || slip.isAccepted();
    }

    PrintJob later(Instant now) {
        return new PrintJob(order, number, byHand, since, now.plus(PAUSE));
    }
}
