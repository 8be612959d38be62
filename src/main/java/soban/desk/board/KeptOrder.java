package soban.desk.board;

import org.jspecify.annotations.Nullable;

import soban.domain.order.Order;
import soban.domain.order.OrderContent;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.unit.Role;

import java.time.Instant;
import java.util.Optional;

/// One order as this desk keeps it: the core's word, and what this desk remembers beside it. The
/// core's word comes event by event, or whole in a copy of the order.
///
/// @param owners what only an owner's desk keeps
public record KeptOrder(
        OrderId id,
        OrderContent content,
        Standing standing,
        Memory memory,
        @Nullable Owners owners) {
    /// What concerns an order's owner alone.
    public record Owners(Affairs affairs, Trail trail) {
        Owners after(OrderEvent event, Instant time, OrderStatus before) {
            return new Owners(affairs.after(event, before), trail.after(event, time));
        }
    }

    /// Taken at the counter, while its card is asked: the owner who took it sees it.
    public static KeptOrder placed(OrderPlaced event, Instant time) {
        return new KeptOrder(
                event.order(),
                event.content(),
                Standing.placed(event),
                Memory.from(time, null).seen(),
                new Owners(Affairs.placed(event), Trail.from(time, false)));
    }

    /// The shop has it now. What is known of its money stays.
    public KeptOrder receivedNow(OrderReceived event) {
        return owners == null
                ? this
                : new KeptOrder(
                        id,
                        event.content(),
                        Standing.received(event),
                        memory,
                        new Owners(owners.affairs().answeredBy(event.answerBy()), owners.trail()));
    }

    public static KeptOrder received(Role role, OrderReceived event, Instant time) {
        return new KeptOrder(
                event.order(),
                event.content(),
                Standing.received(event),
                Memory.from(time, null),
                role == Role.OWNER
                        ? new Owners(
                                Affairs.received(event),
                                Trail.from(time, !event.content().isFromCounter()))
                        : null);
    }

    /// An order of which this desk knew nothing. What is under way was seen by somebody, and what
    /// has ended is no news to a board that never showed it.
    public static KeptOrder of(Role role, Order copy) {
        var standing = Standing.of(copy);
        var placedAt = copy.content().placedAt();
        var memory = Memory.from(placedAt, copy.cancellation().requestedAt());
        boolean waits =
                standing.status() == OrderStatus.RECEIVED
                        || standing.status() == OrderStatus.ACCEPTED;
        var owners =
                role == Role.OWNER
                        ? new Owners(
                                Affairs.of(copy),
                                Trail.from(placedAt, !copy.content().isFromCounter()))
                        : null;
        return new KeptOrder(
                copy.id(), copy.content(), standing, waits ? memory : memory.seen(), owners);
    }

    /// What an event makes of it.
    ///
    /// @param begunHere work on it has begun in the eyes of the person at this desk
    public KeptOrder after(OrderEvent event, Instant time, boolean begunHere) {
        var next = owners == null ? null : owners.after(event, time, status());
        return to(standing.after(event), time, begunHere, content, next);
    }

    /// What a copy makes of it. What this desk remembers stays.
    public KeptOrder after(Order copy, Instant time, boolean begunHere) {
        var next = owners == null ? null : new Owners(Affairs.of(copy), owners.trail());
        return to(Standing.of(copy), time, begunHere, copy.content(), next);
    }

    private KeptOrder to(
            Standing next,
            Instant time,
            boolean begunHere,
            OrderContent goods,
            @Nullable Owners ownersNext) {
        var remembered = memory.moved(standing, next, time, begunHere, onBoard());
        return new KeptOrder(id, goods, next, remembered, ownersNext);
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

    /// When it came, and to which day it belongs.
    public Instant receivedAt() {
        return memory.receivedAt();
    }

    /// The last time that this desk heard of it.
    public Instant movedAt() {
        return owners == null ? standing.since() : owners.trail().movedAt();
    }

    public boolean touched() {
        return memory.touched();
    }

    public boolean begunBeforeCancel() {
        return memory.begunBeforeCancel();
    }

    /// Somebody here can still do something with it. Cancelled, it stays until somebody has seen
    /// that.
    public boolean onBoard() {
        boolean news = status() == OrderStatus.CANCELLED && !memory.touched();
        return news || (owners == null ? isMadeHere() : isOwned(owners.affairs()));
    }

    /// Out of the shop it is gone from the kitchen.
    private boolean isMadeHere() {
        return switch (status()) {
            case ACCEPTED, PREPARING, READY -> true;
            case AWAITING_PAYMENT,
                    RECEIVED,
                    ON_THE_WAY,
                    HANDED_OVER,
                    DELIVERED,
                    COMPLETED,
                    CANCELLED,
                    REJECTED,
                    EXPIRED ->
                    false;
        };
    }

    private boolean isOwned(Affairs affairs) {
        return !status().ended() || affairs.isUnsettled();
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
        return new KeptOrder(id, content, standing, next, owners);
    }
}
