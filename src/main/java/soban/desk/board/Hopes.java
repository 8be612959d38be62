package soban.desk.board;

import soban.desk.DeskAction;
import soban.domain.order.OrderStatus;
import soban.domain.order.StationDone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The board as it will be if every unanswered press is granted. Each press remembers the step that
/// the person saw, so that one whose event is here already, and whose answer is not, does not count
/// twice.
public record Hopes(List<Press> presses) {
    private static final String FINISH = DeskAction.nameOf(DeskAction.Finish.class);
    private static final String UNDO = DeskAction.nameOf(DeskAction.Undo.class);

    public Hopes {
        presses = List.copyOf(presses);
    }

    /// An order as the person hopes it is.
    ///
    /// @param pending a press on it still waits for the core
    /// @param stations those that have made their lines, the last one last
    public record Hoped(
            OrderStatus status, Instant since, boolean pending, List<StationDone> stations) {
        public Hoped {
            stations = List.copyOf(stations);
        }

        /// The step that an undo takes back, if it is a station's.
        public Optional<StationDone> lastStation() {
            return status == OrderStatus.PREPARING && !stations.isEmpty()
                    ? Optional.of(stations.getLast())
                    : Optional.empty();
        }

        /// When the last step was taken, a station's or the order's own.
        public Instant steppedAt() {
            return lastStation().map(StationDone::at).orElse(since);
        }

        Hoped waiting() {
            return new Hoped(status, since, true, stations);
        }

        Hoped to(OrderStatus next, Instant at) {
            return new Hoped(next, at, true, stations);
        }

        Hoped finishedBy(String station, List<String> all, Instant at) {
            if (status != OrderStatus.PREPARING || isDone(station)) {
                return waiting();
            }
            var now = new ArrayList<>(stations);
            now.add(new StationDone(station, at));
            var hoped = new Hoped(status, since, true, now);
            return all.stream().allMatch(hoped::isDone) ? hoped.to(OrderStatus.READY, at) : hoped;
        }

        /// Where it was ready because the last station had finished, that is taken back too.
        Hoped withoutLast(List<String> all) {
            return all.stream().allMatch(this::isDone)
                    ? undoneBy(stations.getLast().station())
                    : this;
        }

        Hoped undoneBy(String station) {
            return new Hoped(
                    status,
                    since,
                    true,
                    stations.stream().filter(done -> !done.station().equals(station)).toList());
        }

        private boolean isDone(String station) {
            return stations.stream().anyMatch(done -> done.station().equals(station));
        }
    }

    public Hoped of(KeptOrder order) {
        var hoped = new Hoped(order.status(), order.since(), false, order.standing().stations());
        for (Press press : presses) {
            if (press.concerns(order.id())) {
                hoped = after(hoped, press, order);
            }
        }
        return hoped;
    }

    private static Hoped after(Hoped hoped, Press press, KeptOrder order) {
        String station = press.about();
        if (station != null && press.action().equals(FINISH)) {
            return hoped.finishedBy(station, order.content().stations(), press.pressedAt());
        }
        if (station != null && press.action().equals(UNDO)) {
            return hoped.undoneBy(station);
        }
        if (press.to() == null || press.from() != hoped.status()) {
            return hoped.waiting();
        }
        var next = hoped.to(press.to(), press.pressedAt());
        return press.from() == OrderStatus.READY && press.to() == OrderStatus.PREPARING
                ? next.withoutLast(order.content().stations())
                : next;
    }

    /// Whether the order has been begun in the eyes of the person here, so that its customer can no
    /// longer cancel it.
    ///
    /// @param prepares the shop prepares its orders; without that only what leaves it is begun
    public boolean begun(KeptOrder order, boolean prepares) {
        return switch (of(order).status()) {
            case PREPARING, ON_THE_WAY, HANDED_OVER, DELIVERED, COMPLETED -> true;
            case READY -> prepares;
            case AWAITING_PAYMENT, RECEIVED, ACCEPTED, CANCELLED, REJECTED, EXPIRED -> false;
        };
    }
}
