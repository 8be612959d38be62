package soban.console.kitchen;

import soban.console.screen.Heat;
import soban.console.sound.Chime;
import soban.desk.Ticket;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// A ticket as it hangs on the board: equal cards look equal.
///
/// @param ticket with the lines that are made here
/// @param elsewhere how many pieces of it other stations are still to make
/// @param key the digit that picks it, 0 for none
/// @param ticked the lines that somebody has ticked off here, counted from 0
record TicketCard(
        Ticket ticket,
        int elsewhere,
        int key,
        boolean picked,
        boolean ringing,
        Duration age,
        Heat heat,
        Set<Integer> ticked) {
    TicketCard {
        ticked = Set.copyOf(ticked);
    }

    Step step() {
        return Step.of(ticket);
    }

    Optional<Chime> chime() {
        return ringing
                ? Optional.of(step() == Step.ACKNOWLEDGE ? Chime.CANCELLED : Chime.NEW_ORDER)
                : Optional.empty();
    }
}
