package soban.simulation;

import org.jspecify.annotations.Nullable;

import soban.desk.Board;
import soban.desk.DeskAction;
import soban.desk.DeskIdentity;
import soban.desk.DeskView;
import soban.desk.KitchenBoard;
import soban.desk.OrderCard;
import soban.desk.OwnerBoard;
import soban.desk.RiderBoard;
import soban.desk.Ticket;
import soban.desk.store.SimulatedDisk;
import soban.domain.order.OrderId;
import soban.domain.order.OrderLine;
import soban.domain.order.OrderStatus;
import soban.domain.shop.Fulfilment;
import soban.domain.unit.Role;
import soban.simulation.kafka.SimKafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// A desk of a shop, which is the product's own, and a person who does what it shows: mostly the
/// kitchen, now and then the owner. Some orders stay where they are, so that the boards have
/// something on them in the end.
final class ShopDesk {
    private static final int BY_STATION = 60;
    private static final int SLOWEST_COOK_MILLIS = 6000;
    private static final int SLOWEST_OWNER_MILLIS = 60_000;
    private static final int LEFT_OF = 10;
    private static final int SIGNED_OFF_OF = 150;
    private static final Duration RENEWAL = Duration.ofSeconds(20);

    private final SimKafka kafka;
    private final Supplier<SimProcess> processes;
    private final DeskIdentity identity;
    private SimulatedDisk disk;
    private SimProcess process;
    private SimDesk desk;
    private int renewed;
    private boolean shut;

    ShopDesk(
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

    /// Nobody takes that order any further than it is.
    static boolean isLeft(OrderId order, OrderStatus status) {
        return switch (Math.floorMod(order.value().hashCode(), LEFT_OF)) {
            case 0 -> status == OrderStatus.ACCEPTED;
            case 1 -> status == OrderStatus.PREPARING;
            default -> false;
        };
    }

    private void work(SimDesk at) {
        var scheduler = process.scheduler();
        int slowest = identity.role() == Role.KITCHEN ? SLOWEST_COOK_MILLIS : SLOWEST_OWNER_MILLIS;
        while (true) {
            scheduler.pause(Duration.ofMillis(scheduler.random().nextInt(slowest)));
            if (at.isGivenUp()) {
                setUpAnew();
            }
            if (scheduler.random().nextInt(SIGNED_OFF_OF) == 0) {
                at.press(new DeskAction.SignOff());
                scheduler.pause(Duration.ofMinutes(1 + scheduler.random().nextInt(5)));
            }
            shown(at.view()).forEach(shown -> at.rang(shown.order()));
            var todo = shown(at.view()).stream().filter(ShopDesk::isToBeDone).toList();
            if (!todo.isEmpty()) {
                Shown one = todo.get(scheduler.random().nextInt(todo.size()));
                at.press(nextStep(one, scheduler.random().nextInt(100)));
            }
        }
    }

    private static boolean isToBeDone(Shown ticket) {
        boolean leaves =
                ticket.status() == OrderStatus.READY && ticket.fulfilment() == Fulfilment.DELIVERY;
        return !ticket.pending() && !leaves && !isLeft(ticket.order(), ticket.status());
    }

    private static DeskAction nextStep(Shown ticket, int mood) {
        return switch (ticket.status()) {
            case PREPARING -> {
                if (mood < 5) {
                    yield new DeskAction.Undo(ticket.order());
                }
                yield mood < BY_STATION
                        ? new DeskAction.Finish(ticket.order(), ticket.station())
                        : new DeskAction.Finish(ticket.order());
            }
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
        if (!process.isAlive() && !shut) {
            process = processes.get();
            desk = begin();
        }
    }

    /// Nobody is there, for as long as it takes.
    void shut() {
        process.kill();
        shut = true;
    }

    void open() {
        shut = false;
        comeBack();
    }

    boolean isShut() {
        return shut;
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
    ShopDesk cloned() {
        return new ShopDesk(kafka, processes, identity, disk.copy());
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

    /// What it shows, as far as it is not this desk's own: nothing of what it promised, showed to
    /// somebody, or silenced.
    Map<String, String> board() {
        var board = new TreeMap<String, String>();
        board.put("menu", menu(view().board()));
        for (Shown shown : shown(view())) {
            if (shown.status() != OrderStatus.CANCELLED) {
                String pending = shown.pending() ? " pending " : " ";
                board.put(shown.order().value(), shown.status() + pending + shown.told());
            }
        }
        return board;
    }

    /// Where the orders stand that it shows as still to be done.
    Map<String, OrderStatus> todo() {
        var todo = new TreeMap<String, OrderStatus>();
        for (Shown shown : shown(view())) {
            if (shown.status() != OrderStatus.CANCELLED) {
                todo.put(shown.order().value(), shown.status());
            }
        }
        return todo;
    }

    /// An order on the board of this desk's role.
    private record Shown(
            OrderId order,
            OrderStatus status,
            boolean pending,
            Fulfilment fulfilment,
            @Nullable String station,
            List<Object> told) {}

    private static List<Shown> shown(DeskView view) {
        return switch (view.board()) {
            case KitchenBoard kitchen -> kitchen.tickets().stream().map(ShopDesk::shown).toList();
            case OwnerBoard owner ->
                    owner.orders().stream()
                            .filter(card -> isOpen(card.status()))
                            .map(ShopDesk::shown)
                            .toList();
            case RiderBoard _ -> List.of();
        };
    }

    private static boolean isOpen(OrderStatus status) {
        return status == OrderStatus.ACCEPTED
                || status == OrderStatus.PREPARING
                || status == OrderStatus.READY;
    }

    /// A station that has not made its lines yet.
    private static @Nullable String open(List<OrderLine> lines, List<String> done) {
        return lines.stream()
                .map(OrderLine::station)
                .filter(station -> !done.contains(station))
                .findFirst()
                .orElse(null);
    }

    private static Shown shown(Ticket ticket) {
        return new Shown(
                ticket.order(),
                ticket.status(),
                ticket.pending(),
                ticket.fulfilment(),
                open(ticket.lines(), ticket.stationsDone()),
                List.of(
                        ticket.number(),
                        ticket.fulfilment(),
                        ticket.lines(),
                        ticket.note(),
                        String.valueOf(ticket.promisedAt()),
                        ticket.statusSince(),
                        ticket.stationsDone()));
    }

    private static Shown shown(OrderCard card) {
        return new Shown(
                card.order(),
                card.status(),
                card.pending(),
                card.content().fulfilment(),
                open(card.content().lines(), card.stationsDone()),
                List.of(
                        card.content(),
                        String.valueOf(card.promisedAt()),
                        card.statusSince(),
                        card.affairs(),
                        card.stationsDone()));
    }

    private static String menu(Board board) {
        return switch (board) {
            case KitchenBoard kitchen -> String.valueOf(kitchen.menu());
            case OwnerBoard owner -> String.valueOf(owner.shop());
            case RiderBoard _ -> "";
        };
    }
}
