package soban.simulation;

import soban.desk.DeskAction;
import soban.desk.DeskIdentity;
import soban.desk.DeskView;
import soban.desk.Ticket;
import soban.desk.store.SimulatedDisk;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.shop.Fulfilment;
import soban.simulation.kafka.SimKafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// A kitchen's desk, which is the product's own, and a person who makes what it shows. Some orders
/// stay where they are, so that the boards have something on them in the end.
final class Kitchen {
    private static final int SLOWEST_MILLIS = 6000;
    private static final int LEFT_OF = 10;
    private static final Duration RENEWAL = Duration.ofSeconds(20);

    private final SimKafka kafka;
    private final Supplier<SimProcess> processes;
    private final DeskIdentity identity;
    private SimulatedDisk disk;
    private SimProcess process;
    private SimDesk desk;
    private int renewed;

    Kitchen(
            SimKafka kafka,
            Supplier<SimProcess> processes,
            DeskIdentity identity,
            SimulatedDisk disk) {
        this.kafka = kafka;
        this.processes = processes;
        this.identity = identity;
        this.disk = disk;
        this.process = processes.get();
        this.desk = begin();
    }

    private SimDesk begin() {
        var begun = new SimDesk(process, kafka, identity, disk.open());
        process.start("person", () -> work(begun));
        return begun;
    }

    static boolean isLeft(OrderId order) {
        return Math.floorMod(order.value().hashCode(), LEFT_OF) == 0;
    }

    private void work(SimDesk at) {
        var scheduler = process.scheduler();
        while (true) {
            scheduler.pause(Duration.ofMillis(scheduler.random().nextInt(SLOWEST_MILLIS)));
            if (at.isGivenUp()) {
                setUpAnew();
            }
            at.view().kitchen().tickets().forEach(ticket -> at.rang(ticket.order()));
            List<Ticket> tickets =
                    at.view().kitchen().tickets().stream().filter(Kitchen::isToBeDone).toList();
            if (!tickets.isEmpty()) {
                Ticket ticket = tickets.get(scheduler.random().nextInt(tickets.size()));
                at.press(nextStep(ticket, scheduler.random().nextInt(100)));
            }
        }
    }

    private static boolean isToBeDone(Ticket ticket) {
        boolean leaves =
                ticket.status() == OrderStatus.READY && ticket.fulfilment() == Fulfilment.DELIVERY;
        return !ticket.pending() && !leaves && !isLeft(ticket.order());
    }

    private static DeskAction nextStep(Ticket ticket, int mood) {
        return switch (ticket.status()) {
            case PREPARING ->
                    mood < 5
                            ? new DeskAction.Undo(ticket.order())
                            : new DeskAction.Finish(ticket.order());
            case READY -> new DeskAction.HandOver(ticket.order());
            case CANCELLED -> new DeskAction.Touch(ticket.order());
            case AWAITING_PAYMENT,
                    RECEIVED,
                    ACCEPTED,
                    ON_THE_WAY,
                    HANDED_OVER,
                    DELIVERED,
                    COMPLETED,
                    REJECTED,
                    EXPIRED ->
                    new DeskAction.Start(ticket.order());
        };
    }

    void restart(Duration away) {
        process.kill();
        process.scheduler().later(away, this::comeBack);
    }

    private void comeBack() {
        if (!process.isAlive()) {
            process = processes.get();
            desk = begin();
        }
    }

    /// As the desk itself says: its station does not listen to it any more.
    private void setUpAnew() {
        loseDisk(new SimulatedDisk(identity, process.name() + "-" + ++renewed), RENEWAL);
        process.check();
    }

    /// Its disk is gone, and with it what it had not sent.
    void loseDisk(SimulatedDisk empty, Duration away) {
        restart(away);
        disk = empty;
    }

    /// It comes back with what it knew some time ago.
    void comeBackWith(SimulatedDisk older, Duration away) {
        restart(away);
        disk = older;
    }

    /// Another desk that begins with all that this one knows.
    Kitchen cloned() {
        return new Kitchen(kafka, processes, identity, disk.copy());
    }

    SimulatedDisk disk() {
        return disk;
    }

    SimProcess process() {
        return process;
    }

    DeskView view() {
        return desk.view();
    }

    DeskIdentity identity() {
        return identity;
    }

    /// What it shows as still to be done.
    Map<String, OrderStatus> board() {
        var board = new TreeMap<String, OrderStatus>();
        for (Ticket ticket : view().kitchen().tickets()) {
            if (ticket.status() != OrderStatus.CANCELLED) {
                board.put(ticket.order().value(), ticket.status());
            }
        }
        return board;
    }
}
