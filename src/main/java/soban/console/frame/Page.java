package soban.console.frame;

import javafx.scene.Node;

import soban.desk.DeskView;

import java.time.Instant;
import java.util.List;

/// One page of a desk's window, to which its side bar leads. It is loaded anew for another
/// language.
public interface Page {
    /// Its name in the bundles, below `page.`, and its button's id.
    String name();

    /// An icon of the Feather pack, such as `fth-grid`.
    String icon();

    Node node();

    /// Shows the desk as it is now: called for the open page alone, after every change and once a
    /// second. Changes only what differs.
    void show(DeskView view, Instant now);

    /// A fact for the bar above, such as the day in a word; empty for none.
    default String fact(DeskView view, Instant now) {
        return "";
    }

    /// What stands at the right of the bar above.
    default List<Node> tools() {
        return List.of();
    }

    /// How many things wait here for a person; 0 shows no badge.
    default int waiting(DeskView view, Instant now) {
        return 0;
    }

    /// The keys that work while it is open.
    default List<Shortcut> shortcuts() {
        return List.of();
    }

    /// What flashes, flashes.
    default void beat(boolean faint) {}
}
