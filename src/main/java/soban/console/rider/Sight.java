package soban.console.rider;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Brings into sight what was picked with a key.
final class Sight {
    private Sight() {}

    /// Scrolls no farther than it must.
    static void reveal(ScrollPane scroll, String query) {
        Node content = scroll.getContent();
        Node picked = content.lookup(query);
        if (picked == null) {
            return;
        }
        Bounds there = content.sceneToLocal(picked.localToScene(picked.getLayoutBounds()));
        double visible = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - visible;
        if (hidden <= 0) {
            return;
        }
        double top = scroll.getVvalue() * hidden;
        double wanted =
                there.getMinY() < top
                        ? there.getMinY()
                        : Math.max(top, Math.min(there.getMinY(), there.getMaxY() - visible));
        scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }
}
