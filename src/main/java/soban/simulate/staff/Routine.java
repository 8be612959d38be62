package soban.simulate.staff;

import soban.desk.DeskAction;
import soban.desk.DeskView;

import java.util.List;

/// What somebody does at a desk, from its picture alone.
interface Routine {
    /// The next presses; none when there is nothing to do.
    List<DeskAction> next(DeskView view);

    /// The presses before the desk is left. Nobody waits for it after that.
    default List<DeskAction> last() {
        return List.of(new DeskAction.SignOff());
    }
}
