package soban.desk.board;

import org.jspecify.annotations.Nullable;

import soban.domain.order.Order;
import soban.domain.order.OrderContent;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;

import java.time.Instant;
import java.util.Optional;

/// One order as this desk keeps it: the core's word, and what this desk remembers beside it. The
/// core's word comes event by event, or whole in a copy of the order.
public record KeptOrder(OrderId id, OrderContent content, Standing standing, Memory memory) {

    public static KeptOrder received(OrderReceived event, Instant time) {
        return new KeptOrder(
                event.order(), event.content(), Standing.received(event), Memory.from(time, null));
    }

    /// An order of which this desk knew nothing. What is under way was seen by somebody, and what
    /// has ended is no news to a board that never showed it.
    public static KeptOrder of(Order copy) {
        var standing = Standing.of(copy);
        var memory = Memory.from(copy.content().placedAt(), copy.cancellation().requestedAt());
        boolean waits =
                standing.status() == OrderStatus.RECEIVED
                        || standing.status() == OrderStatus.ACCEPTED;
        return new KeptOrder(copy.id(), copy.content(), standing, waits ? memory : memory.seen());
    }

    /// What an event makes of it.
    ///
    /// @param begunHere work on it has begun in the eyes of the person at this desk
    public KeptOrder after(OrderEvent event, Instant time, boolean begunHere) {
        return to(standing.after(event), time, begunHere);
    }

    /// What a copy makes of it. What this desk remembers stays.
    public KeptOrder after(Order copy, Instant time, boolean begunHere) {
        var next = to(Standing.of(copy), time, begunHere);
        return new KeptOrder(id, copy.content(), next.standing, next.memory);
    }

    private KeptOrder to(Standing next, Instant time, boolean begunHere) {
        return new KeptOrder(id, content, next, memory.moved(standing, next, time, begunHere));
    }

    public OrderStatus status() {
        return standing.status();
    }

    /// Since when it stands where it stands: of a cancelled one, since this desk knows it.
    public Instant since() {
        return status() == OrderStatus.CANCELLED && memory.cancelledAt() != null
                ? memory.cancelledAt()
                : standing.since();
    }

    /// Since when it waits for somebody here. One that is wanted later waits from when it surfaces.
    public Instant waitsSince() {
        @Nullable Instant surfaces = content.surfacesAt();
        return surfaces != null && surfaces.isAfter(memory.receivedAt())
                ? surfaces
                : memory.receivedAt();
    }

    public boolean touched() {
        return memory.touched();
    }

    public boolean begunBeforeCancel() {
        return memory.begunBeforeCancel();
    }

    /// Out of the shop it is gone; cancelled, it stays until somebody has seen that.
    public boolean onBoard() {
        return Memory.isOpen(status()) || (status() == OrderStatus.CANCELLED && !memory.touched());
    }

    /// Somebody who presses it has seen it.
    public KeptOrder seen() {
        return with(memory.seen());
    }

    public Optional<Instant> rangAt() {
        return Optional.ofNullable(memory.rangAt());
    }

    /// It was shown to somebody here. Only the first time counts.
    public KeptOrder rang(Instant at) {
        return memory.rangAt() == null ? with(memory.rang(at)) : this;
    }

    public boolean isSilenced() {
        return memory.silencedAt() != null;
    }

    /// Somebody touched it here.
    public KeptOrder silenced(Instant at) {
        return with(memory.silenced(at));
    }

    private KeptOrder with(Memory next) {
        return new KeptOrder(id, content, standing, next);
    }
}
