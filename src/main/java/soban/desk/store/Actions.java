package soban.desk.store;

import soban.desk.DeskAction;
import soban.desk.board.Wish;
import soban.desk.board.Wishes;
import soban.domain.access.Authority;
import soban.domain.access.CardBan;
import soban.domain.access.CardNumber;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.time.Instant;

/// What comes of what a person does at the desk: a press for the core, or something that is settled
/// here.
final class Actions {
    private static final int LONGEST_NAME = 80;

    private final Role role;
    private final Registration registration;
    private final Side side;
    private final Presses presses;
    private final Sightings sightings;
    private final Tables tables;

    Actions(
            Role role,
            Registration registration,
            Side side,
            Presses presses,
            Sightings sightings,
            Tables tables) {
        this.role = role;
        this.registration = registration;
        this.side = side;
        this.presses = presses;
        this.sightings = sightings;
        this.tables = tables;
    }

    /// @param reached whether the core can be asked now
    long take(DeskAction action, boolean reached, Instant now) {
        return Wishes.of(action, side::hoped)
                .map(wish -> press(action, wish, reached, now))
                .orElseGet(() -> settleHere(action, now));
    }

    private long press(DeskAction action, Wish wish, boolean reached, Instant now) {
        if (!Authority.allows(role, wish.command())) {
            return presses.refuse(wish, RefusalCode.NOT_ALLOWED, now);
        }
        var card = CardBan.objection(wish.command());
        if (card.isPresent()) {
            return presses.refuse(action.name(), side.subject(wish), card.get(), now);
        }
        if (action instanceof DeskAction.SignOff) {
            registration.leave();
        }
        return action.needsTheCore() && !reached
                ? presses.refuse(wish, RefusalCode.OFFLINE, now)
                : presses.press(wish, now);
    }

    private long settleHere(DeskAction action, Instant now) {
        return switch (action) {
            case DeskAction.Touch(var order) -> sightings.touched(order, now);
            case DeskAction.Dismiss(var notice) -> {
                tables.notices().remove(notice);
                yield 0;
            }
            case DeskAction.IAm(var person) -> standHere(action, person.strip(), now);
            default -> throw new IllegalStateException("nobody settles " + action);
        };
    }

    private long standHere(DeskAction action, String name, Instant now) {
        if (name.length() > LONGEST_NAME) {
            return presses.refuse(action.name(), "", Refusal.of(RefusalCode.TEXT_TOO_LONG), now);
        }
        if (CardNumber.isIn(name)) {
            var card = new Refusal(RefusalCode.CARD_NUMBER, null, "name");
            return presses.refuse(action.name(), "", card, now);
        }
        tables.facts().person(name);
        registration.come();
        return 0;
    }
}
