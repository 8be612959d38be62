package soban.desk.store;

import soban.desk.DeskAction;
import soban.desk.board.Wish;

import java.time.Instant;

/// What comes of what a person does at the desk: a press for the core, or something that is settled
/// here.
final class Actions {
    private final Presses presses;
    private final Sightings sightings;
    private final Notices notices;

    Actions(Presses presses, Sightings sightings, Notices notices) {
        this.presses = presses;
        this.sightings = sightings;
        this.notices = notices;
    }

    long take(DeskAction action, Instant now) {
        return Wish.of(action, presses::hoped)
                .map(wish -> presses.press(wish, now))
                .orElseGet(() -> settleHere(action, now));
    }

    private long settleHere(DeskAction action, Instant now) {
        if (action instanceof DeskAction.Touch(var order)) {
            return sightings.touched(order, now);
        }
        if (action instanceof DeskAction.Dismiss(var notice)) {
            notices.remove(notice);
        }
        return 0;
    }
}
