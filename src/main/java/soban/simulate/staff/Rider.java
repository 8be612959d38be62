package soban.simulate.staff;

import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.RiderBoard;
import soban.desk.RiderBoard.Ride;
import soban.desk.RiderBoard.Stage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Goes on duty, claims what is offered as long as there is room, picks it up and brings it.
final class Rider implements Routine {
    private static final int MOST_AT_ONCE = 3;

    @Override
    public List<DeskAction> next(DeskView view) {
        RiderBoard board = view.rider();
        if (!board.onDuty()) {
            return List.of(new DeskAction.GoOnDuty());
        }
        long carried =
                board.mine().stream().filter(ride -> ride.stage() != Stage.DELIVERED).count();
        Stream<DeskAction> steps =
                board.mine().stream()
                        .filter(ride -> !ride.pending())
                        .map(Ride::next)
                        .flatMap(Optional::stream);
        Stream<DeskAction> claims =
                board.offers().stream()
                        .filter(offer -> !offer.pending())
                        .limit(Math.max(0, MOST_AT_ONCE - carried))
                        .map(offer -> new DeskAction.Claim(offer.order()));
        return Stream.concat(steps, claims).toList();
    }

    @Override
    public List<DeskAction> last() {
        return List.of(new DeskAction.GoOffDuty(), new DeskAction.SignOff());
    }
}
