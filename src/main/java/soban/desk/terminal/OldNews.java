package soban.desk.terminal;

import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.OwnerBoard;

import java.time.ZoneId;

/// What is to be said of a picture that is not of this moment.
///
/// @param servers where the desk asks
record OldNews(DeskView view, String servers) {
    boolean isOld() {
        return !(view.link() instanceof Link.Connected);
    }

    /// An owner's numbers would all be zero, and wrong.
    boolean isNothing() {
        return isOld() && view.board() instanceof OwnerBoard board && board.shop().area() == null;
    }

    String words() {
        if (view.link() instanceof Link.Stuck(var sentence)) {
            return sentence;
        }
        return (isNothing()
                        ? "%s knows nothing yet (%s, at %s). Start its station, or name its broker"
                                + " with --kafka."
                        : "%s is not up to date (%s, at %s). This is what it knew before.")
                .formatted(
                        view.desk(), new Words(ZoneId.systemDefault()).link(view.link()), servers);
    }
}
