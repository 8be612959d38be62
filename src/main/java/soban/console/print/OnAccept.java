package soban.console.print;

import soban.console.print.Printed.Entry;
import soban.console.print.Printed.Stage;

import java.time.Duration;
import java.time.Instant;

/// Which tickets a desk prints by itself. What becomes accepted while it looks, once. After it was
/// away for some minutes, also what was accepted meanwhile; after it was away for longer, of that
/// only what has waited for no more than those minutes: the rest was made without a ticket. What
/// was accepted before the desk was told to print by itself is never printed so.
final class OnAccept {
    static final Duration MINUTES = Duration.ofMinutes(10);

    private OnAccept() {}

    /// @param turnedOn the desk was told just now to print by itself
    static Printed look(Printed printed, PrintSight sight, boolean turnedOn, Instant now) {
        Instant looked = printed.lookedAt();
        boolean begins = looked == null || turnedOn;
        boolean wasAway = looked != null && looked.plus(MINUTES).isBefore(now);
        Printed next = printed;
        for (Slip slip : sight.slips()) {
            if (slip.isAccepted() && printed.of(slip.order()).isEmpty()) {
                boolean old = wasAway && slip.waitsSince().plus(MINUTES).isBefore(now);
                Stage stage = begins || old ? Stage.LEFT_OUT : Stage.WAITING;
                next = next.with(slip.order(), new Entry(stage, slip.number(), now));
            }
        }
        return next;
    }
}
