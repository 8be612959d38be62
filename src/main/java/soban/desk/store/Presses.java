package soban.desk.store;

import soban.desk.Notice;
import soban.desk.board.Hopes;
import soban.desk.board.KeptOrder;
import soban.desk.board.Press;
import soban.desk.board.Wish;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.unit.RefusalCode;
import soban.wire.DeviceStamp;
import soban.wire.Message;

import java.time.Instant;
import java.util.Optional;

/// Turns a wish into a numbered row of the outbox. It must be called within a transaction.
final class Presses {
    private final String person;
    private final Letterhead letterhead;
    private final Registration registration;
    private final Facts facts;
    private final Orders orders;
    private final Outbox outbox;
    private final Notices notices;

    Presses(String person, Registration registration, Tables tables) {
        this.person = person;
        this.registration = registration;
        this.letterhead = tables.letterhead();
        this.facts = tables.facts();
        this.orders = tables.orders();
        this.outbox = tables.outbox();
        this.notices = tables.notices();
    }

    String person() {
        return person;
    }

    /// A person's press. What this desk has promised not to begin is refused here and now.
    ///
    /// @return its number, or the id of the notice that says why it was refused
    long press(Wish wish, Instant now) {
        if (wish.begins() && wish.order() != null && isLocked(wish.order())) {
            long id = notices.ownId();
            notices.add(
                    new Notice(
                            id, now, wish.action(), subject(wish), RefusalCode.CANCEL_PENDING, ""));
            return id;
        }
        long number = add(wish, now);
        if (wish.order() != null) {
            see(wish.order());
        }
        return number;
    }

    /// While a cancel is undecided nothing is begun. What was begun before goes on: that desk said
    /// so, and the core decides.
    private boolean isLocked(OrderId id) {
        return orders.find(id)
                .filter(order -> order.standing().cancelUndecided() && !begun(order))
                .isPresent();
    }

    /// Whether somebody has begun this order, here or as far as is known here.
    boolean begun(KeptOrder order) {
        return new Hopes(outbox.rows()).begun(order, facts.shop().prepares());
    }

    /// A row for what a person pressed, or for what the desk says by itself. Its id tells apart
    /// what two copies of one memory make under one number.
    long add(Wish wish, Instant now) {
        long previous = facts.pressed();
        long number = previous + 1;
        String command = facts.device() + "-" + number + "-" + registration.incarnation();
        var from = wish.order() == null ? null : hoped(wish.order()).orElse(null);
        var to = from == null ? null : Wish.outcome(wish.action(), from).orElse(null);
        outbox.add(
                new Press(
                        number,
                        previous,
                        command,
                        wish.action(),
                        subject(wish),
                        wish.order(),
                        wish.product(),
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
                command, wish.isByPerson() ? person : "", stamp, now, wish.command());
    }

    /// Whoever presses a ticket has seen it. On a cancelled one that is no acknowledgement.
    private void see(OrderId id) {
        orders.find(id)
                .filter(order -> order.status() != OrderStatus.CANCELLED)
                .ifPresent(order -> orders.put(order.seen()));
    }

    Optional<OrderStatus> hoped(OrderId id) {
        var hopes = new Hopes(outbox.rows());
        return orders.find(id).map(order -> hopes.of(order).status());
    }

    private String subject(Wish wish) {
        if (wish.order() != null) {
            return orders.subject(wish.order());
        }
        return wish.product() == null ? "" : facts.shop().productName(wish.product());
    }
}
