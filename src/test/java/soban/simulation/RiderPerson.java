package soban.simulation;

import static soban.simulation.Rule.require;

import soban.domain.delivery.Offer;
import soban.domain.delivery.RiderStep;
import soban.domain.order.DeliveryEvent.DeliveryOffered;
import soban.domain.order.DeliveryEvent.OfferRenewed;
import soban.domain.order.DeliveryEvent.OfferWithdrawn;
import soban.domain.order.OrderId;
import soban.domain.rider.RiderCommand;
import soban.domain.rider.RiderCommand.AnswerCancelAsRider;
import soban.domain.rider.RiderCommand.AskStep;
import soban.domain.rider.RiderCommand.GoOnDuty;
import soban.domain.rider.RiderEvent.NewsTaken;
import soban.domain.rider.RiderNews;
import soban.simulation.kafka.SimKafka;
import soban.wire.EventRecord;
import soban.wire.Topics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A rider who claims what is offered, now and then gives it back, and else carries it.
final class RiderPerson implements Handset.Person {
    private static final int SLOWEST_MILLIS = 15_000;
    private static final int GIVES_BACK_PERCENT = 10;

    private final Scheduler scheduler;
    private final SimKafka kafka;
    private final String area;
    private final Map<String, Board> board = new TreeMap<>();
    private final List<RiderCommand> todo = new ArrayList<>();
    private boolean onDuty;

    /// The newest that was said of one delivery; without an offer it is gone.
    private record Board(OrderId order, long sequence, Instant validUntil) {}

    RiderPerson(Scheduler scheduler, SimKafka kafka, String area) {
        this.scheduler = scheduler;
        this.kafka = kafka;
        this.area = area;
    }

    private void offered(Handset.Read read) {
        EventRecord record = read.record();
        switch (record.event()) {
            case DeliveryOffered(var order, var offer, var until, _, _) ->
                    note(record, order, offer, until);
            case OfferRenewed(var order, var offer, var until, _) ->
                    note(record, order, offer, until);
            case OfferWithdrawn(var order, _) -> put(record, order, Instant.EPOCH);
            default -> throw new AssertionError("no rider's business: " + record);
        }
    }

    private void note(EventRecord record, OrderId order, Offer offer, Instant until) {
        require(until.isAfter(record.time()), "offered too late: " + record);
        require(offer.area().equals(area), "another area's: " + record);
        put(record, order, until);
    }

    private void put(EventRecord record, OrderId order, Instant until) {
        board.merge(
                order.value(),
                new Board(order, record.sequence(), until),
                (old, now) -> now.sequence() > old.sequence() ? now : old);
    }

    @Override
    public void told(EventRecord record) {
        if (record.event() instanceof NewsTaken(var order, var news, _)) {
            switch (news) {
                case RiderNews.Given(_, var ready) -> given(order, ready);
                case RiderNews.Ready _ -> todo.add(new AskStep(order, RiderStep.PICK_UP));
                case RiderNews.PickedUp _ -> todo.add(new AskStep(order, RiderStep.DELIVER));
                case RiderNews.CancelAsked _ ->
                        todo.add(new AnswerCancelAsRider(order, scheduler.random().nextBoolean()));
                case RiderNews.CancelOver _ -> todo.add(new AskStep(order, RiderStep.PICK_UP));
                case RiderNews.TakenAway _, RiderNews.Delivered _ -> forget(order);
                case RiderNews.NotReady _, RiderNews.Refused _ -> {}
            }
        }
    }

    private void given(OrderId order, boolean ready) {
        if (scheduler.random().nextInt(100) < GIVES_BACK_PERCENT) {
            todo.add(new AskStep(order, RiderStep.GIVE_BACK));
        } else if (ready) {
            todo.add(new AskStep(order, RiderStep.PICK_UP));
        }
    }

    private void forget(OrderId order) {
        todo.removeIf(each -> each instanceof AskStep step && step.order().equals(order));
    }

    @Override
    public void work(Handset at) {
        var clients = kafka.clients(at.process());
        at.process().start("offers", () -> at.read(clients, Topics.offers(area), 0, this::offered));
        while (true) {
            scheduler.pause(Duration.ofMillis(scheduler.random().nextInt(SLOWEST_MILLIS)));
            if (!onDuty) {
                onDuty = true;
                at.press(new GoOnDuty());
            } else if (!todo.isEmpty()) {
                at.press(todo.removeFirst());
            } else {
                claim(at);
            }
        }
    }

    private void claim(Handset at) {
        Instant now = at.process().clock().instant();
        board.values().stream()
                .filter(each -> each.validUntil().isAfter(now))
                .findFirst()
                .ifPresent(
                        each -> {
                            put(each);
                            at.press(new AskStep(each.order(), RiderStep.CLAIM));
                        });
    }

    /// One claim for one offer.
    private void put(Board each) {
        board.put(each.order().value(), new Board(each.order(), each.sequence(), Instant.EPOCH));
    }
}
