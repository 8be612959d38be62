package soban.domain.order;

import static soban.domain.order.Orders.noonPlus;

import soban.domain.order.CancelCommand.AnswerCancel;
import soban.domain.order.CancelEvent.CancelAsked;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.CancelRequested;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.DeviceCommand.SignOff;
import soban.domain.unit.Event;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/// A kitchen desk as the protocol wants it: it reads its feed in order, sends its presses in order,
/// answers a cancel by itself, and what it has promised it keeps until the decision.
final class RandomDesk {
    private final OrderId order;
    private final Actor actor;
    private final Queue<Sent> outbox = new ArrayDeque<>();
    private int read;
    private Instant seen = noonPlus(0);
    private boolean locked;
    private boolean begun;
    private boolean gone;

    record Sent(Command command, Instant pressed, Instant seen) {}

    /// What happened, and when.
    record Told(Event event, Instant at) {}

    RandomDesk(OrderId order, Actor actor) {
        this.order = order;
        this.actor = actor;
    }

    Actor actor() {
        return actor;
    }

    void read(List<Told> feed, Instant now) {
        if (read < feed.size() && !gone) {
            Told next = feed.get(read);
            read++;
            seen = next.at();
            switch (next.event()) {
                case CancelRequested requested -> locked = true;
                case CancelRefused refused -> locked = false;
                case CancelAsked(var id, var devices, var seller, var requestedAt, var by)
                        when devices.contains(actor.device()) ->
                        send(new AnswerCancel(order, begun), now);
                default -> {}
            }
        }
    }

    boolean start(Instant now) {
        if (locked || begun || gone) {
            return false;
        }
        begun = true;
        send(new StartPreparing(order), now);
        return true;
    }

    void signOff(Instant now) {
        if (!gone) {
            send(new SignOff(), now);
            gone = true;
        }
    }

    private void send(Command command, Instant now) {
        outbox.add(new Sent(command, now, seen));
    }

    boolean hasRead(List<Told> feed) {
        return gone || read == feed.size();
    }

    boolean hasSent() {
        return outbox.isEmpty();
    }

    Sent next() {
        return outbox.remove();
    }
}
