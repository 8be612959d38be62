package soban.desk.store;

import soban.desk.Notice;
import soban.desk.board.Hopes;
import soban.desk.board.Press;
import soban.desk.board.Wish;
import soban.domain.access.CardNumber;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;
import soban.wire.DeviceStamp;
import soban.wire.Message;

import java.time.Instant;

/// Turns a wish into a numbered row of the outbox. It must be called within a transaction.
final class Presses {
    private final Letterhead letterhead;
    private final Registration registration;
    private final Facts facts;
    private final Outbox outbox;
    private final Notices notices;
    private final Side side;

    Presses(Registration registration, Tables tables, Side side) {
        this.registration = registration;
        this.letterhead = tables.letterhead();
        this.facts = tables.facts();
        this.outbox = tables.outbox();
        this.notices = tables.notices();
        this.side = side;
    }

    /// A person's press. What this desk knows to be in vain, or has promised not to begin, is
    /// refused here and now.
    ///
    /// @return its number, or the id of the notice that says why it was refused
    long press(Wish wish, Instant now) {
        var objection = side.objection(wish, now);
        if (objection.isPresent()) {
            return refuse(wish, objection.get(), now);
        }
        long number = add(wish, now);
        if (wish.order() != null) {
            side.pressed(wish.order());
        }
        return number;
    }

    /// Says at once that nothing comes of it.
    ///
    /// @return the id of the notice that says why
    long refuse(Wish wish, RefusalCode why, Instant now) {
        return refuse(wish.action(), side.subject(wish), Refusal.of(why), now);
    }

    /// A product may have been given a card's number for its id: a notice would keep it.
    long refuse(String action, String subject, Refusal why, Instant now) {
        long id = notices.ownId();
        String shown = CardNumber.isIn(subject) ? "" : subject;
        notices.add(new Notice(id, now, action, shown, why.code(), why.detail()));
        return id;
    }

    /// A row for what a person pressed, or for what the desk says by itself. Its id tells apart
    /// what two copies of one memory make under one number.
    long add(Wish wish, Instant now) {
        long previous = facts.pressed();
        long number = previous + 1;
        String command = facts.device() + "-" + number + "-" + registration.incarnation();
        var from =
                wish.order() == null
                        ? null
                        : side.hoped(wish.order()).map(Hopes.Hoped::status).orElse(null);
        var to = from == null ? null : wish.outcome(from).orElse(null);
        outbox.add(
                new Press(
                        number,
                        previous,
                        command,
                        wish.action(),
                        side.subject(wish),
                        wish.order(),
                        wish.subject(),
                        from,
                        to,
                        now,
                        message(wish, command, number, previous, now),
                        Instant.EPOCH,
                        null));
        facts.pressed(number);
        return number;
    }

    private Message message(Wish wish, String command, long number, long previous, Instant now) {
        var stamp =
                new DeviceStamp(
                        number, previous, now, facts.lastSeen(), registration.incarnation());
        return letterhead.numbered(
                command,
                wish.isByPerson() ? facts.person() : "",
                stamp,
                now,
                side.deadline(wish, now).orElse(null),
                wish.command());
    }
}
