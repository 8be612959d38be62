package soban.desk.store;

import soban.desk.DeskIdentity;
import soban.desk.board.Hopes;
import soban.desk.board.Press;
import soban.desk.board.Wish;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.unit.Actor;
import soban.wire.CommandRecord;
import soban.wire.DeviceStamp;
import soban.wire.Units;

import java.time.Instant;
import java.util.Optional;

/// Turns a wish into a numbered row of the outbox. It must be called within a transaction.
final class Presses {
    private final DeskIdentity desk;
    private final String person;
    private final Facts facts;
    private final Orders orders;
    private final Outbox outbox;

    Presses(DeskIdentity desk, String person, Facts facts, Orders orders, Outbox outbox) {
        this.desk = desk;
        this.person = person;
        this.facts = facts;
        this.orders = orders;
        this.outbox = outbox;
    }

    long add(Wish wish, Instant now) {
        long previous = facts.pressed();
        long number = previous + 1;
        String command = facts.device() + "-" + number;
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
                        record(wish, command, number, previous, now).message(),
                        Instant.EPOCH,
                        null));
        facts.pressed(number);
        if (wish.order() != null) {
            see(wish.order());
        }
        return number;
    }

    /// Whoever presses a ticket has seen it. On a cancelled one that is no acknowledgement.
    private void see(OrderId id) {
        orders.find(id)
                .filter(order -> order.status() != OrderStatus.CANCELLED)
                .ifPresent(order -> orders.put(order.seen()));
    }

    private CommandRecord record(
            Wish wish, String command, long number, long previous, Instant now) {
        String device = facts.device();
        return new CommandRecord(
                command,
                Units.of(desk.shop()),
                "device:" + desk.shop() + "/" + desk.role() + "/" + device,
                new Actor(desk.role(), person, device),
                now,
                null,
                new DeviceStamp(number, previous, now, facts.lastSeen()),
                null,
                wish.command());
    }

    Optional<OrderStatus> hoped(OrderId id) {
        var hopes = new Hopes(outbox.rows());
        return orders.find(id).map(order -> hopes.of(order).status());
    }

    private String subject(Wish wish) {
        if (wish.order() != null) {
            String id = wish.order().value();
            return orders.find(wish.order()).map(o -> "#" + o.content().number()).orElse(id);
        }
        return wish.product() == null ? "" : facts.shop().productName(wish.product());
    }
}
