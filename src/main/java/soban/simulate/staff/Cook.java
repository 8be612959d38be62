package soban.simulate.staff;

import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.Ticket;

import java.util.List;
import java.util.Optional;

/// Starts and finishes what is on the kitchen's board, and clears away what was cancelled.
final class Cook implements Routine {
    @Override
    public List<DeskAction> next(DeskView view) {
        return view.kitchen().tickets().stream()
                .filter(ticket -> !ticket.pending())
                .map(Cook::step)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<DeskAction> step(Ticket ticket) {
        return switch (ticket.status()) {
            case ACCEPTED -> Optional.of(new DeskAction.Start(ticket.order()));
            case PREPARING -> Optional.of(new DeskAction.Finish(ticket.order()));
            case CANCELLED -> Optional.of(new DeskAction.Touch(ticket.order()));
            case AWAITING_PAYMENT,
                    RECEIVED,
                    READY,
                    ON_THE_WAY,
                    HANDED_OVER,
                    DELIVERED,
                    COMPLETED,
                    REJECTED,
                    EXPIRED ->
                    Optional.empty();
        };
    }
}
