package soban.simulation;

import soban.domain.delivery.RiderStep;
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
import java.util.ArrayList;
import java.util.List;

/// A rider who claims what is offered, now and then gives it back, and else carries it.
final class RiderPerson implements Handset.Person {
    private static final int SLOWEST_MILLIS = 15_000;
    private static final int GIVES_BACK_PERCENT = 10;

    private final Scheduler scheduler;
    private final SimKafka kafka;
    private final String area;
    private RiderBoard board;
    private final boolean works;
    private final List<RiderCommand> todo = new ArrayList<>();
    private boolean onDuty;

    /// @param works otherwise it is a second phone, which is only looked at
    RiderPerson(Scheduler scheduler, SimKafka kafka, String area, boolean works) {
        this.scheduler = scheduler;
        this.kafka = kafka;
        this.area = area;
        this.board = new RiderBoard(area);
        this.works = works;
    }

    @Override
    public void told(EventRecord record) {
        if (record.event() instanceof NewsTaken taken) {
            OrderId order = taken.order();
            board.told(taken, record.time());
            switch (taken.news()) {
                case RiderNews.Given(_, var ready) -> given(order, ready);
                case RiderNews.Ready _ -> todo.add(new AskStep(order, RiderStep.PICK_UP));
                case RiderNews.PickedUp _ -> todo.add(new AskStep(order, RiderStep.DELIVER));
                case RiderNews.CancelAsked _ ->
                        todo.add(new AnswerCancelAsRider(order, scheduler.random().nextBoolean()));
                case RiderNews.CancelOver _ -> todo.add(new AskStep(order, RiderStep.PICK_UP));
                case RiderNews.TakenAway _, RiderNews.Delivered _ -> forget(order);
                case RiderNews.Refused _ -> {}
            }
        }
    }

    @Override
    public void toldAnew() {
        board = new RiderBoard(area);
        todo.clear();
        onDuty = false;
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
        at.process()
                .start(
                        "offers",
                        () ->
                                at.read(
                                        clients,
                                        Topics.offers(area),
                                        0,
                                        read -> board.offered(read.record())));
        if (works) {
            ride(at);
        }
    }

    private void ride(Handset at) {
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
        board.open(at.process().clock().instant()).stream()
                .filter(board::claims)
                .findFirst()
                .ifPresent(order -> at.press(new AskStep(order, RiderStep.CLAIM)));
    }

    RiderBoard board() {
        return board;
    }
}
