package soban.desk.board;

import org.jspecify.annotations.Nullable;

import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.RiderBoard;
import soban.domain.delivery.RiderStep;
import soban.domain.order.OrderId;
import soban.domain.place.GeoPoint;
import soban.domain.rider.Rider;
import soban.domain.rider.RiderTask;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/// Puts together what a rider is to see.
///
/// @param rider as the core says, absent until it was read
/// @param brought what was delivered in the last days
/// @param zone where the rider is: where their day begins
public record RiderPicture(
        Desktop desktop,
        @Nullable Rider rider,
        Offers offers,
        List<RiderBoard.Brought> brought,
        ZoneId zone)
        implements Picture {
    private static final String CLAIM = DeskAction.nameOf(DeskAction.Claim.class);
    private static final String PICK_UP = DeskAction.nameOf(DeskAction.PickUp.class);
    private static final String DELIVER = DeskAction.nameOf(DeskAction.Deliver.class);

    private static final Comparator<RiderBoard.OfferCard> NEAREST_FIRST =
            Comparator.comparing(
                            RiderBoard.OfferCard::metres,
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(RiderBoard.OfferCard::offeredAt)
                    .thenComparing(card -> card.order().value());

    @Override
    public DeskView at(Instant now, Link link) {
        if (rider == null) {
            var nothing = new RiderBoard("", false, null, List.of(), List.of(), List.of());
            return desktop.with(nothing, link);
        }
        var board =
                new RiderBoard(
                        rider.area(),
                        rider.onDuty(),
                        rider.position(),
                        rider.onDuty() ? offers(rider, now) : List.of(),
                        rider.tasks().stream().map(this::ride).toList(),
                        today(now));
        return desktop.with(board, link);
    }

    /// What this rider has already is offered to nobody.
    private List<RiderBoard.OfferCard> offers(Rider known, Instant now) {
        return offers.open(now).stream()
                .filter(open -> known.task(open.order()).isEmpty())
                .map(open -> card(open, known.position()))
                .sorted(NEAREST_FIRST)
                .toList();
    }

    private RiderBoard.OfferCard card(Offers.Open open, @Nullable GeoPoint at) {
        return new RiderBoard.OfferCard(
                open.order(),
                open.offer(),
                at == null ? null : at.metresTo(open.offer().from()),
                open.begun(),
                open.validUntil(),
                isPressed(open.order(), CLAIM));
    }

    private RiderBoard.Ride ride(RiderTask task) {
        boolean carried =
                task.state() == RiderTask.State.PICKED_UP
                        || isAsked(task, RiderStep.PICK_UP, PICK_UP);
        boolean brought = carried && isAsked(task, RiderStep.DELIVER, DELIVER);
        var stage =
                brought
                        ? RiderBoard.Stage.DELIVERED
                        : carried
                                ? RiderBoard.Stage.TO_DELIVER
                                : task.isHad()
                                        ? RiderBoard.Stage.TO_PICK_UP
                                        : RiderBoard.Stage.ASKED;
        boolean pending =
                !task.asked().isEmpty()
                        || desktop.presses().stream().anyMatch(p -> p.concerns(task.order()));
        return new RiderBoard.Ride(
                task.order(),
                stage,
                task.ready(),
                task.isCancelAsked(),
                pending,
                brought ? null : task.details());
    }

    /// Pressed here, or passed on to the shop, which has not answered yet.
    private boolean isAsked(RiderTask task, RiderStep step, String action) {
        return task.asked().contains(step) || isPressed(task.order(), action);
    }

    private boolean isPressed(OrderId order, String action) {
        return desktop.presses().stream()
                .anyMatch(press -> press.concerns(order) && press.action().equals(action));
    }

    private List<RiderBoard.Brought> today(Instant now) {
        var begin = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return brought.stream()
                .filter(done -> !done.at().isBefore(begin))
                .sorted(Comparator.comparing(RiderBoard.Brought::at).reversed())
                .toList();
    }
}
