package soban.desk.store;

import soban.desk.DeskAction;
import soban.desk.DeskIdentity;
import soban.desk.board.Hopes;
import soban.desk.board.Offers;
import soban.desk.board.Picture;
import soban.desk.board.RiderPicture;
import soban.desk.board.Wish;
import soban.domain.delivery.RiderStep;
import soban.domain.order.OrderId;
import soban.domain.rider.Rider;
import soban.domain.rider.RiderCommand.AskStep;
import soban.domain.rider.RiderTask;
import soban.domain.unit.RefusalCode;
import soban.wire.EventRecord;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// A rider's desk: what is pressed there and shown there.
final class RiderSide implements Side {
    private static final String PICK_UP = DeskAction.nameOf(DeskAction.PickUp.class);

    private final DeskIdentity desk;
    private final Tables tables;
    private final Rides rides;
    private final Offers offers = new Offers();
    private final RiderEvents events;

    RiderSide(DeskIdentity desk, Tables tables, Rides rides) {
        this.desk = desk;
        this.tables = tables;
        this.rides = rides;
        this.events = new RiderEvents(tables.notices(), rides);
    }

    @Override
    public void apply(EventRecord record, Instant now) {
        events.apply(record, now);
    }

    @Override
    public void replace(Recovery.Whole whole, Instant time) {
        events.replace(whole);
    }

    @Override
    public List<Wish> answers() {
        return events.asked().stream()
                .flatMap(order -> rides.task(order).stream())
                .filter(RiderTask::isCancelAsked)
                .filter(task -> !tables.outbox().answersCancelOf(task.order()))
                .map(task -> Wish.answerAsRider(task.order(), isBegun(task)))
                .toList();
    }

    /// The goods are in the rider's hands, by the core's word or by a press that waits.
    private boolean isBegun(RiderTask task) {
        return task.state() == RiderTask.State.PICKED_UP
                || task.asked().contains(RiderStep.PICK_UP)
                || tables.outbox().rows().stream()
                        .anyMatch(p -> p.concerns(task.order()) && p.action().equals(PICK_UP));
    }

    @Override
    public Optional<RefusalCode> objection(Wish wish, Instant now) {
        if (wish.command() instanceof AskStep(var order, var step)) {
            return switch (step) {
                case CLAIM -> againstClaim(order, now);
                case PICK_UP ->
                        rides.task(order)
                                .filter(task -> task.isCancelAsked() && !isBegun(task))
                                .map(_ -> RefusalCode.CANCEL_PENDING);
                case GIVE_BACK, DELIVER -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    private Optional<RefusalCode> againstClaim(OrderId order, Instant now) {
        boolean had = rides.task(order).isPresent();
        return had || offers.find(order, now).isPresent()
                ? Optional.empty()
                : Optional.of(RefusalCode.DELIVERY_GONE);
    }

    @Override
    public Optional<Hopes.Hoped> hoped(OrderId order) {
        return Optional.empty();
    }

    @Override
    public String subject(Wish wish) {
        return wish.order() == null ? "" : rides.name(wish.order());
    }

    /// Later than its offer a claim would take what somebody else may be on the way to.
    @Override
    public Optional<Instant> deadline(Wish wish, Instant now) {
        return wish.command() instanceof AskStep(var order, var step) && step == RiderStep.CLAIM
                ? offers.find(order, now).map(Offers.Open::validUntil)
                : Optional.empty();
    }

    @Override
    public void pressed(OrderId order) {}

    @Override
    public Picture picture(String person) {
        var rider = rides.rider();
        String name = rider == null ? desk.place() : rider.name();
        return new RiderPicture(
                tables.desktop(desk, name, person),
                rider,
                offers,
                rides.brought(),
                ZoneId.systemDefault());
    }

    @Override
    public Optional<String> area() {
        return Optional.ofNullable(rides.rider()).map(Rider::area);
    }

    @Override
    public void offered(List<EventRecord> records, Instant now) {
        records.forEach(offers::heard);
        offers.forget(now);
    }

    @Override
    public List<EventRecord> story(OrderId order) {
        return List.of();
    }

    @Override
    public void flush() {
        rides.flush();
    }

    @Override
    public void reload() {
        events.forget();
        rides.reload();
    }
}
