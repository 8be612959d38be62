package soban.desk.store;

import soban.desk.board.Dispatch;
import soban.desk.board.Outgoing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// What leaves the desk next: who is there, then what is missed, and then the presses in their
/// order. What the core listens to no more is not sent.
final class Departures {
    private final Path file;
    private final Tables tables;
    private final Registration registration;
    private final Recovery recovery;

    Departures(Path file, Tables tables, Registration registration, Recovery recovery) {
        this.file = file;
        this.tables = tables;
        this.registration = registration;
        this.recovery = recovery;
    }

    Optional<Dispatch> next(Instant now, boolean repeats) {
        if (registration.isSuperseded()) {
            return Optional.empty();
        }
        boolean known = registration.isRegistered() || registration.isQuiet();
        return registration
                .hello(now, repeats, tables.outbox().hasUnsent())
                .or(() -> recovery.ask(now, repeats, known))
                .or(() -> registration.isRegistered() ? press(now, repeats) : Optional.empty());
    }

    /// While a part of the feed is missing no answer can be taken: asking again is only noise.
    private Optional<Dispatch> press(Instant now, boolean repeats) {
        return Outgoing.next(tables.outbox().rows(), now, repeats && !recovery.isWaiting())
                .map(row -> tables.letterhead().stamped(row, registration.incarnation(), now));
    }

    void sent(Dispatch dispatch, Instant now) {
        if (dispatch.isPress()) {
            tables.outbox().sent(dispatch.number(), now);
        } else {
            registration.sent(dispatch.id(), now);
            recovery.sent(dispatch.id(), now);
        }
    }

    /// Why nothing leaves any more, for a person.
    Optional<String> trouble() {
        if (registration.isSuperseded()) {
            return Optional.of(
                    "This desk's memory was copied, or the desk was given up, so its station no longer listens to it. Close it, move %s away and set it up anew; what waits here is not sent."
                            .formatted(file));
        }
        return registration.isUnheard()
                ? Optional.of(
                        "The station hears this desk but does not take it in. Perhaps it has too"
                            + " many desks: sign off those that are no longer used, or ask whoever"
                            + " runs the station.")
                : Optional.empty();
    }
}
